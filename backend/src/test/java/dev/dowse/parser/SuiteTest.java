package dev.dowse.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dowse.diagnostic.Analyzed;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.source.SourceText;
import dev.dowse.testing.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Parses a directory of scripts named as the reference's own tests: {@code err.D_SYNTAX.*.d} must
 * be refused for their syntax, everything not named {@code err.*} must be accepted. Scripts that
 * need the C preprocessor are counted apart. The directory is {@code -Ddowse.suite=DIR}; how many
 * differences are known is {@code -Ddowse.suite.differences=N}.
 */
class SuiteTest {
    private final List<String> differences = new ArrayList<>();
    private int accepted;
    private int refused;
    private int preprocessed;

    @Test
    void agreesWithTheNamesOfTheTests(TestReporter reporter) {
        String directory = System.getProperty("dowse.suite", "");
        assumeTrue(!directory.isEmpty(), "-Ddowse.suite=DIR names the scripts to parse");
        List<Path> scripts = Golden.files(Path.of(directory), ".d");
        scripts.forEach(this::compare);
        reporter.publishEntry(
                String.format(
                        "%d scripts: %d accepted, %d refused as named, %d for the preprocessor,"
                                + " %d differ\n%s",
                        scripts.size(),
                        accepted,
                        refused,
                        preprocessed,
                        differences.size(),
                        String.join("\n", differences)));
        int known = Integer.getInteger("dowse.suite.differences", 0);
        assertEquals(known, differences.size(), () -> String.join("\n", differences));
    }

    private void compare(Path script) {
        String name = script.getFileName().toString();
        String text = read(script);
        Analyzed<?> parsed = Parser.parse(SourceText.of(name, text));
        if (text.contains("@@runtest-opts:")
                && text.matches("(?s).*@@runtest-opts:[^\\n]* -[a-zA-Z]*C.*")) {
            preprocessed++;
        } else if (name.startsWith("err.D_SYNTAX")) {
            count(parsed.hasErrors(), script, "accepted");
        } else if (!name.startsWith("err.")) {
            if (parsed.hasErrors()) {
                Diagnostic first = parsed.diagnostics().getFirst();
                differences.add(script + " refused: " + first.message());
            } else {
                accepted++;
            }
        }
    }

    private void count(boolean asNamed, Path script, String otherwise) {
        if (asNamed) {
            refused++;
        } else {
            differences.add(script + " " + otherwise);
        }
    }

    private static String read(Path script) {
        try {
            return new String(Files.readAllBytes(script), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
