package dev.dowse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** {@code -v}: what dtrace tells of a script's stability, and when the kernel is left alone. */
class StabilityReportTest {
    @Test
    void tellsOfTheScriptAndOfEachDescription() {
        CommandRun run = CommandRun.of("-ven", "syscall::read:entry { trace(arg0); }");
        assertEquals(ExitCode.OK, run.status());
        assertEquals(
                """

                Stability attributes for description syscall::read:entry :

                \tMinimum Probe Description Attributes
                \t\tIdentifier Names: Private
                \t\tData Semantics:   Private
                \t\tDependency Class: ISA

                \tMinimum Statement Attributes
                \t\tIdentifier Names: Stable
                \t\tData Semantics:   Stable
                \t\tDependency Class: Common

                syscall::read:entry

                \tProbe Description Attributes
                \t\tIdentifier Names: Private
                \t\tData Semantics:   Private
                \t\tDependency Class: ISA

                \tArgument Attributes
                \t\tIdentifier Names: Private
                \t\tData Semantics:   Private
                \t\tDependency Class: ISA

                \tArgument Types
                \t\targs[0]: unsigned int
                \t\targs[1]: char *
                \t\targs[2]: size_t

                Runs on Linux ≥ 5.8
                """,
                run.out());
    }

    @Test
    void theLeastReliableNameCounts() {
        String out = CommandRun.of("-ven", "BEGIN { trace(curthread); }").out();
        assertTrue(out.contains("\t\tData Semantics:   Private\n"), out);
        assertTrue(out.contains("\n:::BEGIN\n"), out);
        assertTrue(out.contains("\tArgument Types\n\t\tNone\n"), out);
    }

    @Test
    void aScriptWithErrorsHasNoReport() {
        CommandRun run = CommandRun.of("-ven", "BEGIN { trace(nosuch); }");
        assertEquals(ExitCode.ERROR, run.status());
        assertFalse((run.out() + run.err()).contains("Stability"), run.out());
    }

    @Test
    void optionsThatChangeNothingAreToldOnce() {
        CommandRun run =
                CommandRun.of(
                        "-x", "aggrate=1s", "-x", "bufpolicy=ring", "-en", "BEGIN { exit(0); }");
        assertEquals(ExitCode.OK, run.status());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("'aggrate'") && run.err().contains("'bufpolicy'"), run.err());
        assertEquals("", CommandRun.of("-x", "strsize=64", "-en", "BEGIN { exit(0); }").err());
    }

    @Test
    void theKernelIsPreparedOnlyForTracing() {
        assertTrue(Main.leavesTheKernelAlone("-V"));
        assertTrue(Main.leavesTheKernelAlone("-l", "-n", "BEGIN"));
        assertTrue(Main.leavesTheKernelAlone("-qen", "BEGIN"));
        assertTrue(Main.leavesTheKernelAlone("-s", "x.d", "-e"));
        assertFalse(Main.leavesTheKernelAlone("-n", "BEGIN"));
        assertFalse(Main.leavesTheKernelAlone("-qn", "BEGIN { exit(0); }", "-c", "date"));
        assertFalse(Main.leavesTheKernelAlone("-xevaltime=exec", "-s", "x.d"));
        assertFalse(Main.leavesTheKernelAlone("-Dname", "-s", "x.d"));
    }
}
