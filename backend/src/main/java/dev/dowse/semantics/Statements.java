package dev.dowse.semantics;

import dev.dowse.catalog.Action;
import dev.dowse.catalog.Subroutine;
import dev.dowse.syntax.Expression;
import dev.dowse.syntax.Statement;
import dev.dowse.types.Conversions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types the statements of a clause, and tells actions and aggregations from expressions. */
final class Statements {
    private static final int DEEPEST = 200;

    private final Analysis analysis;
    private final Expressions expressions;
    private final Actions actions;
    private final Aggregations aggregations;
    private final RecordingOrder order;
    private int depth;

    Statements(Analysis analysis, Expressions expressions) {
        this.analysis = analysis;
        this.expressions = expressions;
        this.order = new RecordingOrder(analysis);
        this.aggregations = new Aggregations(analysis, expressions);
        this.actions = new Actions(analysis, expressions);
    }

    List<TypedStatement> all(List<Statement> statements) {
        List<TypedStatement> typed = new ArrayList<>();
        for (Statement statement : statements) {
            typed.addAll(typed(statement));
        }
        return typed;
    }

    private List<TypedStatement> typed(Statement statement) {
        return switch (statement) {
            case Statement.Evaluate s ->
                    evaluate(s, s.expression()).map(List::of).orElse(List.of());
            case Statement.If s -> List.of(conditional(s));
            case Statement.Block s -> block(s);
            case Statement.Empty s -> List.of();
            case Statement.Missing s -> List.of();
        };
    }

    private List<TypedStatement> block(Statement.Block block) {
        if (depth >= DEEPEST) {
            analysis.error(Analysis.UNSUPPORTED, block.span(), "blocks are nested too deeply here");
            return List.of();
        }
        depth++;
        try {
            return all(block.statements());
        } finally {
            depth--;
        }
    }

    private TypedStatement conditional(Statement.If s) {
        TypedExpression condition = condition(expressions.condition(s.condition()));
        List<TypedStatement> then = block(new Statement.Block(s.span(), List.of(s.then())));
        List<TypedStatement> otherwise =
                s.otherwise()
                        .map(o -> block(new Statement.Block(o.span(), List.of(o))))
                        .orElse(List.of());
        return new TypedStatement.If(s.span(), condition, then, otherwise);
    }

    private TypedExpression condition(TypedExpression condition) {
        if (Conversions.isScalar(condition.type())) {
            return condition;
        }
        return analysis.invalid(
                "D_OP_SCALAR",
                condition.span(),
                "the condition of 'if' needs a number or pointer, not '"
                        + condition.type().name()
                        + "'");
    }

    /** {@code $1 ? printf(…) : printf(…)}: a constant condition chooses an action. */
    private Optional<TypedStatement> choice(Statement.Evaluate s, Expression.Conditional choice) {
        TypedExpression condition = expressions.condition(choice.condition());
        Optional<Expression> chosen = Operators.chosen(choice, condition);
        if (chosen.isPresent()) {
            return evaluate(s, chosen.get());
        }
        expressions.operators().actionInBranch(choice);
        return Optional.empty();
    }

    private Optional<TypedStatement> evaluate(Statement.Evaluate s, Expression expression) {
        Expression bare = Names.bare(expression);
        if (bare instanceof Expression.Call call) {
            Optional<Action> action = expressions.calls().action(call.function().text());
            if (action.isPresent()) {
                order.act(s.span(), action.get());
                return actions.act(s.span(), call, action.get());
            }
            boolean aggregates =
                    expressions.calls().aggregating(call.function().text()).isPresent();
            if (expressions
                    .calls()
                    .subroutine(call.function().text())
                    .filter(Subroutine::destructive)
                    .isPresent()) {
                order.destroy(s.span());
            }
            if (!aggregates) {
                return value(s, bare);
            }
            return alone(call);
        }
        if (bare instanceof Expression.Assign assign
                && Names.bare(assign.place()) instanceof Expression.Aggregation place) {
            order.aggregate(s.span());
            return aggregations.aggregate(s.span(), place, assign.value());
        }
        if (bare instanceof Expression.Assign assign
                && Names.bare(assign.place()) instanceof Expression.Index index
                && Names.bare(index.base()) instanceof Expression.Aggregation) {
            expressions.read(index);
            return Optional.empty();
        }
        if (bare instanceof Expression.Conditional choice
                && (Operators.isAction(choice.then()) || Operators.isAction(choice.otherwise()))) {
            return choice(s, choice);
        }
        if (bare instanceof Expression.Aggregation lone) {
            aggregations.lone(lone);
            return Optional.empty();
        }
        return value(s, bare);
    }

    private Optional<TypedStatement> alone(Expression.Call call) {
        String name = call.function().text();
        expressions.read(call);
        analysis.error(
                "D_CG_EXPR",
                call.span(),
                name
                        + "() alone does nothing; it is the value of an aggregation: @ = "
                        + name
                        + "(…)");
        return Optional.empty();
    }

    private Optional<TypedStatement> value(Statement.Evaluate s, Expression expression) {
        TypedExpression value = expressions.read(expression);
        return value instanceof TypedExpression.Invalid
                ? Optional.empty()
                : Optional.of(new TypedStatement.Evaluate(s.span(), value));
    }
}
