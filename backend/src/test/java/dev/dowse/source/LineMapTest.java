package dev.dowse.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LineMapTest {
    private static List<Integer> starts(String text) {
        LineMap lines = LineMap.of(text);
        return IntStream.range(0, lines.count()).mapToObj(lines::start).toList();
    }

    @Test
    void everyKindOfLineEndEndsALine() {
        assertEquals(List.of(0), starts(""));
        assertEquals(List.of(0, 2, 5, 7), starts("a\nb\r\nc\rd"));
        assertEquals(List.of(0, 1, 2, 4), starts("\n\r\r\n"));
    }

    @Test
    void theLastLineMayBeEmpty() {
        assertEquals(List.of(0, 2), starts("a\n"));
        assertEquals(List.of(0, 2), starts("a\r"), "not half of a pair with the end of the text");
        assertEquals(List.of(0, 3), starts("a\r\n"));
    }
}
