package dev.dowse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What {@code dowse doctor} says of the machine that the tests run on. */
@EnabledOnOs(OS.LINUX)
class DoctorTest {
    @Test
    void tellsOfEachThingWhetherItIsThere() {
        CommandRun run = CommandRun.of("doctor");
        List<String> lines = run.out().lines().toList();
        for (String name :
                List.of(
                        "permission",
                        "lockdown",
                        "tracefs",
                        "kprobes",
                        "uprobes",
                        "fentry",
                        "symbol addresses")) {
            assertEquals(1, lines.stream().filter(l -> l.startsWith(name, 9)).count(), name);
        }
        List<String> items = lines.subList(0, lines.size() - 1);
        assertTrue(items.stream().allMatch(l -> l.matches("(ok|missing) +\\S.*")), run.out());
        boolean permitted = KernelMachine.isPermitted();
        assertEquals(permitted, items.getFirst().startsWith("ok"), run.out());
        assertTrue(permitted || run.status() == ExitCode.ERROR, run.out());
        assertEquals(
                run.status() == ExitCode.OK,
                lines.getLast().equals("Scripts can trace this kernel."),
                run.out());
    }
}
