package dev.dowse.parser;

import dev.dowse.testing.Fixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts with errors: each place is told once, in the author's terms. */
class ErrorTest {
    static List<Path> scripts() {
        return Fixture.files(Path.of("src", "test", "resources", "parser", "errors"));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void tellsWhatItExpects(Path script) {
        Fixture fixture = Fixture.read(script);
        fixture.check(Parser.parse(fixture.source()).diagnostics());
    }
}
