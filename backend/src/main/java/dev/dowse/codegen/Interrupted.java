package dev.dowse.codegen;

import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeSite;
import dev.dowse.semantics.AggregationVariable;
import dev.dowse.semantics.Program;
import dev.dowse.semantics.TypedClause;
import dev.dowse.semantics.TypedStatement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the aggregations that are written by clauses of clock interrupts and by others as well: an
 * interrupt may come while the other clause is between its read and its write.
 */
final class Interrupted {
    private Interrupted() {}

    static Set<AggregationVariable> aggregations(Program program) {
        Set<AggregationVariable> inside = new HashSet<>();
        Set<AggregationVariable> outside = new HashSet<>();
        for (TypedClause clause : program.clauses()) {
            if (clause.probes().stream().anyMatch(p -> p.site().isClock() || isError(p))) {
                collect(clause.body(), inside);
            }
            if (!clause.probes().stream().allMatch(p -> p.site().isClock())) {
                collect(clause.body(), outside);
            }
        }
        inside.retainAll(outside);
        return inside;
    }

    /** Faults of all probes lead there. */
    private static boolean isError(Probe probe) {
        return probe.site() instanceof ProbeSite.Error;
    }

    private static void collect(List<TypedStatement> statements, Set<AggregationVariable> found) {
        for (TypedStatement statement : statements) {
            if (statement instanceof TypedStatement.Aggregate aggregate) {
                found.add(aggregate.aggregation());
            } else if (statement instanceof TypedStatement.If branch) {
                collect(branch.then(), found);
                collect(branch.otherwise(), found);
            }
        }
    }
}
