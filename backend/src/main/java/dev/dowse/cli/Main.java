package dev.dowse.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * The command {@code dowse}. A first argument that is an option of {@code dtrace} makes it behave
 * as {@code dtrace}; otherwise the first argument names a sub-command.
 */
public final class Main {
    private static final Set<String> OWN_OPTIONS = Set.of("--help", "--version");

    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintStream out =
                new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                        false,
                        StandardCharsets.UTF_8);
        PrintStream err =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Console console = new Console(out, err, hasTerminal());
        int status = run(console, arguments);
        out.flush();
        System.exit(status);
    }

    private static boolean hasTerminal() {
        return Optional.ofNullable(System.console()).filter(c -> c.isTerminal()).isPresent();
    }

    /** Runs the command on this process's own streams and returns its exit code. */
    static int execute(String... arguments) {
        return run(new Console(System.out, System.err, false), arguments);
    }

    /** Runs the command and returns its exit code. */
    static int run(Console console, String... arguments) {
        boolean dtrace =
                arguments.length > 0
                        && arguments[0].startsWith("-")
                        && !OWN_OPTIONS.contains(arguments[0]);
        if (dtrace) {
            KernelMachine.prepare();
        }
        CommandLine command =
                dtrace
                        ? DtraceCommand.line(console)
                        : new CommandLine(new DowseCommand())
                                .addSubcommand(new RunCommand(console))
                                .addSubcommand(new CheckCommand(console))
                                .addSubcommand(new ExplainCommand(console))
                                .addSubcommand(new LspCommand());
        command.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(failures(console));
        return command.execute(arguments);
    }

    private static IExecutionExceptionHandler failures(Console console) {
        return (Exception failure, CommandLine command, ParseResult parsed) -> {
            if (failure instanceof CommandFailure known) {
                console.out().flush();
                console.say(known.message());
                return known.exitCode();
            }
            throw failure;
        };
    }
}
