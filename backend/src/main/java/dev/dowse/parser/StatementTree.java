package dev.dowse.parser;

import dev.dowse.parser.antlr.DLexer;
import dev.dowse.parser.antlr.DParser;
import dev.dowse.source.Span;
import dev.dowse.syntax.Expression;
import dev.dowse.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

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
        for (DParser.StatementContext statement : context.statement()) {
            if (statement.block() != null) {
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
        return context.SEMICOLON() != null && start.getStopIndex() < start.getStartIndex();
    }

    private Statement statement(DParser.@Nullable StatementContext context) {
        if (context == null) {
            return new Statement.Missing(Span.at(0));
        }
        Span span = Spans.of(context);
        if (context.SEMICOLON() != null) {
            return new Statement.Empty(span);
        }
        if (context.block() != null) {
            return block(context.block());
        }
        if (context.ifStatement() != null) {
            return conditional(context.ifStatement());
        }
        if (context.expressionStatement() != null
                && context.expressionStatement().expression() != null) {
            return new Statement.Evaluate(
                    span, expressions.expression(context.expressionStatement().expression()));
        }
        if (context.loop() != null) {
            loop(context.loop());
        } else if (context.unexpectedStatement() != null) {
            unexpected(context.unexpectedStatement());
        }
        return new Statement.Missing(span);
    }

    private Statement conditional(DParser.IfStatementContext context) {
        Span span = Spans.of(context);
        Expression condition =
                context.expression() == null
                        ? new Expression.Missing(Span.at(context.getStart().getStopIndex() + 1))
                        : expressions.expression(context.expression());
        Statement then =
                context.statement() == null
                        ? new Statement.Missing(Span.at(span.end()))
                        : statement(context.statement());
        DParser.ElseBranchContext branch = context.elseBranch();
        Optional<Statement> otherwise =
                branch == null || branch.statement() == null
                        ? Optional.empty()
                        : Optional.of(statement(branch.statement()));
        return new Statement.If(span, condition, then, otherwise);
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
