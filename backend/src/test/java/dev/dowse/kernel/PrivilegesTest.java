package dev.dowse.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may trace, and what the others are told. */
class PrivilegesTest {
    private static final long ADMIN = 1L << 21;
    private static final long PERFMON = 1L << 38;
    private static final long BPF = 1L << 39;

    @Test
    void rootAndThePairOfCapabilitiesMayTrace() {
        assertEquals(Optional.empty(), new Privileges(ADMIN, true).missing());
        assertEquals(Optional.empty(), new Privileges(BPF | PERFMON, true).missing());
    }

    @Test
    void othersAreToldWhatIsMissingAndWhatToDo() {
        String none = new Privileges(0, true).missing().orElseThrow();
        assertTrue(none.contains("this process has neither. Run it with sudo"), none);
        String half = new Privileges(BPF, true).missing().orElseThrow();
        assertTrue(half.contains("only CAP_BPF"), half);
        String inside = new Privileges(-1, false).missing().orElseThrow();
        assertTrue(inside.contains("user namespace"), inside);
    }

    @Test
    void capabilitiesAreReadAsHexadecimal() {
        assertEquals(
                0x1ff_feff_ffffL,
                Privileges.effectiveOf(
                        List.of("Name:\tjava", "CapEff:\t000001fffeffffff", "Threads:\t1")));
    }
}
