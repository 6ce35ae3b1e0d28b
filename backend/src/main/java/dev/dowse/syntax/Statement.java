package dev.dowse.syntax;

import dev.dowse.source.Span;
import java.util.List;
import java.util.Optional;

/** What stands between the braces of a clause. */
public sealed interface Statement extends Node {
    /** An expression evaluated for what it does; most of D: assignments, actions, aggregations. */
    record Evaluate(Span span, Expression expression) implements Statement {}

    record If(Span span, Expression condition, Statement then, Optional<Statement> otherwise)
            implements Statement {}

    record Block(Span span, List<Statement> statements) implements Statement {
        public Block {
            statements = List.copyOf(statements);
        }
    }

    /** A lone {@code ;}. */
    record Empty(Span span) implements Statement {}

    /** Text that could not be understood; the parser has said why. */
    record Missing(Span span) implements Statement {}
}
