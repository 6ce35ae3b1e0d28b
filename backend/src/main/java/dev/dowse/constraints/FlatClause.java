package dev.dowse.constraints;

import dev.dowse.semantics.TypedClause;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.semantics.TypedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A clause with all that stands in it, however deep.
 *
 * @param expressions outermost first, in the order of the text; the predicate's before the body's
 */
record FlatClause(
        TypedClause clause, List<TypedStatement> statements, List<TypedExpression> expressions) {
    FlatClause {
        statements = List.copyOf(statements);
        expressions = List.copyOf(expressions);
    }

    static FlatClause of(TypedClause clause) {
        List<TypedStatement> statements = TypedTree.statements(clause);
        return new FlatClause(clause, statements, TypedTree.expressions(clause, statements));
    }

    /** The expressions of one kind. */
    <T extends TypedExpression> Stream<T> expressions(Class<T> kind) {
        List<T> found = new ArrayList<>();
        collect(kind, found);
        return found.stream();
    }

    <T extends TypedExpression> void collect(Class<T> kind, List<T> found) {
        for (TypedExpression expression : expressions) {
            if (kind.isInstance(expression)) {
                found.add(kind.cast(expression));
            }
        }
    }
}
