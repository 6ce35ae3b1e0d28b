package dev.dowse.parser;

import dev.dowse.parser.antlr.DParser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/**
 * The generated parser with a limit to how deep it goes. A thread's stack is finite, and ten
 * thousand parentheses are no reason for a crash.
 */
final class GuardedParser extends DParser {
    /** Rules inside rules; one pair of parentheses takes four. */
    private static final int DEEPEST = 1000;

    private int depth;

    /**
     * Too many brackets or blocks in one another. It is no {@code RecognitionException}, so no rule
     * on the way out tries to go on: a thousand of them would each look at the rest of the text.
     */
    static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Token token;

        TooDeep(Token token) {
            super("nested too deeply", null, false, false);
            this.token = token;
        }

        /** The first token that is too deep. */
        Token token() {
            return token;
        }
    }

    GuardedParser(TokenStream tokens) {
        super(tokens);
        removeErrorListeners();
        setBuildParseTree(false);
    }

    @Override
    public void enterRule(ParserRuleContext context, int state, int rule) {
        if (depth >= DEEPEST) {
            throw new TooDeep(getCurrentToken());
        }
        depth++;
        super.enterRule(context, state, rule);
    }

    @Override
    public void exitRule() {
        depth--;
        super.exitRule();
    }
}
