package dev.dowse.parser;

import dev.dowse.parser.antlr.DLexer;
import dev.dowse.parser.antlr.DParser;
import dev.dowse.source.Span;
import dev.dowse.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Turns what the grammar found between the braces of a clause into {@link Statement}s. */
final class StatementTree {
    private final ExpressionTree expressions;
    private final Complaints complaints;

    StatementTree(ExpressionTree expressions, Complaints complaints) {
        this.expressions = expressions;
        this.complaints = complaints;
    }

    Statement.Block block(DParser.BlockContext context) {
        List<Statement> statements = new ArrayList<>();
        for (DParser.StatementContext statement : context.statements) {
            if (statement.nested != null) {
                complaints.syntax(
                        ContextLexer.span(statement.getStart()),
                        "a block of its own stands only behind if or else");
            }
            if (!isSynthetic(statement)) {
                statements.add(statement(statement));
            }
        }
        return new Statement.Block(Spans.of(context), statements);
    }

    /** A semicolon that the parser put in itself ends the statement before and is none. */
    private static boolean isSynthetic(DParser.StatementContext context) {
        Token start = context.getStart();
        return context.empty != null && start.getStopIndex() < start.getStartIndex();
    }

    private Statement statement(DParser.StatementContext context) {
        Span span = Spans.of(context);
        if (context.value != null) {
            return new Statement.Evaluate(span, expressions.expression(context.value));
        }
        if (context.empty != null) {
            return new Statement.Empty(span);
        }
        if (context.nested != null) {
            return block(context.nested);
        }
        if (context.conditional != null) {
            return conditional(context.conditional);
        }
        if (context.repeated != null) {
            loop(context.repeated);
        } else if (context.unexpected != null) {
            unexpected(context.unexpected);
        }
        return new Statement.Missing(span);
    }

    private Statement conditional(DParser.IfStatementContext context) {
        return new Statement.If(
                Spans.of(context),
                expressions.expression(context.condition),
                statement(context.then),
                Optional.ofNullable(context.otherwise).map(branch -> statement(branch.then)));
    }

    private void loop(DParser.LoopContext context) {
        Token word = context.getStart();
        String text = word.getText();
        complaints.syntax(
                ContextLexer.span(word),
                text.equals("switch")
                        ? "D has no switch; write if and else, or clauses with predicates"
                        : "D has no loops, so that every clause ends: write the statements out, or"
                                + " let a probe such as tick-10ms take one step each time");
    }

    private void unexpected(DParser.UnexpectedStatementContext context) {
        Token token = context.getStart();
        Span span = ContextLexer.span(token);
        complaints.syntax(
                span,
                switch (token.getType()) {
                    case DLexer.ELSE -> "this else belongs to no if";
                    case DLexer.RESERVED -> Expectation.reserved(token);
                    case DLexer.STORAGE,
                            DLexer.BASE_TYPE,
                            DLexer.QUALIFIER,
                            DLexer.AGGREGATE,
                            DLexer.ENUM ->
                            "declarations stand outside of clauses: move this one before the"
                                    + " clause";
                    case DLexer.INLINE, DLexer.TRANSLATOR, DLexer.PROVIDER, DLexer.PROBE_WORD ->
                            "“" + token.getText() + "” stands outside of clauses";
                    default -> "expected an expression before " + Expectation.name(token);
                });
    }
}
