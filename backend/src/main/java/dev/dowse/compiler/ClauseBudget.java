package dev.dowse.compiler;

import dev.dowse.constraints.TypedTree;
import dev.dowse.layout.MemoryPlan;
import dev.dowse.layout.RecordSchema;
import dev.dowse.layout.Storage;
import dev.dowse.semantics.AggregationVariable;
import dev.dowse.semantics.Place;
import dev.dowse.semantics.TypedClause;
import dev.dowse.semantics.TypedStatement;
import dev.dowse.source.Span;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one clause takes of what kernels limit, for an editor to show beside it. The numbers are
 * those that the code generator worked with: the same plan, and the finished instructions.
 *
 * @param span of the clause
 * @param record bytes of its record with the header; 0 where it records nothing
 * @param key bytes of the longest key of an array or aggregation; 0 without one
 * @param stack bytes of the stack, of all that its program has in use, down to the deepest that its
 *     instructions touch; 0 where the script has an error
 * @param instructions 8-byte slots in all programs that were made for it; 0 where the script has an
 *     error
 */
public record ClauseBudget(Span span, int record, int key, int stack, long instructions) {
    /** One for each clause, in the order of the text. */
    public static List<ClauseBudget> of(Compilation compilation) {
        MemoryPlan plan = MemoryPlan.of(compilation.program());
        List<TypedClause> clauses = compilation.program().clauses();
        CodeShare code = new CodeShare(clauses.stream().map(TypedClause::span).toList());
        compilation.executable().stream()
                .flatMap(e -> e.object().object().programs().stream())
                .forEach(code::add);
        return IntStream.range(0, clauses.size())
                .mapToObj(i -> {
                    TypedClause clause = clauses.get(i);
                    RecordSchema record = plan.records().get(clause.index());
                    return new ClauseBudget(
                            clause.span(),
                            record.emitted() ? record.size() : 0,
                            key(clause, plan),
                            code.stack(i),
                            code.instructions(i));
                })
                .toList();
    }

    private static int key(TypedClause clause, MemoryPlan plan) {
        IntStream aggregations =
                clause.body().stream()
                        .flatMap(ClauseBudget::filled)
                        .mapToInt(a -> plan.aggregations().get(a.id()).keySize());
        IntStream arrays =
                TypedTree.expressions(clause)
                        .flatMap(e -> TypedTree.place(e).flatMap(Place::element).stream())
                        .flatMap(element -> keySize(element, plan))
                        .mapToInt(Integer::intValue);
        return IntStream.concat(aggregations, arrays).max().orElse(0);
    }

    private static Stream<Integer> keySize(Place.Element element, MemoryPlan plan) {
        return plan.variables().get(element.of().id()) instanceof Storage.Keyed keyed
                ? Stream.of(keyed.key().size())
                : Stream.empty();
    }

    /** The aggregations with a key that a statement fills, those in its branches among them. */
    private static Stream<AggregationVariable> filled(TypedStatement statement) {
        if (statement instanceof TypedStatement.If branch) {
            return Stream.concat(branch.then().stream(), branch.otherwise().stream())
                    .flatMap(ClauseBudget::filled);
        }
        return statement instanceof TypedStatement.Aggregate aggregate
                        && !aggregate.keys().isEmpty()
                ? Stream.of(aggregate.aggregation())
                : Stream.empty();
    }
}
