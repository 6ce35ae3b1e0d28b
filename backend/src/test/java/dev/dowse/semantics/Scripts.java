package dev.dowse.semantics;

import dev.dowse.bpf.btf.BundledTypes;
import dev.dowse.catalog.BundledProbes;
import dev.dowse.compiler.StandardLibrary;
import dev.dowse.diagnostic.Analyzed;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.parser.Parser;
import dev.dowse.source.SourceText;
import dev.dowse.syntax.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Scripts as tests analyze them: on the bundled catalogue, as an editor or as a command. */
final class Scripts {
    static final Environment EDITOR =
            new Environment(
                    BundledProbes.INSTANCE,
                    BundledTypes.dictionary(),
                    StandardLibrary.INSTANCE,
                    Macros.EDITOR,
                    Options.NONE);

    private Scripts() {}

    /**
     * A command line {@code script.d arguments…} of process 100, without {@code -c} or {@code -p}.
     */
    static Environment command(String... arguments) {
        List<String> all = new ArrayList<>(List.of("script.d"));
        all.addAll(List.of(arguments));
        return new Environment(
                BundledProbes.INSTANCE,
                BundledTypes.dictionary(),
                StandardLibrary.INSTANCE,
                new Macros(Map.of("pid", 100L, "uid", 0L), all, true),
                Options.NONE);
    }

    static Program program(String text) {
        return analyze(SourceText.of("test.d", text), EDITOR).value();
    }

    /** The program with the findings of parser and analyzer. */
    static Analyzed<Program> analyze(SourceText source, Environment environment) {
        Analyzed<Script> script = Parser.parse(source);
        Analyzed<Program> program = Analyzer.analyze(source, script.value(), environment);
        List<Diagnostic> all = new ArrayList<>(script.diagnostics());
        all.addAll(program.diagnostics());
        return new Analyzed<>(program.value(), all);
    }
}
