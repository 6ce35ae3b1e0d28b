package dev.dowse.parser;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.parser.antlr.DLexer;
import dev.dowse.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Balances the brackets of a token list: what closes nothing is left out, what is never closed is
 * closed where its statement, block or clause ends. So the grammar meets whole groups only, and an
 * open bracket spoils nothing behind its own statement.
 */
final class Brackets {
    private final Complaints complaints;
    private final List<CommonToken> balanced;
    private final Deque<CommonToken> open = new ArrayDeque<>();

    /** Parentheses behind {@code for}, which hold semicolons. */
    private final Set<CommonToken> loops = Collections.newSetFromMap(new IdentityHashMap<>());

    private boolean inClause;

    private Brackets(int size, Complaints complaints) {
        this.balanced = new ArrayList<>(size + 16);
        this.complaints = complaints;
    }

    static List<CommonToken> balance(List<CommonToken> tokens, Complaints complaints) {
        Brackets brackets = new Brackets(tokens.size(), complaints);
        for (CommonToken token : tokens) {
            brackets.read(token);
        }
        return brackets.balanced;
    }

    private void read(CommonToken token) {
        switch (token.getType()) {
            case DLexer.LPAREN, DLexer.LBRACKET, DLexer.PREDICATE_OPEN -> open(token);
            case DLexer.LBRACE -> brace(token);
            case DLexer.RPAREN -> close(token, DLexer.LPAREN);
            case DLexer.RBRACKET -> close(token, DLexer.LBRACKET);
            case DLexer.RBRACE -> close(token, DLexer.LBRACE);
            case DLexer.PREDICATE_CLOSE -> close(token, DLexer.PREDICATE_OPEN);
            case DLexer.SEMICOLON -> {
                closeInner();
                balanced.add(token);
            }
            case ContextLexer.CLAUSE_ENDS -> closeAll();
            case ContextLexer.DECLARATION_ENDS -> endDeclaration();
            case DLexer.PROBE, DLexer.PROBE_ID, Token.EOF -> {
                closeAll();
                balanced.add(token);
            }
            default -> balanced.add(token);
        }
    }

    private void open(CommonToken token) {
        if (token.getType() == DLexer.LPAREN && last(1) == DLexer.LOOP) {
            loops.add(token);
        }
        open.push(token);
        balanced.add(token);
    }

    private void brace(CommonToken token) {
        int before = last(1);
        boolean ofType = isTypeWord(before) || isTypeWord(last(2));
        if (!ofType) {
            closeInner();
        }
        if (!open.isEmpty() && open.peek().getType() == DLexer.PREDICATE_OPEN) {
            closeTop();
        }
        if (open.isEmpty()) {
            inClause =
                    before == DLexer.PROBE
                            || before == DLexer.PROBE_ID
                            || before == DLexer.PREDICATE_CLOSE;
        }
        open(token);
    }

    private static boolean isTypeWord(int type) {
        return type == DLexer.AGGREGATE || type == DLexer.ENUM;
    }

    private int last(int back) {
        return balanced.size() < back
                ? Token.INVALID_TYPE
                : balanced.get(balanced.size() - back).getType();
    }

    private void close(CommonToken token, int opener) {
        if (!isOpen(opener)) {
            complaints.add(
                    Diagnostic.error(
                                    Complaints.SYNTAX,
                                    ContextLexer.span(token),
                                    "this "
                                            + token.getText()
                                            + " closes nothing: no "
                                            + text(opener)
                                            + " is open here")
                            .withFix(Fix.replace("Remove it", ContextLexer.span(token), "")));
            return;
        }
        while (open.getFirst().getType() != opener) {
            closeTop();
        }
        endStatement(opener);
        open.pop();
        balanced.add(token);
    }

    /** Looks for {@code opener} among what is open, not beyond the innermost brace. */
    private boolean isOpen(int opener) {
        for (CommonToken token : open) {
            if (token.getType() == opener) {
                return true;
            }
            if (token.getType() == DLexer.LBRACE) {
                return false;
            }
        }
        return false;
    }

    /** Closes parentheses and brackets that are open in the current statement. */
    private void closeInner() {
        while (!open.isEmpty() && isInner(open.getFirst())) {
            closeTop();
        }
    }

    private boolean isInner(CommonToken token) {
        return token.getType() == DLexer.LBRACKET
                || (token.getType() == DLexer.LPAREN && !loops.contains(token));
    }

    /** A declaration whose braces were not closed lacks its semicolon too, which needs no word. */
    private void endDeclaration() {
        if (!open.isEmpty()) {
            closeAll();
            balanced.add(
                    ContextLexer.synthetic(
                            DLexer.SEMICOLON, balanced.getLast().getStopIndex() + 1));
        }
    }

    private void closeAll() {
        while (!open.isEmpty()) {
            closeTop();
        }
    }

    private void closeTop() {
        CommonToken opener = open.getFirst();
        endStatement(opener.getType());
        open.pop();
        int end = balanced.getLast().getStopIndex() + 1;
        String closer = closer(opener.getType());
        complaints.add(
                Diagnostic.error(
                                Complaints.SYNTAX,
                                new Span(Math.max(0, end - 1), end),
                                "expected "
                                        + closer
                                        + " behind this: "
                                        + name(opener)
                                        + " is never closed")
                        .withRelated(span(opener), "opened here")
                        .withFix(
                                Fix.replace(
                                        "Insert " + closer, Span.at(end), before(opener, closer))));
        if (opener.getType() != DLexer.LBRACE) {
            complaints.silence(opener.getStartIndex(), end);
        }
        balanced.add(ContextLexer.synthetic(closing(opener.getType()), end));
    }

    /** A brace that begins a line is closed on a line of its own. */
    private String before(CommonToken opener, String closer) {
        boolean lines =
                opener.getType() == DLexer.LBRACE
                        && balanced.getLast().getLine() > opener.getLine()
                        && balanced.getLast().getLine() > 0;
        return lines ? "\n" + closer : closer;
    }

    private static Span span(CommonToken opener) {
        return ContextLexer.span(opener);
    }

    /** The last statement of a block may go without its semicolon; the grammar wants every one. */
    private void endStatement(int opener) {
        int before = last(1);
        boolean ended =
                before == DLexer.SEMICOLON || before == DLexer.LBRACE || before == DLexer.RBRACE;
        if (opener == DLexer.LBRACE && inClause && !ended) {
            int end = balanced.getLast().getStopIndex() + 1;
            balanced.add(ContextLexer.synthetic(DLexer.SEMICOLON, end));
        }
    }

    private static int closing(int opener) {
        return switch (opener) {
            case DLexer.LPAREN -> DLexer.RPAREN;
            case DLexer.LBRACKET -> DLexer.RBRACKET;
            case DLexer.PREDICATE_OPEN -> DLexer.PREDICATE_CLOSE;
            default -> DLexer.RBRACE;
        };
    }

    private static String closer(int opener) {
        return switch (opener) {
            case DLexer.LPAREN -> ")";
            case DLexer.LBRACKET -> "]";
            case DLexer.PREDICATE_OPEN -> "/";
            default -> "}";
        };
    }

    private static String name(CommonToken opener) {
        return opener.getType() == DLexer.PREDICATE_OPEN
                ? "the predicate"
                : "the " + text(opener.getType());
    }

    private static String text(int opener) {
        return switch (opener) {
            case DLexer.LPAREN -> "(";
            case DLexer.LBRACKET -> "[";
            case DLexer.PREDICATE_OPEN -> "/";
            default -> "{";
        };
    }
}
