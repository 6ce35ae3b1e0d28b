package dev.dowse.diagnostic;

import dev.dowse.source.Span;
import java.util.List;

/** A named set of edits of one text that removes a finding. Spans are of the text as it was. */
public record Fix(String title, List<Edit> edits) {
    /** One replacement; an empty span inserts. */
    public record Edit(Span span, String replacement) {}

    public Fix {
        edits = List.copyOf(edits);
    }

    public static Fix replace(String title, Span span, String replacement) {
        return new Fix(title, List.of(new Edit(span, replacement)));
    }
}
