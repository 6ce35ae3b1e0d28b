package dev.dowse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.kernel.KernelAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The provider {@code rawtp}: tracepoints of the running kernel with their typed arguments. */
@Timeout(300)
class TracepointsTest {
    @BeforeAll
    static void kernel() {
        KernelAccess.require();
    }

    private static CommandRun traced(String command, String script) {
        return CommandRun.of("-qn", script, "-c", command);
    }

    @Test
    void argumentsHaveTheKernelsTypes() {
        CommandRun run =
                traced(
                        "true",
                        "rawtp:::sched_process_exec /pid == $target/"
                                + " { printf(\"%s %d %d %s\", probemod, args[0]->pid == pid,"
                                + " args[1] == pid, basename(stringof(args[2]->filename))); }");
        assertEquals(new CommandRun("sched 1 1 true\n", run.err(), 0), run);
    }

    @Test
    void anArgumentThatATracepointLacksIsZero() {
        CommandRun run =
                traced(
                        "true",
                        "rawtp:::sched_process_exit /pid == $target/"
                                + " { printf(\"%d %d\", arg0 == (uint64_t)curthread, arg9); }");
        assertEquals("1 0\n", run.out(), run.err());
    }

    @Test
    void manyTracepointsShareAClause(@TempDir Path folder) throws IOException {
        Path script = folder.resolve("two-commands");
        Files.writeString(script, "/bin/true\n/bin/true\nexit 0\n");
        CommandRun run =
                traced(
                        "sh " + script,
                        "rawtp:sched::sched_process_[ef][xo]* /progenyof($target)/"
                                + " { @[probename] = count(); }"
                                + " END { printa(\"%s %@d\\n\", @); }");
        List<String> lines = run.out().lines().filter(l -> !l.isBlank()).toList();
        assertEquals(
                List.of("sched_process_fork 2", "sched_process_exec 3", "sched_process_exit 3"),
                lines,
                run.toString());
    }

    @Test
    void theListingNamesGroupsAndNoSystemCalls() {
        List<String> listed =
                CommandRun.of("-l", "-P", "rawtp").out().lines().map(String::strip).toList();
        assertTrue(listed.size() > 100, listed.size() + " lines");
        assertTrue(
                listed.stream().anyMatch(l -> l.matches("\\d+ +rawtp +sched +sched_switch")),
                "no sched_switch");
        assertFalse(listed.stream().anyMatch(l -> l.contains("sys_enter_open")), "system calls");
    }

    @Test
    void aTracepointThatDoesNotExistIsSuggested() {
        CommandRun run = CommandRun.of("-n", "rawtp:::sched_swich { }");
        assertEquals(1, run.status());
        assertTrue(run.err().contains("did you mean 'sched_switch'?"), run.err());
    }
}
