package dev.dowse.parser;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.parser.antlr.DLexer;
import dev.dowse.parser.antlr.DParser;
import dev.dowse.source.Span;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * What the generated parser does when a token does not fit: it tells in the author's terms, and
 * goes on where the sense is clear again. A missing operand, name or semicolon is taken as there; a
 * missing closer is sought, over whole groups, because the brackets are balanced.
 */
final class Recovery extends DefaultErrorStrategy {
    /** The index of a token that is taken as there. */
    private static final int NOWHERE = -1;

    private final Complaints complaints;
    private int lastIndex = -1;
    private int lastTold = -1;

    /** The brace of the definition at hand is taken as there, so nothing closes it. */
    private boolean openBraceMissing;

    Recovery(Complaints complaints) {
        this.complaints = complaints;
    }

    /** The grammar is decided by one token everywhere, so there is nothing to synchronise. */
    @Override
    public void sync(Parser recognizer) {}

    @Override
    public Token recoverInline(Parser recognizer) {
        Token token = recognizer.getCurrentToken();
        IntervalSet expected =
                recognizer.getATN().states.get(recognizer.getState()).transition(0).label();
        int wanted = expected == null ? DLexer.IDENTIFIER : expected.getMinElement();
        boolean definition = isDefinition(recognizer.getContext().getRuleIndex());
        if (definition && wanted == DLexer.RBRACE && openBraceMissing) {
            openBraceMissing = false;
            return missing(recognizer, wanted);
        }
        if (!isUnexpected(recognizer.getContext().getRuleIndex())) {
            tell(recognizer, Expectation.message(recognizer, wanted, next(recognizer)), wanted);
        }
        if (wanted == DLexer.ARROW && token.getType() == DLexer.DOT) {
            return recognizer.consume();
        }
        if (isCloser(wanted)) {
            return skipTo(recognizer, wanted);
        }
        if (wanted == DLexer.SEMICOLON && !startsLine(recognizer, token)) {
            return skipTo(recognizer, wanted);
        }
        if (definition && wanted != DLexer.SEMICOLON) {
            return sought(recognizer, wanted);
        }
        return missing(recognizer, wanted);
    }

    /** True for what has a head, braces, and a semicolon behind them. */
    private static boolean isDefinition(int rule) {
        return rule == DParser.RULE_translator || rule == DParser.RULE_provider;
    }

    /** The parts of a definition's head are sought up to its braces. */
    private Token sought(Parser recognizer, int wanted) {
        while (true) {
            int type = recognizer.getCurrentToken().getType();
            if (type == wanted) {
                return recognizer.consume();
            }
            boolean ends =
                    type == Token.EOF
                            || type == DLexer.SEMICOLON
                            || type == DLexer.LBRACE
                            || isCloser(type)
                            || isItemStart(type)
                            || isMember(recognizer);
            if (ends) {
                openBraceMissing = wanted == DLexer.LBRACE;
                return missing(recognizer, wanted);
            }
            skipGroup(recognizer);
        }
    }

    /** At the name of a member, or the word of a probe, that stands where the brace is missing. */
    private static boolean isMember(Parser recognizer) {
        return recognizer.getContext().getRuleIndex() == DParser.RULE_provider
                ? recognizer.getInputStream().LA(1) == DLexer.PROBE_WORD
                : recognizer.getInputStream().LA(2) == DLexer.ASSIGN;
    }

    @Override
    public void reportError(Parser recognizer, RecognitionException e) {
        tell(recognizer, Expectation.start(recognizer, next(recognizer)), Token.INVALID_TYPE);
    }

    /** The token that the author sees next. */
    private static Token next(Parser recognizer) {
        Token token = recognizer.getCurrentToken();
        return token.getType() == DLexer.BOUNDARY ? recognizer.getInputStream().LT(2) : token;
    }

    /** Leaves the token to the rule that wanted what is missing; what nothing wants is skipped. */
    @Override
    public void recover(Parser recognizer, RecognitionException e) {
        int rule = recognizer.getContext().getRuleIndex();
        boolean stuck =
                rule == DParser.RULE_item
                        || rule == DParser.RULE_script
                        || rule == DParser.RULE_statement
                        || rule == DParser.RULE_block;
        if (stuck && lastIndex == recognizer.getCurrentToken().getTokenIndex()) {
            skipGroup(recognizer);
        }
    }

    /** What stands in these rules is told as a whole. */
    private static boolean isUnexpected(int rule) {
        return rule == DParser.RULE_unexpectedItem
                || rule == DParser.RULE_unexpectedStatement
                || rule == DParser.RULE_rest
                || rule == DParser.RULE_loop;
    }

    /**
     * One statement is told once: what comes before its end is a consequence of the first error.
     */
    private boolean isConsequence(Parser recognizer, Token token) {
        if (lastTold < 0) {
            return false;
        }
        for (int i = lastTold; i < token.getTokenIndex(); i++) {
            int type = recognizer.getInputStream().get(i).getType();
            boolean boundary =
                    type == DLexer.SEMICOLON
                            || type == DLexer.LBRACE
                            || type == DLexer.RBRACE
                            || isItemStart(type);
            if (boundary) {
                return false;
            }
        }
        lastTold = Math.max(lastTold, token.getTokenIndex());
        return true;
    }

    private void tell(Parser recognizer, String message, int wanted) {
        Token token = recognizer.getCurrentToken();
        if (token.getTokenIndex() == lastIndex) {
            return;
        }
        lastIndex = token.getTokenIndex();
        if (isConsequence(recognizer, token)) {
            return;
        }
        lastTold = lastIndex;
        int end = previousEnd(recognizer);
        Token shown = next(recognizer);
        boolean behind = wanted == DLexer.SEMICOLON || shown.getStopIndex() < shown.getStartIndex();
        Span span = behind ? new Span(Math.max(0, end - 1), end) : ContextLexer.span(shown);
        Diagnostic diagnostic =
                separatesTypes(recognizer)
                        ? Diagnostic.error(
                                "D_DECL_COMBO",
                                ContextLexer.span(shown),
                                "a ';' is missing before this: the definition in front of it is"
                                        + " complete")
                        : Diagnostic.error(Complaints.SYNTAX, span, message);
        complaints.add(
                wanted == DLexer.SEMICOLON && mayFollow(shown.getType())
                        ? diagnostic.withFix(Fix.replace("Insert ;", Span.at(end), ";"))
                        : diagnostic);
    }

    /** Behind the braces of one type and before another. */
    private static boolean separatesTypes(Parser recognizer) {
        TokenStream tokens = recognizer.getInputStream();
        return isDeclaration(recognizer)
                && tokens.LA(1) == DLexer.BOUNDARY
                && tokens.LA(-1) == DLexer.RBRACE
                && isSpecifier(tokens.LA(2));
    }

    /** True for what may begin another statement or declaration, or end the block. */
    private static boolean mayFollow(int type) {
        return switch (type) {
            case DLexer.INTEGER, DLexer.STRING, DLexer.CHARACTER, DLexer.LBRACE, DLexer.LBRACKET ->
                    false;
            default -> true;
        };
    }

    private static int previousEnd(Parser recognizer) {
        int index = recognizer.getInputStream().index();
        return index == 0 ? 0 : recognizer.getInputStream().get(index - 1).getStopIndex() + 1;
    }

    private static boolean isCloser(int type) {
        return type == DLexer.RPAREN
                || type == DLexer.RBRACKET
                || type == DLexer.RBRACE
                || type == DLexer.PREDICATE_CLOSE;
    }

    /**
     * Consumes up to and including {@code wanted}, whole groups at a time; where the enclosing
     * group or the text ends before, it is taken as there.
     */
    private Token skipTo(Parser recognizer, int wanted) {
        while (true) {
            Token token = recognizer.getCurrentToken();
            int type = token.getType();
            if (type == wanted) {
                lastIndex = -1;
                return recognizer.consume();
            }
            boolean statementEnds = type == DLexer.SEMICOLON && wanted != DLexer.RBRACE;
            boolean declaration =
                    wanted == DLexer.SEMICOLON
                            && (isDeclaring(type) || isDeclaration(recognizer))
                            && startsLine(recognizer, token);
            boolean body =
                    type == DLexer.LBRACE
                            && recognizer.getContext().getRuleIndex() == DParser.RULE_ifStatement;
            boolean ends =
                    type == Token.EOF
                            || isCloser(type)
                            || isItemStart(type)
                            || statementEnds
                            || declaration
                            || body;
            if (ends) {
                return missing(recognizer, wanted);
            }
            skipGroup(recognizer);
        }
    }

    private static boolean isDeclaration(Parser recognizer) {
        return recognizer.getContext().getRuleIndex() == DParser.RULE_declaration;
    }

    /** True for the words that begin declarations, and no expression. */
    private static boolean isDeclaring(int type) {
        return switch (type) {
            case DLexer.INLINE, DLexer.TRANSLATOR, DLexer.PROVIDER -> true;
            default -> isSpecifier(type);
        };
    }

    private static boolean isSpecifier(int type) {
        return switch (type) {
            case DLexer.STORAGE,
                    DLexer.QUALIFIER,
                    DLexer.BASE_TYPE,
                    DLexer.AGGREGATE,
                    DLexer.ENUM ->
                    true;
            default -> false;
        };
    }

    private static boolean isItemStart(int type) {
        return type == DLexer.PROBE || type == DLexer.PROBE_ID || type == DLexer.BOUNDARY;
    }

    /**
     * Gives up the item that starts at {@code first}: goes to the next probe description, or behind
     * the next semicolon outside of all brackets.
     */
    static void skipItem(TokenStream tokens, int first) {
        tokens.seek(first);
        int depth = 0;
        int type;
        do {
            type = tokens.LA(1);
            depth = Math.max(0, depth + nesting(type));
            tokens.consume();
        } while (tokens.LA(1) != Token.EOF
                && (depth > 0 || (type != DLexer.SEMICOLON && !isItemStart(tokens.LA(1)))));
    }

    /** By how much a token changes the depth of brackets: 1, 0 or -1. */
    private static int nesting(int type) {
        return isOpener(type) ? 1 : isCloser(type) ? -1 : 0;
    }

    /** Consumes one token, with what it opens. */
    private static void skipGroup(Parser recognizer) {
        int depth = 0;
        do {
            int type = recognizer.getCurrentToken().getType();
            if (type == Token.EOF) {
                return;
            }
            depth += nesting(type);
            if (depth < 0) {
                return;
            }
            recognizer.consume();
        } while (depth > 0);
    }

    private static boolean isOpener(int type) {
        return type == DLexer.LPAREN
                || type == DLexer.CAST_OPEN
                || type == DLexer.LBRACKET
                || type == DLexer.LBRACE
                || type == DLexer.PREDICATE_OPEN;
    }

    private static boolean startsLine(Parser recognizer, Token token) {
        int index = recognizer.getInputStream().index();
        return index == 0 || token.getLine() > recognizer.getInputStream().get(index - 1).getLine();
    }

    private static Token missing(Parser recognizer, int type) {
        CommonToken token = ContextLexer.synthetic(type, previousEnd(recognizer));
        token.setTokenIndex(NOWHERE);
        return token;
    }

    /** True for a token that is taken as there. */
    static boolean isMissing(Token token) {
        return token.getTokenIndex() == NOWHERE;
    }
}
