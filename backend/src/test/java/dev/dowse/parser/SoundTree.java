package dev.dowse.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.diagnostic.Analyzed;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import dev.dowse.syntax.Script;
import java.util.ArrayList;
import java.util.List;

/** What holds for the tree of any text: it covers the text, and spans lie in one another. */
public final class SoundTree {
    private SoundTree() {}

    /** Parses a text and fails where the tree or a finding is not sound. */
    public static void check(String text) {
        Analyzed<Script> parsed = Parser.parse(SourceText.of("test.d", text));
        Span whole = new Span(0, text.length());
        assertEquals(whole, parsed.value().span());
        for (Record node : TreeText.all(parsed.value())) {
            TreeText.span(node).ifPresent(span -> assertNested(span, node, text));
        }
        for (Diagnostic diagnostic : parsed.diagnostics()) {
            List<Span> spans = new ArrayList<>(List.of(diagnostic.span()));
            diagnostic.related().forEach(related -> spans.add(related.span()));
            for (Fix fix : diagnostic.fixes()) {
                fix.edits().forEach(edit -> spans.add(edit.span()));
            }
            spans.forEach(span -> assertTrue(whole.contains(span), () -> diagnostic + "\n" + text));
        }
    }

    private static void assertNested(Span outer, Record node, String text) {
        assertTrue(outer.end() <= text.length(), () -> node + "\n" + text);
        for (Record child : TreeText.children(node)) {
            TreeText.span(child)
                    .ifPresent(inner ->
                            assertTrue(
                                    outer.contains(inner),
                                    () -> child + " in " + node + "\n" + text));
        }
    }
}
