package dev.dowse.parser;

import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;

/** All tokens of a text, the last one the end of the text, as the generated parser reads them. */
final class TokenList implements TokenStream {
    private final TokenSource source;
    private final Token[] tokens;
    private int position;

    TokenList(TokenSource source, List<CommonToken> all) {
        this.source = source;
        this.tokens = all.toArray(Token[]::new);
        for (int i = 0; i < tokens.length; i++) {
            all.get(i).setTokenIndex(i);
        }
    }

    @Override
    public void consume() {
        if (position == tokens.length - 1) {
            throw new IllegalStateException("cannot consume EOF");
        }
        position++;
    }

    @Override
    public int LA(int i) {
        return LT(i).getType();
    }

    @Override
    public Token LT(int i) {
        if (i == 1) {
            return tokens[position];
        }
        int index = i > 0 ? position + i - 1 : position + i;
        return tokens[Math.clamp(index, 0, tokens.length - 1)];
    }

    @Override
    public Token get(int index) {
        return tokens[index];
    }

    @Override
    public int mark() {
        return -1;
    }

    @Override
    public void release(int marker) {}

    @Override
    public int index() {
        return position;
    }

    @Override
    public void seek(int index) {
        position = Math.min(index, tokens.length - 1);
    }

    @Override
    public int size() {
        return tokens.length;
    }

    @Override
    public String getSourceName() {
        return source.getSourceName();
    }

    @Override
    public TokenSource getTokenSource() {
        return source;
    }

    @Override
    public String getText(Interval interval) {
        StringBuilder text = new StringBuilder();
        for (int i = interval.a; i <= interval.b && i < tokens.length; i++) {
            text.append(tokens[i].getText());
        }
        return text.toString();
    }

    @Override
    public String getText() {
        return getText(Interval.of(0, tokens.length - 1));
    }

    @Override
    public String getText(RuleContext context) {
        return getText(context.getSourceInterval());
    }

    @Override
    public String getText(Token start, Token stop) {
        return getText(Interval.of(start.getTokenIndex(), stop.getTokenIndex()));
    }
}
