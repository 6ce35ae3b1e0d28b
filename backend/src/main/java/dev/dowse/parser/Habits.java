package dev.dowse.parser;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.parser.antlr.DLexer;
import dev.dowse.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Understands what people write in a clause out of habit from other languages: {@code elif}, {@code
 * and}, {@code int x = 1;}. Each is told once and then read as D's own words, so that what follows
 * keeps its meaning. The brackets are balanced already.
 */
final class Habits {
    private static final Map<String, String> OPERATORS = Map.of("and", "&&", "or", "||");
    private static final Set<String> ELSE_IF = Set.of("elif", "elsif", "elseif");

    private final List<CommonToken> tokens;
    private final List<CommonToken> translated;
    private final Complaints complaints;
    private int at;
    private int depth;
    private boolean inClause;

    /** The depth outside of the type whose members are being read; elsewhere {@link #depth}. */
    private int statementDepth;

    private Habits(List<CommonToken> tokens, Complaints complaints) {
        this.tokens = tokens;
        this.translated = new ArrayList<>(tokens.size());
        this.complaints = complaints;
    }

    static List<CommonToken> translate(List<CommonToken> tokens, Complaints complaints) {
        Habits habits = new Habits(tokens, complaints);
        while (habits.at < tokens.size()) {
            habits.read(tokens.get(habits.at));
        }
        return habits.translated;
    }

    private void read(CommonToken token) {
        switch (token.getType()) {
            case DLexer.PREDICATE_OPEN -> inClause = true;
            case DLexer.PREDICATE_CLOSE -> inClause = false;
            case DLexer.LBRACE -> openBrace();
            case DLexer.RBRACE -> {
                depth--;
                inClause = inClause && depth > 0;
                statementDepth = Math.min(statementDepth, depth);
            }
            default -> {}
        }
        if (inClause && statementDepth == depth && startsStatement() && declaration()) {
            return;
        }
        if (inClause && token.getType() == DLexer.IDENTIFIER) {
            word(token);
        } else {
            translated.add(token);
            at++;
        }
    }

    private void openBrace() {
        int before = type(-1);
        if (depth == 0) {
            inClause =
                    before == DLexer.PROBE
                            || before == DLexer.PROBE_ID
                            || before == DLexer.PREDICATE_CLOSE;
        }
        boolean members = isTagged(before) || isTagged(type(-2));
        boolean inMembers = statementDepth < depth;
        depth++;
        statementDepth = members || inMembers ? statementDepth : depth;
    }

    private static boolean isTagged(int type) {
        return type == DLexer.AGGREGATE || type == DLexer.ENUM;
    }

    /** The type of the token so many places ahead. */
    private int type(int ahead) {
        int index = at + ahead;
        return index < 0 || index >= tokens.size()
                ? Token.INVALID_TYPE
                : tokens.get(index).getType();
    }

    private boolean startsStatement() {
        int before = type(-1);
        return before == DLexer.LBRACE || before == DLexer.RBRACE || before == DLexer.SEMICOLON;
    }

    // Words.

    private void word(CommonToken token) {
        boolean betweenOperands = endsOperand(type(-1)) && beginsOperand(type(1));
        boolean beforeCondition = startsStatement() && type(1) == DLexer.LPAREN;
        if (betweenOperands && OPERATORS.containsKey(token.getText())) {
            operator(token, OPERATORS.get(token.getText()));
        } else if (beforeCondition && ELSE_IF.contains(token.getText())) {
            elseIf(token);
        } else {
            translated.add(token);
        }
        at++;
    }

    private void operator(CommonToken token, String meant) {
        Span span = ContextLexer.span(token);
        complaints.add(
                Diagnostic.error(
                                Complaints.SYNTAX,
                                span,
                                "D has no operator “" + token.getText() + "”; it is " + meant)
                        .withFix(Fix.replace("Write " + meant, span, meant)));
        CommonToken operator = new CommonToken(token);
        operator.setType(DLexer.INFIX);
        operator.setText(meant);
        translated.add(operator);
    }

    private void elseIf(CommonToken token) {
        Span span = ContextLexer.span(token);
        complaints.add(
                Diagnostic.error(
                                Complaints.SYNTAX,
                                span,
                                "D has no “" + token.getText() + "”; it is else if")
                        .withFix(Fix.replace("Write else if", span, "else if")));
        CommonToken otherwise = new CommonToken(token);
        otherwise.setType(DLexer.ELSE);
        translated.add(otherwise);
        translated.add(ContextLexer.synthetic(DLexer.IF, span.end()));
    }

    private static boolean endsOperand(int type) {
        return type == DLexer.IDENTIFIER
                || type == DLexer.INTEGER
                || type == DLexer.STRING
                || type == DLexer.CHARACTER
                || type == DLexer.MACRO
                || type == DLexer.RPAREN
                || type == DLexer.RBRACKET;
    }

    private static boolean beginsOperand(int type) {
        return type == DLexer.SELF
                || type == DLexer.THIS
                || type == DLexer.LPAREN
                || type == DLexer.NEGATION
                || type == DLexer.STRINGOF
                || (endsOperand(type) && type != DLexer.RPAREN && type != DLexer.RBRACKET);
    }

    // Declarations.

    /**
     * Leaves the type of {@code int x = 1;} away, or all of {@code int x;}: in D the first
     * assignment is the declaration.
     */
    private boolean declaration() {
        int name = nameBehindType();
        if (name == 0) {
            return false;
        }
        boolean assigned = type(name + 1) == DLexer.ASSIGN;
        int end = name;
        while (!assigned && type(end) != DLexer.SEMICOLON) {
            if (type(end) == DLexer.RBRACE || type(end) == Token.EOF) {
                return false;
            }
            end++;
        }
        tell(name, assigned ? name : end + 1, assigned);
        at += assigned ? name : end + 1;
        return true;
    }

    private void tell(int name, int end, boolean assigned) {
        CommonToken first = tokens.get(at);
        CommonToken word = tokens.get(at + name);
        Span type = new Span(first.getStartIndex(), tokens.get(at + name - 1).getStopIndex() + 1);
        Diagnostic finding =
                Diagnostic.error(
                        Complaints.SYNTAX,
                        type,
                        "a clause holds no declarations: the first assignment gives '"
                                + word.getText()
                                + "' its type; declare it before the clause where that is not"
                                + " enough");
        Span told =
                assigned
                        ? new Span(first.getStartIndex(), word.getStartIndex())
                        : new Span(
                                first.getStartIndex(), tokens.get(at + end - 1).getStopIndex() + 1);
        String title = assigned ? "Remove the type" : "Remove the declaration";
        complaints.add(finding.withFix(Fix.replace(title, told, "")));
    }

    /** How far ahead the name stands that a type stands in front of; 0 without a declaration. */
    private int nameBehindType() {
        int ahead = 0;
        boolean certain = false;
        while (isTypeWord(type(ahead))) {
            certain = true;
            ahead += isTagged(type(ahead)) && type(ahead + 1) == DLexer.IDENTIFIER ? 2 : 1;
        }
        if (!certain && isTypeName()) {
            ahead = 1;
        }
        if (ahead == 0) {
            return 0;
        }
        while (type(ahead) == DLexer.STAR) {
            ahead++;
        }
        return type(ahead) == DLexer.IDENTIFIER && endsName(type(ahead + 1)) ? ahead : 0;
    }

    private static boolean isTypeWord(int type) {
        return type == DLexer.BASE_TYPE || type == DLexer.QUALIFIER || isTagged(type);
    }

    /** A name that is hardly anything but a type, with another name behind it. */
    private boolean isTypeName() {
        return type(0) == DLexer.IDENTIFIER
                && tokens.get(at).getText().endsWith("_t")
                && (type(1) == DLexer.IDENTIFIER || type(1) == DLexer.STAR);
    }

    private static boolean endsName(int type) {
        return type == DLexer.ASSIGN
                || type == DLexer.SEMICOLON
                || type == DLexer.COMMA
                || type == DLexer.LBRACKET;
    }
}
