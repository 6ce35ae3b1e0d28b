package dev.dowse.types;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.types.PrintfFormat.Segment.Conversion;
import dev.dowse.types.PrintfFormat.Segment.Literal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Formats taken apart. */
class FormatParserTest {
    private static List<PrintfFormat.Segment> segments(String text) {
        FormatParser.Parsed parsed = FormatParser.parse(text);
        assertEquals(List.of(), parsed.flaws());
        return parsed.format().segments();
    }

    @Test
    void percentSignsAreText() {
        assertEquals(List.of(new Literal("100% sure")), segments("100%% sure"));
    }

    @Test
    void flagsWidthAndPrecisionAreFound() {
        assertEquals(
                List.of(
                        new Literal("a"),
                        new Conversion("-", 10, 3, "", "s", 1, 8),
                        new Conversion("0", 8, -1, "ll", "x", 8, 14),
                        new Conversion("#", 16, -1, "", "x", 14, 18),
                        new Literal("\n")),
                segments("a%-10.3s%08llx%#?x\n"));
    }

    @Test
    void starsTakeArguments() {
        assertEquals(
                List.of(new Conversion("", Conversion.STAR, Conversion.STAR, "", "d", 0, 5)),
                segments("%*.*d"));
    }

    @Test
    void aPrecisionWithoutDigitsIsZero() {
        assertEquals(List.of(new Conversion("", 0, 0, "", "d", 0, 3)), segments("%.d"));
    }

    @Test
    void theValueOfAnAggregationIsMarked() {
        Conversion conversion = (Conversion) segments("%@d").getFirst();
        assertEquals(true, conversion.isAggregation());
        assertEquals("d", conversion.specifier());
    }

    @Test
    void flawsNameTheirPlace() {
        assertEquals(
                List.of(new FormatParser.Flaw(3, 5, "there is no conversion '%q'")),
                FormatParser.parse("%d %q").flaws().stream()
                        .map(f -> new FormatParser.Flaw(f.start(), f.end(), f.message()))
                        .toList());
    }
}
