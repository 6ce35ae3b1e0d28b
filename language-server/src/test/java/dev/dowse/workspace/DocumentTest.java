package dev.dowse.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentTest {
    @Test
    void anEditSpansLines() {
        assertEquals("aXd", Document.edited("ab\nbb\ncd", 0, 1, 2, 1, "X"));
        assertEquals("ab\ncd", Document.edited("ab\r\ncd", 0, 2, 1, 0, "\n"));
        assertEquals("a\rXc", Document.edited("a\rbc", 1, 0, 1, 1, "X"));
    }

    @Test
    void columnsCountUtf16Units() {
        assertEquals("\uD83D\uDE00X", Document.edited("\uD83D\uDE00y", 0, 2, 0, 3, "X"));
    }

    @Test
    void positionsBehindTheEndMeanTheEnd() {
        assertEquals("ab!\ncd", Document.edited("ab\ncd", 0, 99, 0, 99, "!"));
        assertEquals("ab!\r\ncd", Document.edited("ab\r\ncd", 0, 3, 0, 4, "!"));
        assertEquals("ab\ncd!", Document.edited("ab\ncd", 7, 3, 9, 0, "!"));
        assertEquals(
                "!ab", Document.edited("ab", -1, -1, 0, Integer.MIN_VALUE, "!"), "before the text");
        assertEquals("ab!", Document.edited("ab", 0, Integer.MAX_VALUE, 0, 0, "!"));
    }

    /** The same edits on a list of lines, as an editor might keep them, give the same text. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomEditsAgreeWithAModelOfLines(long seed) {
        Random random = new Random(seed);
        String[] pieces = {"", "x", "\n", "\uD83D\uDE00", "BEGIN {", "a\nb\nc", "\n\n", "\u00e9\t"};
        String text = "";
        List<String> lines = new ArrayList<>(List.of(""));
        for (int edit = 0; edit < 500; edit++) {
            int startLine = random.nextInt(lines.size());
            int endLine = Math.min(lines.size() - 1, startLine + random.nextInt(3));
            int start = random.nextInt(lines.get(startLine).length() + 1);
            int least = startLine == endLine ? start : 0;
            int end = least + random.nextInt(lines.get(endLine).length() - least + 1);
            String with = pieces[random.nextInt(pieces.length)];
            text = Document.edited(text, startLine, start, endLine, end, with);
            String changed =
                    lines.get(startLine).substring(0, start)
                            + with
                            + lines.get(endLine).substring(end);
            lines.subList(startLine, endLine + 1).clear();
            lines.addAll(startLine, List.of(changed.split("\n", -1)));
            assertEquals(String.join("\n", lines), text);
        }
    }
}
