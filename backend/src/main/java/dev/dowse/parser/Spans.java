package dev.dowse.parser;

import dev.dowse.source.Span;
import dev.dowse.syntax.Word;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Spans of what the generated parser found. */
final class Spans {
    private Spans() {}

    /** From the first to the last token; empty behind the token before when there is none. */
    static Span of(ParserRuleContext context) {
        int start = context.getStart().getStartIndex();
        Token stop = context.getStop();
        int end = stop == null ? start : stop.getStopIndex() + 1;
        return end < start ? Span.at(end) : new Span(start, end);
    }

    /** The empty span where something is missing in {@code context}: behind its last token. */
    static Span empty(ParserRuleContext context) {
        return Span.at(of(context).end());
    }

    /** The word of a token, which is a missing one where the author left it out. */
    static Word word(Token token) {
        return new Word(ContextLexer.span(token), token.getText());
    }

    /** The word of a token; missing at {@code otherwise} where the grammar did not come to it. */
    static Word word(@Nullable Token token, Span otherwise) {
        return token == null ? Word.missing(otherwise) : word(token);
    }
}
