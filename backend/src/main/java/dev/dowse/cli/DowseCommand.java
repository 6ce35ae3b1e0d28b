package dev.dowse.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dowse} without a dtrace option: only the sub-commands do something. */
@Command(
        name = "dowse",
        description = {
            "Checks, explains and runs D, the language of DTrace, on Linux.",
            "With a dtrace option first (dowse -n 'BEGIN { exit(0); }') it behaves as dtrace."
        },
        versionProvider = Version.class,
        mixinStandardHelpOptions = true)
final class DowseCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Name a sub-command, or an option of dtrace such as -n or -s.");
    }
}
