package dev.dowse.cli;

import dev.dowse.cli.TraceRequest.Traced;
import dev.dowse.compiler.Compilation;
import dev.dowse.semantics.Options;
import dev.dowse.session.Recording;
import dev.dowse.source.SourceText;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/**
 * The command line of {@code dtrace}: options in any order, what is left are macro arguments. Its
 * options are listed rather than annotated, because annotations would cost a third of the time that
 * a one-liner takes to start.
 */
final class DtraceCommand implements Callable<Integer> {
    private final Console console;
    private final List<ScriptSpec> scripts = new ArrayList<>();
    private final OptionArguments options = new OptionArguments();
    private final PreprocessorOptions preprocessor = new PreprocessorOptions();
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
    private List<String> arguments = List.of();
    private final List<Traced> processes = new ArrayList<>();
    private boolean compileOnly;
    private boolean list;
    private boolean verbose;
    private boolean version;
    private boolean listing;
    private String output = "";

    private DtraceCommand(Console console) {
        this.console = console;
    }

    /** The command with all its options. */
    static CommandLine line(Console console) {
        DtraceCommand command = new DtraceCommand(console);
        command.declare();
        return new CommandLine(command.spec)
                .setOverwrittenOptionsAllowed(true)
                .setTrimQuotes(false);
    }

    private void declare() {
        spec.name("dowse");
        spec.usageMessage().description("Enable or list probes as dtrace does.").sortOptions(false);
        flag("-C", "Run the C preprocessor on scripts.", () -> preprocessor.preprocess(true));
        number(
                "-p",
                "PID",
                "Trace a process; end with it.",
                given -> processes.add(new Traced.Running(given)));
        flag("-e", "Compile only.", () -> compileOnly = true);
        flag("-l", "List matching probes.", () -> list = true);
        flag("-v", "Tell the stability of what the script uses.", () -> verbose = true);
        flag("-V", "Print the version.", () -> version = true);
        flag("-S", "Print the compiled programs.", () -> listing = true);
        text("-o", "FILE", "Append data to a file.", given -> output = given);
        text("-n", "PROBE", "Probe description and clause.", given -> add('n', given));
        text("-s", "SCRIPT", "Script file.", given -> add('s', given));
        text("-P", "PROVIDER", "Provider and clause.", given -> add('P', given));
        text("-m", "MODULE", "Module and clause.", given -> add('m', given));
        text("-f", "FUNCTION", "Function and clause.", given -> add('f', given));
        text("-i", "ID", "Probe id and clause.", given -> add('i', given));
        text("-c", "CMD", "Run a command; end with it.", this::command);
        text("-x", "OPT[=VAL]", "Set an option.", this::set);
        flag("-q", "Print only what is traced.", () -> options.flag("quiet", true));
        flag("-w", "Permit destructive actions.", () -> options.flag("destructive", true));
        flag("-Z", "Permit descriptions that match no probe.", () -> options.flag("zdefs", true));
        text("-b", "SIZE", "Size of the trace buffer.", given -> options.set("bufsize=" + given));
        text("-I", "DIR", "Folder of headers, for -C.", preprocessor::folder);
        text("-D", "NAME[=DEF]", "Define a macro, for -C.", preprocessor::define);
        text("-U", "NAME", "Undefine a macro, for -C.", preprocessor::undefine);
        flag("-H", "With -C: print the paths of headers.", () -> preprocessor.headers(true));
        text("-X", "MODE", "Conformance for -C: a, c, s or t.", given -> set("stdc=" + given));
        spec.addPositional(
                PositionalParamSpec.builder()
                        .paramLabel("ARG")
                        .description("Values of $1, $2, …")
                        .arity("0..*")
                        .type(String[].class)
                        .hasInitialValue(false)
                        .setter(setter(String[].class, given -> arguments = List.of(given)))
                        .build());
    }

    private void flag(String name, String description, Runnable given) {
        spec.addOption(
                option(name, description, Boolean.class, on -> given.run()).arity("0").build());
    }

    private void text(String name, String label, String description, Consumer<String> given) {
        spec.addOption(
                option(name, description, String.class, given)
                        .paramLabel(label)
                        .arity("1")
                        .build());
    }

    private void number(String name, String label, String description, Consumer<Integer> given) {
        spec.addOption(
                option(name, description, Integer.class, given)
                        .paramLabel(label)
                        .arity("1")
                        .build());
    }

    /** An option that calls {@code given} each time it is met. */
    private static <V> OptionSpec.Builder option(
            String name, String description, Class<V> type, Consumer<V> given) {
        return OptionSpec.builder(name)
                .description(description)
                .type(type)
                .hasInitialValue(false)
                .setter(setter(type, given));
    }

    private static <V> ISetter setter(Class<V> type, Consumer<V> given) {
        return new ISetter() {
            @Override
            public <T> T set(T value) {
                given.accept(type.cast(value));
                return value;
            }
        };
    }

    private void set(String given) {
        options.set(given);
        preprocessor.set(given);
    }

    private void command(String given) {
        if (given.isBlank()) {
            throw new ParameterException(spec.commandLine(), "-c needs a command");
        }
        processes.add(new Traced.Command(given));
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
        options.idle().ifPresent(console::say);
        if (compileOnly) {
            return compileOnly(request);
        }
        DataStream data = data();
        try {
            DtraceReport report = new DtraceReport(console, data, scripts, this::details);
            return new TraceRun(report, ExitCode.ERROR).run(request);
        } finally {
            if (!output.isEmpty()) {
                data.close();
            }
        }
    }

    private TraceRequest request(SourceText source) {
        return new TraceRequest(
                source,
                options.options(),
                arguments,
                TraceRequest.Machine.kernel,
                "",
                processes,
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
        details(compilation, console.out());
        return compilation.hasErrors() ? ExitCode.ERROR : ExitCode.OK;
    }

    /** What {@code -v} and {@code -S} tell about the compiled script. */
    private void details(Compilation compilation, PrintStream out) {
        if (verbose && !compilation.hasErrors()) {
            new StabilityReport(scripts, compileOnly).print(compilation, out);
        }
        if (listing) {
            compilation
                    .executable()
                    .ifPresent(e -> out.print(ProgramListing.of(e.object().object())));
        }
    }

    private DataStream data() {
        if (output.isEmpty()) {
            return console.out();
        }
        try {
            return DataStream.of(output, new FileOutputStream(output, true));
        } catch (FileNotFoundException e) {
            throw new CommandFailure(
                    ExitCode.ERROR, "cannot write " + output + ": " + e.getMessage());
        }
    }

    private SourceText text(ScriptSpec script) {
        if (!script.isFile()) {
            return script.inline();
        }
        return preprocessor.applied(console.err(), ScriptFiles.read(script.text(), System.in));
    }
}
