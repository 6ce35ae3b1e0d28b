package dev.dowse.compiler;

import dev.dowse.bpf.program.TaskFields;
import dev.dowse.bpf.verifier.Verdict;
import dev.dowse.bpf.verifier.Verifier;
import dev.dowse.codegen.Codegen;
import dev.dowse.codegen.CompiledTrace;
import dev.dowse.compiler.Compilation.Executable;
import dev.dowse.constraints.CheckedProgram;
import dev.dowse.constraints.Constraints;
import dev.dowse.diagnostic.Analyzed;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Suppressions;
import dev.dowse.parser.Parser;
import dev.dowse.semantics.Analyzer;
import dev.dowse.semantics.Environment;
import dev.dowse.semantics.Program;
import dev.dowse.source.SourceText;
import dev.dowse.syntax.Script;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** From text to a proved object: every stage in its order, every finding kept. */
public final class Compiler {
    private Compiler() {}

    /** Compiles a script. */
    public static Compilation compile(
            SourceText source, Environment environment, Destination destination) {
        List<Diagnostic> findings = new ArrayList<>();
        Script script = keep(Parser.parse(source), findings);
        Program program = keep(Analyzer.analyze(source, script, environment), findings);
        boolean errors = findings.stream().anyMatch(Diagnostic::isError);
        Optional<CheckedProgram> checked =
                keep(
                        Constraints.check(
                                program, destination.target(), destination.floor(), errors),
                        findings);
        TaskFields fields =
                checked.isPresent() && Constraints.readsTask(program)
                        ? destination.taskFields()
                        : TaskFields.EMBEDDED;
        Optional<Executable> executable =
                checked.flatMap(
                        c -> executable(Codegen.generate(c, fields), destination, findings));
        findings.sort(Comparator.comparingInt(d -> d.span().start()));
        List<Diagnostic> told = Suppressions.kept(source, destination.silenced(), findings);
        return new Compilation(source, program, told, executable);
    }

    private static <T> T keep(Analyzed<T> stage, List<Diagnostic> findings) {
        findings.addAll(stage.diagnostics());
        return stage.value();
    }

    private static Optional<Executable> executable(
            CompiledTrace trace, Destination destination, List<Diagnostic> findings) {
        List<Diagnostic> tooLarge =
                Constraints.check(trace.sizes(), destination.target(), destination.floor());
        findings.addAll(tooLarge);
        if (tooLarge.stream().anyMatch(Diagnostic::isError)) {
            return Optional.empty();
        }
        return switch (Verifier.verify(trace.object())) {
            case Verdict.Accepted accepted ->
                    Optional.of(new Executable(accepted.object(), trace.schema()));
            case Verdict.Rejected rejected -> {
                rejected.failures().forEach(f -> findings.add(diagnostic(f)));
                yield Optional.empty();
            }
        };
    }

    private static Diagnostic diagnostic(Verdict.Failure failure) {
        return Diagnostic.error(
                "BPF-VERIFIER",
                failure.span(),
                "the compiled program cannot be proved safe here: " + failure.message());
    }
}
