package dev.dowse.constraints;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.catalog.BundledProbes;
import dev.dowse.parser.Parser;
import dev.dowse.semantics.Analyzer;
import dev.dowse.semantics.Environment;
import dev.dowse.semantics.Library;
import dev.dowse.semantics.Macros;
import dev.dowse.semantics.Options;
import dev.dowse.semantics.Program;
import dev.dowse.source.SourceText;
import dev.dowse.testing.Fixture;
import dev.dowse.types.TypeDictionary;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be compiled yet is typed without complaint and refused afterwards. */
class CoverageTest {
    private static final Path SCRIPT = Path.of("src/test/resources/constraints/coverage.d");

    @Test
    void refusesWhatIsNotLowered() {
        Fixture fixture = Fixture.read(SCRIPT);
        fixture.check(Coverage.check(program(fixture.source())));
    }

    private static Program program(SourceText source) {
        Environment environment =
                new Environment(
                        BundledProbes.INSTANCE,
                        TypeDictionary.EMPTY,
                        Library.NONE,
                        Macros.EDITOR,
                        Options.NONE);
        var analyzed = Analyzer.analyze(source, Parser.parse(source).value(), environment);
        assertEquals(List.of(), analyzed.diagnostics());
        return analyzed.value();
    }
}
