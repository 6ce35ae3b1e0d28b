package dev.dowse.codegen;

import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeSite;
import dev.dowse.semantics.AggregationVariable;
import dev.dowse.semantics.Program;
import dev.dowse.semantics.TypedClause;
import dev.dowse.semantics.TypedStatement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the aggregations that one program writes which may interrupt another that writes them, too:
 * it may come while the other is between its read and its write. Timers do, and so do tracepoints
 * and functions of the kernel in interrupts; no program interrupts itself.
 */
final class Interrupted {
    private Interrupted() {}

    static Set<AggregationVariable> aggregations(Program program) {
        Map<AggregationVariable, Set<Probe>> writers = new HashMap<>();
        for (TypedClause clause : program.clauses()) {
            Set<AggregationVariable> written = new HashSet<>();
            collect(clause.body(), written);
            written.forEach(each ->
                    writers.computeIfAbsent(each, _ -> new HashSet<>()).addAll(clause.probes()));
        }
        Set<AggregationVariable> interrupted = new HashSet<>();
        writers.forEach((aggregation, probes) -> {
            if (mayInterrupt(probes)) {
                interrupted.add(aggregation);
            }
        });
        return interrupted;
    }

    /** Whether the programs of some of these probes may interrupt those of others. */
    private static boolean mayInterrupt(Set<Probe> probes) {
        if (probes.stream().anyMatch(p -> p.site() instanceof ProbeSite.Error)) {
            return true;
        }
        boolean clocks = probes.stream().anyMatch(p -> p.site().isClock());
        boolean others = probes.stream().anyMatch(p -> !p.site().isClock());
        return (clocks && others) || isPassedInInterrupts(probes);
    }

    private static boolean isPassedInInterrupts(Set<Probe> probes) {
        boolean several =
                probes.size() > 1
                        || probes.stream()
                                .anyMatch(p ->
                                        p.site() instanceof ProbeSite.Derived(var sources)
                                                && sources.size() > 1);
        return several && probes.stream().anyMatch(p -> isOfKernel(p.site()));
    }

    private static boolean isOfKernel(ProbeSite site) {
        return site instanceof ProbeSite.Tracepoint
                || site instanceof ProbeSite.Event
                || site instanceof ProbeSite.KernelFunction
                || (site instanceof ProbeSite.Derived(var sources)
                        && sources.stream().anyMatch(s -> isOfKernel(s.site())));
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
