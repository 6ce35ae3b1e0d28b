package dev.dowse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dowse.kernel.KernelAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The providers {@code proc}, {@code sched} and {@code io}: processes that are known to behave. */
@Timeout(300)
class DerivedProbesTest {
    @TempDir private Path folder;

    @BeforeEach
    void kernel() {
        KernelAccess.require();
    }

    /** Runs {@code commands} by a shell under {@code script}; the lines that it prints, sorted. */
    private List<String> traced(String commands, String script) throws IOException {
        Path file = folder.resolve("commands");
        Files.writeString(file, commands);
        CommandRun run = CommandRun.of("-qn", script, "-c", "sh " + file);
        assertEquals("", run.err());
        return run.out().lines().filter(line -> !line.isBlank()).sorted().toList();
    }

    private static Map<String, Long> counts(List<String> lines) {
        return lines.stream().collect(Collectors.groupingBy(l -> l, Collectors.counting()));
    }

    @Test
    void processesAreMadeBeginAndEnd() throws IOException {
        List<String> lines =
                traced(
                        "/bin/true\n/bin/false\nexit 3\n",
                        "proc:::create /pid == $target/"
                                + " { printf(\"create %s %d\\n\", args[0]->pr_fname,"
                                + " args[0]->pr_ppid == $target); }"
                                + "proc:::start /ppid == $target/ { printf(\"start\\n\"); }"
                                + "proc:::lwp-start /ppid == $target/ { printf(\"lwp\\n\"); }"
                                + "proc:::lwp-exit /ppid == $target/"
                                + " { printf(\"lwp-exit %s\\n\", execname); }"
                                + "proc:::exit /ppid == $target || pid == $target/"
                                + " { printf(\"exit %s %d\\n\", execname, args[0]); }");
        assertEquals(
                Map.of(
                        "create sh 1", 2L,
                        "start", 2L,
                        "lwp", 2L,
                        "lwp-exit true", 1L,
                        "lwp-exit false", 1L,
                        "exit true 1", 1L,
                        "exit false 1", 1L,
                        "exit sh 1", 1L),
                counts(lines));
    }

    @Test
    void programsAreExecutedOrNot() throws IOException {
        List<String> lines =
                traced(
                        "/bin/true\n/no/such/command 2>/dev/null\nexit 0\n",
                        "proc:::exec /ppid == $target/ { printf(\"exec %s\\n\", args[0]); }"
                                + "proc:::exec-success /ppid == $target/"
                                + " { printf(\"success %s\\n\", execname); }"
                                + "proc:::exec-failure /ppid == $target/"
                                + " { printf(\"failure %d\\n\", args[0]); }");
        assertEquals(
                List.of("exec /bin/true", "exec /no/such/command", "failure 2", "success true"),
                lines);
    }

    @Test
    void signalsAreSentAndHandled() throws IOException {
        List<String> lines =
                traced(
                        "trap 'exit 0' USR1\nkill -USR1 $$\nsleep 1\n",
                        "proc:::signal-send /pid == $target && args[2] == 10/"
                                + " { printf(\"send %d %d\\n\", args[2], args[1]->pr_pid == pid); }"
                                + "proc:::signal-handle /pid == $target && args[0] == 10/"
                                + " { printf(\"handle %d %d\\n\", args[0], args[2] != 0); }");
        assertEquals(List.of("handle 10 1", "send 10 1"), lines);
    }

    @Test
    void aProcessThatASignalEndsIsTold() throws IOException {
        List<String> lines =
                traced(
                        "kill -TERM $$\n",
                        "proc:::exit /pid == $target/ { printf(\"%d\\n\", args[0]); }");
        assertEquals(List.of("2"), lines);
    }

    @Test
    void aThreadThatSleepsLeavesTheProcessorAndIsWoken() throws IOException {
        List<String> lines =
                traced(
                        "exec sleep 0.2\n",
                        "sched:::off-cpu /pid == $target && execname == \"sleep\"/"
                                + " { off = 1; }"
                                + "sched:::wakeup /args[1]->pr_pid == $target/ { woken = 1; }"
                                + "END { printf(\"%d %d\\n\", off, woken); }");
        assertEquals(List.of("1 1"), lines);
    }

    @Test
    void aWriteToADiskBeginsAndEnds() throws IOException {
        Path target = folder.resolve("written");
        assumeTrue(
                List.of("ext4", "xfs", "btrfs").contains(Files.getFileStore(folder).type()),
                "temporary files are not on a disk");
        List<String> lines =
                traced(
                        "exec dd if=/dev/zero bs=64k count=4 oflag=direct status=none of="
                                + target
                                + "\n",
                        "io:::start /pid == $target && !(args[0]->b_flags & B_READ)/"
                                + " { @bytes = sum(args[0]->b_bcount); disk = args[0]->b_edev; }"
                                + "io:::done /args[0]->b_edev == disk/ { done = 1; }"
                                + "END { printa(\"%@d\\n\", @bytes); printf(\"%d\\n\", done); }");
        assertEquals(2, lines.size(), lines.toString());
        assertEquals("1", lines.getFirst());
        assertTrue(Long.parseLong(lines.getLast()) >= 4 << 16, lines.toString());
    }
}
