package dev.dowse.cli;

import dev.dowse.cli.TraceRequest.Machine;
import dev.dowse.cli.TraceRequest.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dowse run}: runs a script on the embedded machine or the kernel. */
@Command(
        name = "run",
        description = "Run a script on the embedded eBPF machine or on the Linux kernel.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    /** How output is printed. */
    enum Format {
        text,
        json
    }

    private final Console console;
    private final OptionArguments options = new OptionArguments();

    @Parameters(index = "0", paramLabel = "FILE", description = "The script; - is standard input.")
    private String file = "-";

    @Parameters(index = "1..*", paramLabel = "ARG", description = "Values of $1, $2, …")
    private List<String> arguments = new ArrayList<>();

    @Option(
            names = "--target",
            description =
                    "vm (embedded machine) or kernel. Without: vm with --events or without"
                            + " privileges, else kernel.")
    private Optional<Machine> machine = Optional.empty();

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description = "A recording for the embedded machine (JSON lines).")
    private String events = "";

    @Option(names = "--format", description = "text or json (default: text).")
    private Format format = Format.text;

    @Option(
            names = "--kernel",
            paramLabel = "VERSION",
            description = "Hold the script against this kernel instead of the one at hand.")
    private String kernel = "";

    private final List<Traced> processes = new ArrayList<>();
    @Mixin private final PreprocessorOptions preprocessor = new PreprocessorOptions();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What findings call a script from standard input.")
    private String name = "<stdin>";

    @Spec private CommandSpec spec = CommandSpec.create();

    RunCommand(Console console) {
        this.console = console;
    }

    @Option(names = "-c", paramLabel = "CMD", description = "Run a command; end with it.")
    void command(String given) {
        if (given.isBlank()) {
            throw new ParameterException(spec.commandLine(), "-c needs a command");
        }
        processes.add(new Traced.Command(given));
    }

    @Option(names = "-p", paramLabel = "PID", description = "Trace a process; end with it.")
    void process(int given) {
        processes.add(new Traced.Running(given));
    }

    @Option(names = "-x", paramLabel = "OPT[=VAL]", description = "Set an option.")
    void set(String given) {
        options.set(given);
        preprocessor.set(given);
    }

    @Option(names = "-q", description = "Print only what is traced.")
    void quiet(boolean on) {
        options.flag("quiet", on);
    }

    @Option(
            names = {"-w", "--destructive"},
            description = "Permit destructive actions.")
    void destructive(boolean on) {
        options.flag("destructive", on);
    }

    @Override
    public Integer call() {
        Machine chosen =
                machine.orElseGet(() ->
                        !events.isEmpty() || !KernelMachine.isPermitted()
                                ? Machine.vm
                                : Machine.kernel);
        TraceRequest request =
                new TraceRequest(
                        preprocessor.applied(
                                console.err(), ScriptFiles.read(file, name, System.in)),
                        options.options(),
                        arguments,
                        chosen,
                        events,
                        processes,
                        kernel,
                        "");
        Report report =
                switch (format) {
                    case text -> new TextReport(console, console.out());
                    case json -> new JsonReport(console.out());
                };
        return new TraceRun(report, ExitCode.USAGE).run(request);
    }
}
