package dev.dowse.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What printf(3) of the C library writes. */
class FloatFormatTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "e, ``, 0, -1, 0, 0.000000e+00",
                "E, ``, 0, -1, 0, 0.000000E+00",
                "f, ``, 0, -1, 0, 0.000000",
                "g, ``, 0, -1, 0, 0",
                "g, `#`, 0, -1, 0, 0.00000",
                "g, ``, 0, -1, 1234567, 1.23457e+06",
                "G, ``, 0, -1, 0.00001, 1E-05",
                "g, ``, 0, -1, 0.0001, 0.0001",
                "g, ``, 0, -1, 100000, 100000",
                "g, ``, 0, 3, 2.5, 2.5",
                "f, ``, 0, 2, -3.14159, -3.14",
                "f, `+`, 9, 2, 3.14159, `    +3.14`",
                "f, `0`, 9, 2, -3.14159, -00003.14",
                "f, `-`, 9, 1, 3.14159, `3.1      `",
                "e, ``, 0, 3, 6.02214e23, 6.022e+23",
                "e, ``, 0, -1, 1e300, 1.000000e+300",
                "f, ``, 0, -1, NaN, nan",
                "F, ` `, 6, -1, Infinity, `   INF`",
                "f, ``, 0, -1, -0.0, -0.000000"
            })
    void writesWhatCWrites(
            char letter, String flags, int width, int precision, double value, String expected) {
        assertEquals(expected, FloatFormat.of(letter, flags, width, precision, value));
    }
}
