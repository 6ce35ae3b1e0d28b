package dev.dowse.syntax;

import dev.dowse.source.Span;

/**
 * A name where it stands: an identifier of a declaration, member, function or pragma word. The text
 * is empty where the author left it out.
 */
public record Word(Span span, String text) implements Node {
    public static Word missing(Span span) {
        return new Word(span, "");
    }

    public boolean isMissing() {
        return text.isEmpty();
    }
}
