package dev.dowse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.kernel.KernelAccess;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The provider {@code sdt}: what the kernel writes down at its tracepoints. */
@Timeout(300)
class EventsTest {
    @BeforeAll
    static void kernel() {
        KernelAccess.require();
    }

    private static List<String> traced(String script, String command) {
        CommandRun run = CommandRun.of("-qn", script, "-c", command);
        assertEquals("", run.err());
        return run.out().lines().filter(line -> !line.isBlank()).toList();
    }

    @Test
    void argumentsAreWhatIsWrittenDown() {
        assertEquals(
                List.of("sched sched_process_exec 1 1 0"),
                traced(
                        "sdt:::sched_process_exec /pid == $target/"
                                + " { printf(\"%s %s %d %d %d\\n\", probemod, probename,"
                                + " args[1] == pid, arg2 == pid, arg9); }",
                        "true"));
    }

    @Test
    void anEventIsFoundByItsIdToo() {
        CommandRun listed = CommandRun.of("-l", "-n", "sdt:sched::sched_process_exit");
        String id = listed.out().lines().toList().getLast().strip().split(" ", 2)[0];
        assertEquals(
                List.of("sched_process_exit 1"),
                traced(
                        id
                                + " /pid == $target/ { printf(\"%s %d\\n\", probename,"
                                + " args[1] == tid); }",
                        "true"));
    }

    @Test
    void anArrayIsReadWhereItIs() {
        List<String> lines =
                traced(
                        "sdt:::sched_switch /pid == $target && execname == \"sleep\"/"
                                + " { printf(\"%s %d\\n\", stringof(args[0]), args[1] == tid); }",
                        "sleep 0.2");
        assertTrue(lines.contains("sleep 1"), lines.toString());
    }
}
