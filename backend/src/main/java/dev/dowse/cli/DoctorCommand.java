package dev.dowse.cli;

import dev.dowse.constraints.Constraints;
import dev.dowse.kernel.Checkup;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code dowse doctor}: what this machine offers for tracing, and how to get what is missing. */
@Command(
        name = "doctor",
        description = "Tell what this machine's kernel offers, and how to get what is missing.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private final Console console;

    DoctorCommand(Console console) {
        this.console = console;
    }

    /** Answers with an error where the kernel cannot be traced at all. */
    @Override
    public Integer call() {
        if (!System.getProperty("os.name").equals("Linux")) {
            console.out()
                    .println(
                            "This is no Linux: scripts run on the embedded machine, dowse run"
                                    + " --target vm.");
            return ExitCode.ERROR;
        }
        List<Checkup.Item> items = Checkup.of(Constraints.helpersInQuestion());
        for (Checkup.Item item : items) {
            console.out()
                    .println(
                            String.format(
                                    Locale.ROOT,
                                    "%-8s %-20s %s",
                                    item.there() ? "ok" : "missing",
                                    item.name(),
                                    item.remark()));
        }
        boolean traceable = items.stream().allMatch(item -> item.there() || !item.essential());
        console.out()
                .println(
                        traceable
                                ? "Scripts can trace this kernel."
                                : "Scripts cannot trace this kernel; they run on the embedded"
                                        + " machine: dowse run --target vm.");
        return traceable ? ExitCode.OK : ExitCode.ERROR;
    }
}
