package dev.dowse.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Control lines that say where lines come from. */
class LineMarkerTest {
    private static String place(SourceText text, String piece) {
        Position position = text.position(text.text().indexOf(piece));
        return position.name() + ":" + position.line() + ":" + position.column();
    }

    @Test
    void bothFormsAreRead() {
        LineMarker expected = new LineMarker(12, Optional.of("a\"b.h"));
        assertEquals(Optional.of(expected), LineMarker.read("# 12 \"a\\\"b.h\" 1 3 4"));
        assertEquals(Optional.of(expected), LineMarker.read("#line 12 \"a\\\"b.h\""));
        assertEquals(
                Optional.of(new LineMarker(7, Optional.empty())), LineMarker.read("# line 7\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#define A 1",
                "# 12 files",
                "#line",
                "#12345678901",
                "#pragma D option quiet",
                " 12"
            })
    void otherLinesAreNone(String line) {
        assertEquals(Optional.empty(), LineMarker.read(line));
    }

    @Test
    void printedLinesComeFromTheirFiles() {
        SourceText text =
                LineMarker.expanded(
                        "x.d",
                        "# 1 \"x.d\"\n# 1 \"a.h\" 1\nint a;\n# 2 \"x.d\" 2\nBEGIN\n{ }\n",
                        name -> Optional.empty());
        assertEquals("a.h:1:1", place(text, "int"));
        assertEquals("x.d:2:1", place(text, "BEGIN"));
        assertEquals("x.d:3:1", place(text, "{"));
    }

    @Test
    void theAuthorsLineIsKnownBesideTheExpandedOne() {
        SourceText script = SourceText.of("x.d", "#define N nosuch\nBEGIN { trace(N); }\n");
        SourceText text =
                LineMarker.expanded(
                        "x.d",
                        "# 1 \"x.d\"\n\nBEGIN { trace(nosuch); }\n",
                        name -> Optional.of(script));
        int at = text.text().indexOf("nosuch");
        assertEquals("x.d:2:15", place(text, "nosuch"));
        assertEquals(new Position("x.d", 2, 16), text.endPosition(at + 6));
        assertEquals("BEGIN { trace(N); }", text.writtenLine(at));
        assertEquals("BEGIN { trace(N); }", text.writtenLine(at, 160));
        assertEquals("N); }", text.writtenLine(at, 5));
        assertEquals(") {", SourceText.of("y.d", "a\nb (c) {\n}").writtenLine(6, 3));
        assertEquals("(c)", SourceText.of("y.d", "a\nb (c) {\n}").writtenLine(4, 3));
        assertEquals(Optional.of("BEGIN { trace(nosuch); }"), text.expandedLine(at));
    }

    @Test
    void markersOfAScriptCountAndStay() {
        String text = "/*\n# 99\n*/ a\n#line 10 \"y.d\"\nb\n# 20\nc\n";
        SourceText followed =
                LineMarker.followed(SourceText.of("x.d", text), List.of(new Span(0, 10)));
        assertEquals(text, followed.text());
        assertEquals("x.d:3:4", place(followed, "a"));
        assertEquals("y.d:10:1", place(followed, "b"));
        assertEquals("y.d:20:1", place(followed, "c"));
    }

    @Test
    void joinedTextsKeepTheirAuthors() {
        SourceText script = SourceText.of("x.d", "A");
        SourceText expanded =
                LineMarker.expanded("x.d", "# 1 \"x.d\"\nbb\n", name -> Optional.of(script));
        SourceText joined = SourceText.joined(List.of(SourceText.of("-n 1", "BEGIN"), expanded));
        assertEquals("A", joined.writtenLine(joined.text().indexOf("bb")));
        assertEquals(2, joined.scripts().size());
    }
}
