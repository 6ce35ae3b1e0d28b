package dev.dowse.semantics;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.source.SourceText;
import dev.dowse.testing.Fixture;
import dev.dowse.testing.Golden;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a text, the analyzer gives a program and findings that lie inside it. */
class AnalyzerRobustnessTest {
    private static final int ROUNDS = 60;

    static List<Path> scripts() {
        return Fixture.files(Path.of("src/test/resources/semantics"));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void survivesDeletedPieces(Path file) {
        String text = Golden.read(file);
        Random random = new Random(file.getFileName().toString().hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            int start = random.nextInt(text.length());
            int end = Math.min(text.length(), start + 1 + random.nextInt(40));
            analyze(text.substring(0, start) + text.substring(end));
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void survivesSwappedWords(Path file) {
        List<String> words = new ArrayList<>(List.of(Golden.read(file).split(" ", -1)));
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.swap(words, random.nextInt(words.size()), random.nextInt(words.size()));
            analyze(String.join(" ", words));
        }
    }

    @Test
    void survivesDeepNesting() {
        int depth = 5000;
        analyze("BEGIN { trace(" + "(".repeat(depth) + "1" + ")".repeat(depth) + "); }");
        analyze("BEGIN { trace(" + "-".repeat(depth) + "1); }");
        analyze("BEGIN { trace(" + "1+".repeat(depth) + "1); }");
        analyze("BEGIN { x = " + "y = ".repeat(depth) + "1; }");
        analyze("BEGIN { trace(" + "a[".repeat(depth) + "1" + "]".repeat(depth) + "); }");
    }

    private static void analyze(String text) {
        SourceText source = SourceText.of("broken.d", text);
        List<Diagnostic> findings =
                assertDoesNotThrow(
                        () -> Scripts.analyze(source, Scripts.EDITOR).diagnostics(), text);
        for (Diagnostic finding : findings) {
            assertTrue(finding.span().end() <= text.length(), () -> finding + " in\n" + text);
        }
    }
}
