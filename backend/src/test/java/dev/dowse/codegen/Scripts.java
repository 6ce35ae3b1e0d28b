package dev.dowse.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.bpf.program.TaskFields;
import dev.dowse.catalog.BundledProbes;
import dev.dowse.constraints.CheckedProgram;
import dev.dowse.constraints.Constraints;
import dev.dowse.constraints.KernelProfile;
import dev.dowse.constraints.KernelProfiles;
import dev.dowse.diagnostic.Analyzed;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.parser.Parser;
import dev.dowse.semantics.Analyzer;
import dev.dowse.semantics.Environment;
import dev.dowse.semantics.Library;
import dev.dowse.semantics.Macros;
import dev.dowse.semantics.Options;
import dev.dowse.semantics.Program;
import dev.dowse.source.SourceText;
import dev.dowse.syntax.Script;
import dev.dowse.types.TypeDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles scripts for tests; a script with errors fails the test. */
public final class Scripts {
    private Scripts() {}

    public static CompiledTrace compile(String script) {
        return compile(script, TaskFields.EMBEDDED, 0);
    }

    /**
     * Compiles for the newest kernel.
     *
     * @param target what {@code $target} stands for
     */
    public static CompiledTrace compile(String script, TaskFields task, long target) {
        return Codegen.generate(check(script, target), task);
    }

    private static CheckedProgram check(String script, long target) {
        SourceText source = SourceText.of("test.d", script);
        Analyzed<Script> parsed = Parser.parse(source);
        List<Diagnostic> findings = new ArrayList<>(parsed.diagnostics());
        Macros macros = new Macros(Map.of("target", target), List.of(), true);
        Environment environment =
                new Environment(
                        BundledProbes.INSTANCE,
                        TypeDictionary.EMPTY,
                        Library.NONE,
                        macros,
                        Options.NONE);
        Analyzed<Program> analyzed = Analyzer.analyze(source, parsed.value(), environment);
        findings.addAll(analyzed.diagnostics());
        boolean errors = findings.stream().anyMatch(Diagnostic::isError);
        KernelProfile newest = KernelProfiles.newest();
        Analyzed<Optional<CheckedProgram>> checked =
                Constraints.check(analyzed.value(), newest, newest, errors);
        findings.addAll(checked.diagnostics());
        List<String> told =
                findings.stream().filter(Diagnostic::isError).map(Diagnostic::toString).toList();
        assertEquals(List.of(), told, "errors in " + script);
        return checked.value().orElseThrow();
    }
}
