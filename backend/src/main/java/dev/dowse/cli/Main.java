package dev.dowse.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * The command {@code dowse}. A first argument that is an option of {@code dtrace} makes it behave
 * as {@code dtrace}; otherwise the first argument names a sub-command.
 */
public final class Main {
    private static final Set<String> OWN_OPTIONS = Set.of("--help", "--version");

    /** A group of letters without values, one of which needs no kernel. */
    private static final Pattern AWAY = Pattern.compile("-[CSZHqvwVle]*[Vle]");

    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        DataStream out = DataStream.of("standard output", new FileOutputStream(FileDescriptor.out));
        PrintStream err =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Console console = new Console(out, err, hasTerminal());
        int status = run(console, arguments);
        System.exit(status);
    }

    /**
     * The packaged runtime is without the module that would be a console for redirected streams.
     */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasTerminal() {
        java.io.Console terminal = System.console();
        return terminal != null && terminal.isTerminal();
    }

    /** Runs the command on this process's own streams and returns its exit code. */
    static int execute(String... arguments) {
        DataStream out = DataStream.of("standard output", System.out);
        return run(new Console(out, System.err, false), arguments);
    }

    /** Runs the command and returns its exit code. */
    static int run(Console console, String... arguments) {
        boolean dtrace =
                arguments.length > 0
                        && arguments[0].startsWith("-")
                        && !OWN_OPTIONS.contains(arguments[0])
                        && !(arguments.length == 1 && arguments[0].equals("-h"));
        if (dtrace && !leavesTheKernelAlone(arguments)) {
            KernelMachine.prepare();
        }
        CommandLine command =
                dtrace
                        ? DtraceCommand.line(console)
                        : new CommandLine(new DowseCommand())
                                .addSubcommand(new RunCommand(console))
                                .addSubcommand(new CheckCommand(console))
                                .addSubcommand(new ExplainCommand(console))
                                .addSubcommand(new BpfCommand(console))
                                .addSubcommand(new DoctorCommand(console))
                                .addSubcommand(new LspCommand());
        command.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(failures(console));
        return checked(console, command.execute(arguments));
    }

    /**
     * True where {@code -V}, {@code -l} or {@code -e} is among the options. The value of another
     * option may look the same: that costs only time.
     */
    static boolean leavesTheKernelAlone(String... arguments) {
        return Stream.of(arguments).anyMatch(argument -> AWAY.matcher(argument).lookingAt());
    }

    /** A command whose output was lost did not do what it was asked to. */
    private static int checked(Console console, int status) {
        try {
            console.out().check();
            return status;
        } catch (CommandFailure failure) {
            return told(console, failure);
        }
    }

    private static int told(Console console, CommandFailure failure) {
        for (CommandFailure.Finding finding : failure.findings()) {
            console.err()
                    .print(
                            FindingPrinter.text(
                                    finding.source(), finding.diagnostic(), console.color()));
        }
        if (!failure.message().isEmpty()) {
            console.say(failure.message());
        }
        return failure.exitCode();
    }

    private static IExecutionExceptionHandler failures(Console console) {
        return (Exception failure, CommandLine command, ParseResult parsed) -> {
            if (failure instanceof CommandFailure known) {
                console.out().flush();
                return told(console, known);
            }
            console.say("this should not have happened; please report it with the script:");
            failure.printStackTrace(console.err());
            return ExitCode.ERROR;
        };
    }
}
