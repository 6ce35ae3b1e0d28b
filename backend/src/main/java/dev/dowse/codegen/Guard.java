package dev.dowse.codegen;

import dev.dowse.catalog.BuiltinVariable;
import dev.dowse.constraints.TypedTree;
import dev.dowse.semantics.Place;
import dev.dowse.semantics.TypedClause;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.syntax.BinaryOperator;
import dev.dowse.syntax.VariableScope;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The test of the process that all clauses of a program begin with: done once, before all else, so
 * that the firings of other processes cost a handful of instructions.
 */
final class Guard {
    private Guard() {}

    /** The test that every clause begins with. */
    static Optional<TypedExpression> common(List<Dispatch.Group> groups) {
        List<Optional<TypedExpression>> tests =
                groups.stream()
                        .flatMap(g -> g.clauses().stream())
                        .map(c -> c.predicate().flatMap(Guard::first))
                        .toList();
        boolean all = tests.stream().allMatch(t -> t.isPresent() && process(t.get()).isPresent());
        boolean same =
                all && tests.stream().map(t -> process(t.orElseThrow())).distinct().count() == 1;
        return same ? tests.getFirst() : Optional.empty();
    }

    /** A predicate without its first test. */
    static Optional<TypedExpression> rest(Optional<TypedExpression> predicate) {
        return predicate.flatMap(Guard::withoutFirst);
    }

    private static Optional<TypedExpression> first(TypedExpression e) {
        return isConjunction(e) instanceof TypedExpression.Logical and
                ? first(and.left())
                : Optional.of(e);
    }

    private static Optional<TypedExpression> withoutFirst(TypedExpression e) {
        if (!(isConjunction(e) instanceof TypedExpression.Logical and)) {
            return Optional.empty();
        }
        return Optional.of(
                withoutFirst(and.left())
                        .<TypedExpression>map(left ->
                                new TypedExpression.Logical(
                                        and.span(), and.operator(), left, and.right()))
                        .orElse(and.right()));
    }

    private static TypedExpression isConjunction(TypedExpression e) {
        boolean is =
                e instanceof TypedExpression.Logical l
                        && l.operator() == BinaryOperator.LOGICAL_AND;
        return is ? e : new TypedExpression.Invalid(e.span());
    }

    /** The process that {@code e} tests for. */
    private static OptionalLong process(TypedExpression e) {
        if (!(e instanceof TypedExpression.Compare c) || c.operator() != BinaryOperator.EQUAL) {
            return OptionalLong.empty();
        }
        if (isPid(c.left()) && c.right() instanceof TypedExpression.Constant right) {
            return OptionalLong.of(right.value());
        }
        return isPid(c.right()) && c.left() instanceof TypedExpression.Constant left
                ? OptionalLong.of(left.value())
                : OptionalLong.empty();
    }

    private static boolean isPid(TypedExpression e) {
        if (e instanceof TypedExpression.Convert c) {
            return Shape.of(c.type()).size() >= 4 && isPid(c.operand());
        }
        return e instanceof TypedExpression.ReadBuiltin b && b.variable() == BuiltinVariable.PID;
    }

    /** Whether any of these clauses has to do with {@code this->} variables. */
    static boolean usesLocals(List<TypedClause> clauses, List<TypedClause> more) {
        return Stream.concat(clauses.stream(), more.stream())
                .flatMap(TypedTree::expressions)
                .flatMap(e -> TypedTree.place(e).stream())
                .anyMatch(Guard::isLocal);
    }

    private static boolean isLocal(Place place) {
        return place.variable().filter(v -> v.scope() == VariableScope.CLAUSE).isPresent();
    }
}
