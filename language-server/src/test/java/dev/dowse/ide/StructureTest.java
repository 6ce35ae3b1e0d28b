package dev.dowse.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outline, folding and selection: what editors make of the shape of a script. */
final class StructureTest {
    private static final String SCRIPT =
            """
            #pragma D option quiet
            #pragma D option strsize=64

            /* Two lines
             * of comment. */
            inline int LIMIT = 3;
            self int depth;

            syscall::read:entry,
            syscall::write:entry
            /pid == $target && depth < LIMIT/
            {
                self->start = timestamp;
                @calls[probefunc, pid] = count();
            }

            END { printa(@calls); }
            """;

    private static String outline(String script) {
        StringBuilder text = new StringBuilder();
        Outline.of(MarkedScript.of(script).snapshot()).forEach(e -> add(e, "", text));
        return text.toString();
    }

    private static void add(Outline.Entry entry, String indent, StringBuilder text) {
        assertTrue(entry.span().contains(entry.selection()), entry.toString());
        text.append(indent).append(entry.kind()).append(' ').append(entry.name());
        text.append(entry.detail().isEmpty() ? "" : " | " + entry.detail()).append('\n');
        entry.children().forEach(child -> add(child, indent + "  ", text));
    }

    @Test
    void theOutlineNamesClausesAndWhatTheyUseFirst() {
        assertEquals(
                """
                CONSTANT LIMIT | = 3
                VARIABLE self->depth | self int
                CLAUSE syscall::read:entry, syscall::write:entry | /pid == $target && depth < LIMIT/
                  VARIABLE self->start | uint64_t
                  AGGREGATION @calls[string, pid_t] | count()
                CLAUSE END
                """,
                outline(SCRIPT));
    }

    @Test
    void theOutlineNamesTypesTranslatorsAndProviders() {
        assertEquals(
                """
                TYPE word_t | typedef int
                TRANSLATOR translator out_t | in_t *p
                PROVIDER app
                  PROBE start
                """,
                outline(
                        """
                        typedef int word_t;
                        translator out_t < in_t *p > { a = 1; };
                        provider app { probe start(int); };
                        """));
    }

    @Test
    void bodiesCommentsAndPragmasFold() {
        MarkedScript script = MarkedScript.of(SCRIPT);
        List<String> folded =
                Folding.of(script.snapshot()).stream()
                        .map(f ->
                                f.kind()
                                        + " "
                                        + script.snapshot().source().lines().line(f.span().start())
                                        + "-"
                                        + script.snapshot().source().lines().line(f.span().end()))
                        .toList();
        assertEquals(List.of("PRAGMAS 0-1", "COMMENT 3-4", "CODE 8-14"), folded);
    }

    @Test
    void theSelectionGrowsByPiecesOfTheTree() {
        MarkedScript script = MarkedScript.of("BEGIN { x = pi<|>d + 1; }\nEND { }");
        assertEquals(
                List.of(
                        "pid",
                        "pid + 1",
                        "x = pid + 1",
                        "x = pid + 1;",
                        "{ x = pid + 1; }",
                        "BEGIN { x = pid + 1; }",
                        "BEGIN { x = pid + 1; }\nEND { }"),
                script.pieces(Selection.around(script.snapshot(), script.cursor())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<|>",
                "BEGIN",
                "BEGIN {",
                "BEGIN /",
                "}",
                "int",
                "self",
                "struct s {",
                "translator",
                "provider p {",
                "inline int",
                "#pragma",
                "/* open",
                "BEGIN { @",
                "BEGIN { self->",
                "syscall::",
                "BEGIN { trace(\"😀\"); } 😀"
            })
    void brokenTextsHaveAShapeToo(String marked) {
        MarkedScript script = MarkedScript.of(marked);
        outline(marked);
        Folding.of(script.snapshot());
        for (int at = 0; at <= script.text().length(); at++) {
            List<Span> spans = Selection.around(script.snapshot(), at);
            assertEquals(new Span(0, script.text().length()), spans.getLast());
            for (int i = 1; i < spans.size(); i++) {
                assertTrue(spans.get(i).contains(spans.get(i - 1)), spans.toString());
            }
        }
    }
}
