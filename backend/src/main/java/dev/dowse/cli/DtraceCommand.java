package dev.dowse.cli;

import dev.dowse.compiler.Compilation;
import dev.dowse.constraints.Constraints;
import dev.dowse.semantics.Options;
import dev.dowse.session.Recording;
import dev.dowse.source.SourceText;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command line of {@code dtrace}: options in any order, what is left are macro arguments. */
@Command(name = "dowse", description = "Enable or list probes as dtrace does.", sortOptions = false)
final class DtraceCommand implements Callable<Integer> {
    private final Console console;
    private final List<ScriptSpec> scripts = new ArrayList<>();
    private final OptionArguments options = new OptionArguments();
    private final List<String> preprocessor = new ArrayList<>();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "-C", description = "Run the C preprocessor on scripts.")
    private boolean preprocess;

    private String command = "";

    @Option(names = "-p", paramLabel = "PID", description = "Trace a process; end with it.")
    private int pid;

    @Option(names = "-e", description = "Compile only.")
    private boolean compileOnly;

    @Option(names = "-l", description = "List matching probes.")
    private boolean list;

    @Option(names = "-v", description = "With -e: tell the oldest kernel that the script runs on.")
    private boolean verbose;

    @Option(names = "-V", description = "Print the version.")
    private boolean version;

    @Option(names = "-S", description = "Print the compiled programs.")
    private boolean listing;

    @Option(names = "-o", paramLabel = "FILE", description = "Append data to a file.")
    private String output = "";

    @Parameters(paramLabel = "ARG", description = "Values of $1, $2, …")
    private List<String> arguments = new ArrayList<>();

    DtraceCommand(Console console) {
        this.console = console;
    }

    @Option(names = "-n", paramLabel = "PROBE", description = "Probe description and clause.")
    void name(String given) {
        add('n', given);
    }

    @Option(names = "-s", paramLabel = "SCRIPT", description = "Script file.")
    void script(String given) {
        add('s', given);
    }

    @Option(names = "-P", paramLabel = "PROVIDER", description = "Provider and clause.")
    void provider(String given) {
        add('P', given);
    }

    @Option(names = "-m", paramLabel = "MODULE", description = "Module and clause.")
    void module(String given) {
        add('m', given);
    }

    @Option(names = "-f", paramLabel = "FUNCTION", description = "Function and clause.")
    void function(String given) {
        add('f', given);
    }

    @Option(names = "-i", paramLabel = "ID", description = "Probe id and clause.")
    void id(String given) {
        add('i', given);
    }

    @Option(names = "-c", paramLabel = "CMD", description = "Run a command; end with it.")
    void command(String given) {
        if (given.isBlank()) {
            throw new TypeConversionException("-c needs a command");
        }
        command = given;
    }

    @Option(names = "-x", paramLabel = "OPT[=VAL]", description = "Set an option.")
    void set(String given) {
        options.set(given);
    }

    @Option(names = "-q", description = "Print only what is traced.")
    void quiet(boolean on) {
        options.flag("quiet", on);
    }

    @Option(names = "-w", description = "Permit destructive actions.")
    void destructive(boolean on) {
        options.flag("destructive", on);
    }

    @Option(names = "-Z", description = "Permit descriptions that match no probe.")
    void zero(boolean on) {
        options.flag("zdefs", on);
    }

    @Option(names = "-b", paramLabel = "SIZE", description = "Size of the trace buffer.")
    void buffer(String size) {
        options.set("bufsize=" + size);
    }

    @Option(names = "-I", paramLabel = "DIR", description = "Folder of headers, for -C.")
    void include(String given) {
        preprocessor.add("-I" + given);
    }

    @Option(names = "-D", paramLabel = "NAME[=DEF]", description = "Define a macro, for -C.")
    void define(String given) {
        preprocessor.add("-D" + given);
    }

    @Option(names = "-U", paramLabel = "NAME", description = "Undefine a macro, for -C.")
    void undefine(String given) {
        preprocessor.add("-U" + given);
    }

    private void add(char option, String given) {
        scripts.add(new ScriptSpec(option, given, scripts.size() + 1));
    }

    @Override
    public Integer call() {
        if (version) {
            console.out().println("dowse " + Version.number());
            return ExitCode.OK;
        }
        List<SourceText> texts = scripts.stream().map(this::text).toList();
        if (list) {
            return new ProbeListing(console).print(texts);
        }
        if (scripts.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Name a probe with -n or a script with -s.");
        }
        TraceRequest request = request(SourceText.joined(texts));
        if (compileOnly) {
            return compileOnly(request);
        }
        try (PrintStream data = data()) {
            return new TraceRun(new DtraceReport(console, data, scripts, request.quiet()))
                    .run(request);
        }
    }

    private TraceRequest request(SourceText source) {
        return new TraceRequest(
                source,
                options.options(),
                arguments,
                TraceRequest.Machine.kernel,
                "",
                command,
                pid,
                "",
                "");
    }

    /** {@code -e}: as the reference, destructive actions are no matter of compiling. */
    private int compileOnly(TraceRequest request) {
        Map<String, String> permitted = new LinkedHashMap<>(request.options().values());
        permitted.put("destructive", "");
        TraceRequest harmless = request.with(new Options(permitted));
        Compilation compilation = TraceRun.compile(harmless, new EmbeddedMachine(Recording.NONE));
        new TextReport(console, console.out()).findings(compilation);
        if (verbose) {
            console.out()
                    .println("Runs on Linux ≥ " + Constraints.minimumKernel(compilation.program()));
        }
        if (listing) {
            compilation
                    .executable()
                    .ifPresent(e -> console.out().print(ProgramListing.of(e.object().object())));
        }
        return compilation.hasErrors() ? ExitCode.ERROR : ExitCode.OK;
    }

    private PrintStream data() {
        if (output.isEmpty()) {
            return console.out();
        }
        try {
            return new PrintStream(
                    new FileOutputStream(output, true), false, StandardCharsets.UTF_8);
        } catch (FileNotFoundException e) {
            throw new CommandFailure(
                    ExitCode.ERROR, "cannot write " + output + ": " + e.getMessage());
        }
    }

    private SourceText text(ScriptSpec script) {
        if (!script.isFile()) {
            return script.inline();
        }
        SourceText source = ScriptFiles.read(script.text(), System.in);
        String cpp = options.value("cpppath", "cpp");
        return preprocess ? new Preprocessor(cpp, preprocessor).expand(source) : source;
    }
}
