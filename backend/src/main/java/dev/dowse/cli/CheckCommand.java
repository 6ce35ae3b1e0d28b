package dev.dowse.cli;

import dev.dowse.catalog.BundledProbes;
import dev.dowse.compiler.Compilation;
import dev.dowse.compiler.Compiler;
import dev.dowse.compiler.Destination;
import dev.dowse.compiler.StandardLibrary;
import dev.dowse.constraints.KernelProfile;
import dev.dowse.constraints.KernelProfiles;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.kernel.KernelTypes;
import dev.dowse.semantics.Environment;
import dev.dowse.semantics.Macros;
import dev.dowse.semantics.Options;
import dev.dowse.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin private final PreprocessorOptions preprocessor = new PreprocessorOptions();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        KernelProfile target = Kernels.target(kernel);
        KernelProfile oldest = Kernels.floor(floor.isEmpty() ? oldestOf(target) : floor);
        boolean errors = false;
        for (String file : files) {
            Optional<SourceText> source = read(file);
            if (source.isEmpty()) {
                errors = true;
                continue;
            }
            Compilation compilation =
                    Compiler.compile(source.get(), environment(), Destination.of(target, oldest));
            errors |= compilation.hasErrors();
            print(compilation);
        }
        return errors ? ExitCode.ERROR : ExitCode.OK;
    }

    /** The script; empty where the preprocessor refuses it, which is printed then. */
    private Optional<SourceText> read(String file) {
        try {
            return Optional.of(
                    preprocessor.applied(console.err(), ScriptFiles.read(file, System.in)));
        } catch (CommandFailure failure) {
            if (failure.findings().isEmpty()) {
                throw failure;
            }
            failure.findings().forEach(f -> print(f.source(), f.diagnostic()));
            return Optional.empty();
        }
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
        return new Environment(
                BundledProbes.INSTANCE,
                KernelTypes.known(),
                StandardLibrary.INSTANCE,
                Macros.EDITOR,
                options);
    }

    private void print(Compilation compilation) {
        SourceText source = compilation.source();
        compilation.diagnostics().forEach(finding -> print(source, finding));
        String summary = FindingPrinter.summary(compilation.diagnostics());
        if (format == Format.text && !summary.isEmpty()) {
            console.out().println(source.name() + ": " + summary);
        }
    }

    private void print(SourceText source, Diagnostic finding) {
        switch (format) {
            case json -> console.out().println(FindingPrinter.json(source, finding));
            case text -> console.out().print(FindingPrinter.text(source, finding, console.color()));
        }
    }
}
