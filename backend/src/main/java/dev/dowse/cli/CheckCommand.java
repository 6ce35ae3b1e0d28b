package dev.dowse.cli;

import dev.dowse.catalog.BundledProbes;
import dev.dowse.compiler.Compilation;
import dev.dowse.compiler.Compiler;
import dev.dowse.compiler.Destination;
import dev.dowse.compiler.ProjectFile;
import dev.dowse.compiler.StandardLibrary;
import dev.dowse.constraints.KernelProfile;
import dev.dowse.constraints.KernelProfiles;
import dev.dowse.constraints.MinimumKernel;
import dev.dowse.constraints.Requirement;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.kernel.KernelTypes;
import dev.dowse.semantics.Environment;
import dev.dowse.semantics.Macros;
import dev.dowse.semantics.Options;
import dev.dowse.source.Position;
import dev.dowse.source.SourceText;
import dev.dowse.types.Architecture;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        json,
        sarif
    }

    private final Console console;
    private final SarifReport sarif = new SarifReport();

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

    @Option(
            names = "--arch",
            paramLabel = "NAME",
            description = "The processor that scripts are for: x86_64 or arm64.")
    private String architecture = Architecture.X86_64.spelling();

    @Option(names = "--format", description = "text, json or sarif (default: text).")
    private Format format = Format.text;

    @Option(
            names = "--ignore",
            paramLabel = "CODE",
            split = ",",
            description = "Do not tell warnings and hints of these codes.")
    private Set<String> ignored = Set.of();

    @Option(
            names = "--min-kernel",
            description = "Tell the oldest Linux that each script runs on, and why.")
    private boolean minimum;

    @Option(
            names = "--object",
            paramLabel = "FILE",
            description = "Write the programs of the script as an ELF object, as bpftool loads it.")
    private String object = "";

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
        Architecture processor = processor();
        if (!object.isEmpty() && files.size() > 1) {
            throw new CommandFailure(ExitCode.USAGE, "--object takes one script");
        }
        Map<ProjectFile, Destination> destinations = new HashMap<>();
        // A wrong kernel is told before anything is read.
        destinations.put(ProjectFile.NONE, destination(ProjectFile.NONE));
        Projects projects = new Projects();
        boolean errors = false;
        for (String file : files) {
            Optional<SourceText> source = read(file);
            if (source.isEmpty()) {
                errors = true;
                continue;
            }
            Compilation compilation =
                    Compiler.compile(
                            source.get(),
                            environment().on(processor),
                            destinations.computeIfAbsent(projects.of(file), this::destination));
            errors |= compilation.hasErrors();
            print(compilation);
            if (!object.isEmpty()) {
                compilation
                        .executable()
                        .ifPresent(
                                made -> ObjectFile.write(object, made.object().object(), console));
            }
        }
        if (format == Format.sarif) {
            console.out().println(sarif.text());
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

    /** What the command line says goes before what the project says. */
    private Destination destination(ProjectFile project) {
        KernelProfile target = Kernels.target(kernel.isEmpty() ? project.kernel() : kernel);
        String oldest = floor.isEmpty() ? project.portability() : floor;
        Set<String> silenced = new HashSet<>(ignored);
        silenced.addAll(project.ignored());
        return Destination.of(
                target, Kernels.floor(oldest.isEmpty() ? oldestOf(target) : oldest), silenced);
    }

    /** A target older than the usual floor is its own floor. */
    private static String oldestOf(KernelProfile target) {
        KernelProfile usual = Kernels.floor("");
        return target.version().compareTo(usual.version()) < 0
                ? target.name()
                : KernelProfiles.DEFAULT_FLOOR;
    }

    private Architecture processor() {
        return Architecture.named(architecture)
                .orElseThrow(() ->
                        new CommandFailure(
                                ExitCode.USAGE,
                                "there is no processor "
                                        + architecture
                                        + " here; known are x86_64 and arm64"));
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
        if (minimum && format != Format.sarif) {
            minimum(compilation);
        }
        String summary = FindingPrinter.summary(compilation.diagnostics());
        if (format == Format.text && !summary.isEmpty()) {
            console.out().println(source.name() + ": " + summary);
        }
    }

    /** The oldest kernel, and each construct that needs one, the newest first. */
    private void minimum(Compilation compilation) {
        MinimumKernel least = MinimumKernel.of(compilation.program());
        switch (format) {
            case json -> console.out().println(FindingPrinter.minimum(compilation.source(), least));
            case text -> {
                console.out()
                        .println(
                                compilation.source().name()
                                        + ": runs on Linux ≥ "
                                        + least.version());
                for (Requirement reason : least.reasons()) {
                    Position place = compilation.source().position(reason.span().start());
                    console.out()
                            .println(
                                    "  "
                                            + reason.need().since()
                                            + "  "
                                            + place.name()
                                            + ":"
                                            + place.line()
                                            + ":"
                                            + place.column()
                                            + ": "
                                            + reason.subject()
                                            + " ("
                                            + reason.need().what()
                                            + ")");
                }
            }
            case sarif -> {}
        }
    }

    private void print(SourceText source, Diagnostic finding) {
        switch (format) {
            case sarif -> sarif.add(source, finding);
            case json -> console.out().println(FindingPrinter.json(source, finding));
            case text -> console.out().print(FindingPrinter.text(source, finding, console.color()));
        }
    }
}
