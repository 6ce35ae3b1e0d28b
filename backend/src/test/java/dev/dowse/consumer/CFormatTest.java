package dev.dowse.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected texts are what printf(3) of glibc prints for the same format. */
final class CFormatTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "|0|-1|10|true|-5|-5",
                "|6|-1|10|true|-5|    -5",
                "-|6|-1|10|true|-5|-5    ",
                "0|6|-1|10|true|-5|-00005",
                "0|6|3|10|true|-5|  -005",
                "+|0|-1|10|true|5|+5",
                " |0|-1|10|true|5| 5",
                "#|0|-1|16|false|255|0xff",
                "#0|8|-1|16|false|255|0x0000ff",
                "#|0|-1|8|false|8|010",
                "#|0|5|8|false|128|00200",
                "#|12|2|8|false|1|          01",
                "#|0|3|8|false|128|0200",
                "#|0|-1|16|false|0|0",
                "|0|-1|10|false|-1|18446744073709551615",
                "|0|-1|10|true|-9223372036854775808|-9223372036854775808",
            })
    void printsIntegersAsC(
            String flags,
            int width,
            int precision,
            int base,
            boolean signed,
            long value,
            String c) {
        String given = flags == null ? "" : flags;
        assertEquals(c, CFormat.integer(given, width, precision, base, signed, value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"|6|-1|abc|   abc", "-|6|-1|abc|abc   ", "|0|2|abc|ab", "|6|2|abc|    ab"})
    void printsTextAsC(String flags, int width, int precision, String value, String c) {
        assertEquals(c, CFormat.text(flags == null ? "" : flags, width, precision, value));
    }
}
