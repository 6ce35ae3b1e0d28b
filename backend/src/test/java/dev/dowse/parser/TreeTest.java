package dev.dowse.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.diagnostic.Analyzed;
import dev.dowse.source.SourceText;
import dev.dowse.syntax.Script;
import dev.dowse.testing.Golden;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts without errors, and the trees they have. */
class TreeTest {
    private static final Path TREES = Path.of("src", "test", "resources", "parser", "trees");

    static List<Path> scripts() {
        return Golden.files(TREES, ".d");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void hasItsTree(Path script) {
        String text = Golden.read(script);
        String name = script.getFileName().toString();
        Analyzed<Script> parsed = Parser.parse(SourceText.of(name, text));
        assertEquals(List.of(), parsed.diagnostics());
        Path tree = script.resolveSibling(name.substring(0, name.length() - 1) + "tree");
        Golden.check(tree, TreeText.of(parsed.value(), text));
    }
}
