package dev.dowse.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns of probe descriptions, as sh(1) matches file names. */
class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "'',        anything, true",
        "read,      read,     true",
        "read,      reader,   false",
        "r*d,       read,     true",
        "r*d,       rd,       true",
        "*,         '',       true",
        "?,         '',       false",
        "re?d,      read,     true",
        "re?d,      red,      false",
        "[a-c]x,    bx,       true",
        "[a-c]x,    dx,       false",
        "[!a-c]x,   dx,       true",
        "[!a-c]x,   ax,       false",
        "[]]x,      ]x,       true",
        "[ax,       [ax,      true",
        "a\\*,      a*,       true",
        "a\\*,      ab,       false",
        "*a*b*c*,   xxaxxbxxcxx, true",
        "*a*b*c*,   xxaxxcxxbxx, false",
    })
    void matches(String pattern, String text, boolean expected) {
        assertEquals(expected, new Glob(pattern).matches(text));
    }

    @Test
    void manyStarsTakeNoExponentialTime() {
        assertFalse(new Glob("*a".repeat(50) + "b").matches("a".repeat(5000)));
    }
}
