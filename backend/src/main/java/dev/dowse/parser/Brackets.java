package dev.dowse.parser;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.parser.antlr.DLexer;
import dev.dowse.source.Span;
import java.util.ArrayDeque;
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
    private final TokenTrail balanced;
    private final Deque<CommonToken> open = new ArrayDeque<>();

    /** Parentheses behind {@code for}, which hold semicolons. */
    private final Set<CommonToken> loops = Collections.newSetFromMap(new IdentityHashMap<>());

    private boolean inClause;

    /** The token that is read, at which something may turn out to be missing. */
    private Token met = ContextLexer.synthetic(Token.EOF, 0);

    /** Clauses that another one cuts off: a brace too many later tells that it stands inside. */
    private final Deque<Cut> cuts = new ArrayDeque<>();

    /**
     * A clause whose brace was not closed where another one begins.
     *
     * @param opener its brace
     * @param unclosed what to tell if the brace is missing
     * @param next the index of the other clause's first token
     */
    private record Cut(CommonToken opener, Diagnostic unclosed, int next) {}

    private Brackets(Complaints complaints) {
        this.balanced = new TokenTrail(0);
        this.complaints = complaints;
    }

    static List<CommonToken> balance(List<CommonToken> tokens, Complaints complaints) {
        Brackets brackets = new Brackets(complaints);
        for (CommonToken token : tokens) {
            brackets.read(token);
        }
        brackets.cuts.forEach(cut -> complaints.add(cut.unclosed()));
        return brackets.balanced.all();
    }

    private void read(CommonToken token) {
        met = token;
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
            case ContextLexer.CLAUSE_ENDS -> endClause();
            case DLexer.BOUNDARY -> endDeclaration(token);
            case DLexer.PROBE, DLexer.PROBE_ID, Token.EOF -> {
                closeAll();
                balanced.add(token);
            }
            default -> balanced.add(token);
        }
    }

    private void open(CommonToken token) {
        if (token.getType() == DLexer.LPAREN && balanced.type(1) == DLexer.LOOP) {
            loops.add(token);
        }
        open.push(token);
        balanced.add(token);
    }

    private void brace(CommonToken token) {
        int before = balanced.type(1);
        if (!balanced.endsInTag()) {
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

    private void close(CommonToken token, int opener) {
        if (opener == DLexer.LBRACE && open.isEmpty() && !cuts.isEmpty()) {
            tellNested(cuts.pop());
            return;
        }
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

    /** Where only the clause's own brace is open, what comes tells whether it is missing. */
    private void endClause() {
        closeInner();
        boolean block = !open.isEmpty() && open.getLast().getType() == DLexer.LBRACE;
        if (inClause && block && open.size() == 1) {
            CommonToken opener = open.getFirst();
            endStatement(opener.getType());
            Diagnostic unclosed = unclosed(opener);
            closeSilently();
            if (isWritten(opener)) {
                cuts.push(new Cut(opener, unclosed, balanced.all().size()));
            }
        } else {
            closeAll();
        }
    }

    private void tellNested(Cut outer) {
        complaints.add(
                Diagnostic.error(
                                Complaints.SYNTAX,
                                ContextLexer.span(balanced.all().get(outer.next())),
                                "a clause cannot stand inside another one")
                        .withRelated(span(outer.opener()), "the other one begins here"));
    }

    /** A declaration whose braces were not closed lacks its semicolon too, which needs no word. */
    private void endDeclaration(CommonToken boundary) {
        if (!open.isEmpty()) {
            closeAll();
            balanced.add(ContextLexer.synthetic(DLexer.SEMICOLON, balanced.end()));
        }
        balanced.add(boundary);
    }

    private void closeAll() {
        while (!open.isEmpty()) {
            closeTop();
        }
    }

    private void closeTop() {
        CommonToken opener = open.getFirst();
        endStatement(opener.getType());
        if (isWritten(opener)) {
            complaints.add(unclosed(opener));
        }
        if (opener.getType() != DLexer.LBRACE) {
            complaints.silence(opener.getStartIndex(), balanced.end());
        }
        closeSilently();
    }

    /** What was put in was told as missing, and what would close it misses as well. */
    private static boolean isWritten(CommonToken opener) {
        return span(opener).length() > 0;
    }

    private void closeSilently() {
        balanced.add(ContextLexer.synthetic(closing(open.pop().getType()), balanced.end()));
    }

    private Diagnostic unclosed(CommonToken opener) {
        int end = balanced.end();
        String closer = closer(opener.getType());
        String never = ": " + name(opener) + " is never closed";
        return missing("expected " + closer, never, end)
                .withRelated(span(opener), "opened here")
                .withFix(Fix.replace("Insert " + closer, Span.at(end), before(opener, closer)));
    }

    /**
     * Points at the bracket that stands where another should, or at the end of the script; where
     * only what comes next tells that one is missing, at what it should follow.
     */
    private Diagnostic missing(String expected, String never, int end) {
        return switch (met.getType()) {
            case DLexer.RPAREN, DLexer.RBRACKET, DLexer.RBRACE, DLexer.PREDICATE_CLOSE ->
                    syntax(
                            new Span(met.getStartIndex(), met.getStopIndex() + 1),
                            expected + " before this" + never);
            case Token.EOF ->
                    syntax(
                            Span.at(met.getStartIndex()),
                            expected + " before the end of the script" + never);
            default ->
                    syntax(new Span(Math.max(0, end - 1), end), expected + " behind this" + never);
        };
    }

    private static Diagnostic syntax(Span span, String message) {
        return Diagnostic.error(Complaints.SYNTAX, span, message);
    }

    /** A brace that begins a line is closed on a line of its own. */
    private String before(CommonToken opener, String closer) {
        boolean lines =
                opener.getType() == DLexer.LBRACE
                        && balanced.all().getLast().getLine() > opener.getLine()
                        && balanced.all().getLast().getLine() > 0;
        return lines ? "\n" + closer : closer;
    }

    private static Span span(CommonToken opener) {
        return ContextLexer.span(opener);
    }

    /** The last statement of a block may go without its semicolon; the grammar wants every one. */
    private void endStatement(int opener) {
        int before = balanced.type(1);
        boolean ended =
                before == DLexer.SEMICOLON || before == DLexer.LBRACE || before == DLexer.RBRACE;
        if (opener == DLexer.LBRACE && inClause && !ended) {
            balanced.add(ContextLexer.synthetic(DLexer.SEMICOLON, balanced.end()));
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
