package dev.dowse.ide;

import dev.dowse.constraints.KernelProfiles;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import java.util.List;

/** A script with a cursor in it, written {@code <|>}; at the end of the text without one. */
record MarkedScript(Snapshot snapshot, int cursor) {
    private static final String CURSOR = "<|>";

    static MarkedScript of(String marked) {
        String text = marked.replace(CURSOR, "");
        int cursor = marked.indexOf(CURSOR);
        Snapshot snapshot =
                Snapshot.of(
                        SourceText.of("x.d", text),
                        KernelProfiles.newest(),
                        KernelProfiles.named(KernelProfiles.DEFAULT_FLOOR).orElseThrow());
        return new MarkedScript(snapshot, cursor < 0 ? text.length() : cursor);
    }

    String text() {
        return snapshot.source().text();
    }

    /** The pieces of the text, in the order given. */
    List<String> pieces(List<Span> spans) {
        return spans.stream().map(snapshot.source()::slice).toList();
    }

    /** The text with something else in each of some spans, which do not overlap. */
    String with(List<Span> spans, String replacement) {
        StringBuilder text = new StringBuilder(text());
        spans.stream()
                .sorted((a, b) -> Integer.compare(b.start(), a.start()))
                .forEach(span -> text.replace(span.start(), span.end(), replacement));
        return text.toString();
    }
}
