package dev.dowse.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns of a preprocessed line, found in the line that the author wrote. */
class AlignmentTest {
    /** The piece of {@code expanded} is underlined as the piece of {@code written}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "trace(pidd); trace(pidd); pidd; pidd",
                "FOO(pidd); trace(pidd); pidd; pidd",
                "FOO(pidd); trace(pidd); trace; FOO",
                "x = FOO + y; x = (1 + 2) + y; 2; FOO",
                "x = FOO + y; x = (1 + 2) + y; y; y",
                "x = A + B; x = 1 + 2; 2; B",
                "x = A + B; x = 1 + 2; 1; A",
                "A /* c */ B; A B; B; B",
                "TWICE(ab); trace(ab) trace(ab); trace; TWICE",
                "EMPTY x = y; x = y; x; x",
                "trace(\"a b\", N); trace(\"a b\", 12); b; b",
                "trace(N, \"a b\"); trace(12, \"a b\"); 12; N",
            })
    void whatAMacroMadeBelongsToTheMacro(
            String written, String expanded, String piece, String underlined) {
        Alignment alignment = Alignment.of(written, expanded);
        int at = expanded.indexOf(piece);
        int start = alignment.start(at);
        int end = alignment.end(at + piece.length());
        assertEquals(underlined, written.substring(start, end));
    }

    @Test
    void blanksAndCommentsChangeNothing() {
        assertTrue(Alignment.of("a  /* x */ b", "a b").isSame());
        assertFalse(Alignment.of("A b", "a b").isSame());
    }

    @Test
    void everyColumnHasAPlace() {
        String written = "F(x) ".repeat(300);
        String expanded = "(x + \"s\") ".repeat(300);
        Alignment alignment = Alignment.of(written, expanded);
        for (int column = 0; column <= expanded.length(); column++) {
            int start = alignment.start(column);
            int end = alignment.end(column);
            assertTrue(start >= 0 && start <= written.length(), () -> "start " + start);
            assertTrue(end >= 0 && end <= written.length(), () -> "end " + end);
        }
    }
}
