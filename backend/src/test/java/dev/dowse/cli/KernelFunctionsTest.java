package dev.dowse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dowse.kernel.KernelAccess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The provider {@code fbt}, where the kernel has kprobes, and what is said where it has none. */
@Timeout(300)
class KernelFunctionsTest {
    private static final boolean KPROBES =
            Files.exists(Path.of("/sys/bus/event_source/devices/kprobe/type"));
    private static final String DD = "dd if=/dev/zero of=/dev/null bs=1 status=none count=";

    @BeforeEach
    void kernel() {
        KernelAccess.require();
    }

    private static List<String> traced(String script, String command) {
        assumeTrue(KPROBES, "the kernel has no kprobes");
        CommandRun run = CommandRun.of("-qn", script, "-c", command);
        assertEquals("", run.err());
        return run.out().lines().filter(line -> !line.isBlank()).toList();
    }

    @Test
    void aKernelWithoutThemIsNamed() {
        assumeFalse(KPROBES, "the kernel has kprobes");
        CommandRun run = CommandRun.of("-n", "fbt::vfs_read:entry");
        assertEquals(1, run.status());
        assertTrue(run.err().contains("CONFIG_KPROBES"), run.err());
    }

    @Test
    void callsAreCountedWithTypedArguments() {
        assertEquals(
                List.of("ksys_write vmlinux 1 200"),
                traced(
                        "fbt::ksys_write:entry /pid == $target && arg0 == 1/"
                                + " { @[probefunc, probemod, args[2]] = count(); }"
                                + "END { printa(\"%s %s %d %@d\\n\", @); }",
                        DD + 200));
    }

    @Test
    void whatIsReturnedIsTheSecondArgument() {
        assertEquals(
                List.of("1 1 70"),
                traced(
                        "ksys_write:entry /pid == $target && arg0 == 1/ { self->in = 1; }"
                                + "ksys_write:return /self->in/"
                                + " { @[arg1, args[1]] = count(); self->in = 0; }"
                                + "END { printa(\"%d %d %@d\\n\", @); }",
                        DD + 70));
    }

    @Test
    void severalFunctionsKeepTheirNames() {
        assertEquals(
                List.of("ksys_read 30", "ksys_write 30"),
                traced(
                        "fbt::ksys_read:entry, fbt::ksys_write:entry"
                                + " /pid == $target && execname == \"dd\" && args[2] == 1/"
                                + " { @[probefunc] = count(); }"
                                + "END { printa(\"%s %@d\\n\", @); }",
                        DD + 30));
    }

    @Test
    void aStackBeginsWithTheFunction() {
        List<String> lines =
                traced("fbt::ksys_write:entry /pid == $target/ { stack(2); exit(0); }", DD + 5);
        assertTrue(lines.getFirst().strip().startsWith("vmlinux`ksys_write"), lines.toString());
    }
}
