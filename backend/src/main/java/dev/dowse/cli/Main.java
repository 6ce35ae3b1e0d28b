package dev.dowse.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The process {@code dowse}. */
@Command(
        name = "dowse",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Checks and runs D scripts on Linux with eBPF.",
        subcommands = LspCommand.class)
public final class Main {
    private Main() {}

    /** Runs the command and exits with its status. */
    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    /** Runs the command and answers its exit status: 0 for success, 2 for wrong use. */
    static int execute(String... arguments) {
        return new CommandLine(new Main()).execute(arguments);
    }
}
