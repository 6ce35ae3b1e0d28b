package dev.dowse.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the running kernel says of itself. */
class LiveKernelTest {
    private static final int MAP_LOOKUP = 1;
    private static final int RINGBUF_OUTPUT = 130;

    /** A helper of socket programs, and numbers that no kernel has. */
    private static final Set<Integer> NOT_FOR_TRACING = Set.of(9, 9_999, 100_000);

    @BeforeAll
    static void kernel() {
        KernelAccess.require();
    }

    @Test
    void onlyHelpersThatTracingMayCallAreFound() throws KernelRefusal {
        Set<Integer> asked = Set.of(MAP_LOOKUP, RINGBUF_OUTPUT, 9, 9_999, 100_000);
        LiveKernel live = LiveKernel.probe(asked);
        assertTrue(live.helpers().contains(MAP_LOOKUP));
        assertTrue(live.helpers().stream().noneMatch(NOT_FOR_TRACING::contains));
        assertTrue(live.rawTracepoints());
        assertEquals(live.ringBuffer(), live.helpers().contains(RINGBUF_OUTPUT));
        assertEquals(System.getProperty("os.version"), live.release());
    }
}
