package dev.dowse.parser;

import dev.dowse.parser.antlr.DParser;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;

/**
 * The generated parser with a limit to how deep it goes. A thread's stack is finite, and ten
 * thousand parentheses are no reason for a crash.
 */
final class GuardedParser extends DParser {
    /** Rules inside rules; one pair of parentheses takes four. */
    private static final int DEEPEST = 1000;

    private int depth;

    /** Too many brackets or blocks in one another. */
    static final class TooDeep extends InputMismatchException {
        private static final long serialVersionUID = 1L;

        TooDeep(DParser parser) {
            super(parser);
        }
    }

    GuardedParser(TokenStream tokens) {
        super(tokens);
        removeErrorListeners();
    }

    @Override
    public void enterRule(ParserRuleContext context, int state, int rule) {
        if (depth >= DEEPEST) {
            throw new TooDeep(this);
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
