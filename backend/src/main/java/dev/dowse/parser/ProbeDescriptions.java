package dev.dowse.parser;

import dev.dowse.source.Span;
import dev.dowse.syntax.ProbeDescription;
import dev.dowse.syntax.Word;
import org.antlr.v4.runtime.Token;

/** Splits probe descriptions into their four fields. */
final class ProbeDescriptions {
    private static final int FIELDS = 4;

    private final Complaints complaints;

    ProbeDescriptions(Complaints complaints) {
        this.complaints = complaints;
    }

    ProbeDescription read(Token token) {
        Span span = ContextLexer.span(token);
        String text = token.getText();
        Word[] words = new Word[FIELDS];
        int fields = 0;
        int end = text.length();
        while (fields < FIELDS) {
            int colon = text.lastIndexOf(':', end - 1);
            words[FIELDS - 1 - fields++] = field(span, text, colon + 1, end);
            end = colon;
            if (colon < 0) {
                break;
            }
        }
        if (end >= 0) {
            complaints.error(
                    "D_PDESC_INVAL",
                    span,
                    "a probe description has at most four fields: provider:module:function:name");
        }
        for (int i = 0; i < FIELDS - fields; i++) {
            words[i] = Word.missing(Span.at(span.start()));
        }
        requireStart(span, text);
        return new ProbeDescription(span, words[0], words[1], words[2], words[3], fields);
    }

    private void requireStart(Span span, String text) {
        boolean digit = !text.isEmpty() && Character.isDigit(text.charAt(0));
        if (digit && !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            complaints.syntax(
                    span,
                    "a probe description begins with a letter or a glob; a number alone is a"
                            + " probe's id");
        }
    }

    private static Word field(Span span, String text, int from, int to) {
        Span where = new Span(span.start() + from, span.start() + to);
        return new Word(where, text.substring(from, to));
    }
}
