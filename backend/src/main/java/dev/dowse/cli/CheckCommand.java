package dev.dowse.cli;

import dev.dowse.catalog.BundledProbes;
import dev.dowse.compiler.Compilation;
import dev.dowse.compiler.Compiler;
import dev.dowse.compiler.Destination;
import dev.dowse.constraints.KernelProfile;
import dev.dowse.constraints.KernelProfiles;
import dev.dowse.kernel.KernelTypes;
import dev.dowse.semantics.Environment;
import dev.dowse.semantics.Macros;
import dev.dowse.semantics.Options;
import dev.dowse.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dowse check}: everything that can be said about scripts without running them. */
@Command(
        name = "check",
        description = "Check scripts: D errors and BPF limits.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    /** How findings are printed. */
    enum Format {
        text,
        json
    }

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scripts; - is standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--kernel",
            paramLabel = "VERSION",
            description = "The kernel the scripts are meant for, such as 5.10.")
    private String kernel = "";

    @Option(
            names = "--portable-to",
            paramLabel = "VERSION",
            description = "Warn of what this older kernel refuses (default: 5.10).")
    private String floor = "";

    @Option(names = "--format", description = "text or json (default: text).")
    private Format format = Format.text;

    @Option(
            names = {"-w", "--destructive"},
            description = "Permit destructive actions.")
    private boolean destructive;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        KernelProfile target = Kernels.target(kernel);
        KernelProfile oldest = Kernels.floor(floor.isEmpty() ? oldestOf(target) : floor);
        boolean errors = false;
        for (String file : files) {
            SourceText source = ScriptFiles.read(file, System.in);
            Compilation compilation =
                    Compiler.compile(source, environment(), Destination.of(target, oldest));
            errors |= compilation.hasErrors();
            print(compilation);
        }
        return errors ? ExitCode.ERROR : ExitCode.OK;
    }

    /** A target older than the usual floor is its own floor. */
    private static String oldestOf(KernelProfile target) {
        KernelProfile usual = Kernels.floor("");
        return target.version().compareTo(usual.version()) < 0
                ? target.name()
                : KernelProfiles.DEFAULT_FLOOR;
    }

    private Environment environment() {
        Options options = new Options(destructive ? Map.of("destructive", "") : Map.of());
        return new Environment(BundledProbes.INSTANCE, KernelTypes.known(), Macros.EDITOR, options);
    }

    private void print(Compilation compilation) {
        SourceText source = compilation.source();
        switch (format) {
            case json ->
                    compilation
                            .diagnostics()
                            .forEach(d -> console.out().println(FindingPrinter.json(source, d)));
            case text -> {
                compilation
                        .diagnostics()
                        .forEach(d ->
                                console.out()
                                        .print(FindingPrinter.text(source, d, console.color())));
                String summary = FindingPrinter.summary(compilation.diagnostics());
                if (!summary.isEmpty()) {
                    console.out().println(source.name() + ": " + summary);
                }
            }
        }
    }
}
