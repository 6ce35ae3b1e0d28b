package dev.dowse.constraints;

import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeSite;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.semantics.Place;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.semantics.Variable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code BPF-ATOMICS}: {@code x++} on a global variable is a read and a write, and where a probe
 * fires on two CPUs at once one of the two is lost. Told once for each variable.
 */
final class SharedCounterRule implements Surprise {
    static final String CODE = "BPF-ATOMICS";

    @Override
    public Stream<Diagnostic> found(FlatProgram program) {
        Map<Variable, TypedExpression.Update> first = new LinkedHashMap<>();
        program.clauses().stream()
                .filter(c -> c.clause().probes().stream().anyMatch(SharedCounterRule::isParallel))
                .flatMap(c -> c.expressions(TypedExpression.Update.class))
                .forEach(update ->
                        update.place()
                                .variable()
                                .filter(SharedCounterRule::isShared)
                                .ifPresent(variable -> first.putIfAbsent(variable, update)));
        return first.isEmpty() ? Stream.empty() : told(first, new AggregationInstead(program));
    }

    private static Stream<Diagnostic> told(
            Map<Variable, TypedExpression.Update> counters, AggregationInstead instead) {
        return counters.entrySet().stream()
                .map(counter -> {
                    Diagnostic found = diagnostic(counter.getValue(), counter.getKey());
                    return instead.of(counter.getKey()).map(found::withFix).orElse(found);
                });
    }

    /** Whether a probe fires on several CPUs at once. */
    private static boolean isParallel(Probe probe) {
        return switch (probe.site()) {
            case ProbeSite.Begin ignored -> false;
            case ProbeSite.End ignored -> false;
            case ProbeSite.Error ignored -> false;
            case ProbeSite.Tick ignored -> false;
            case ProbeSite.Profile ignored -> true;
            case ProbeSite.SyscallEntry ignored -> true;
            case ProbeSite.SyscallReturn ignored -> true;
            case ProbeSite.Tracepoint ignored -> true;
            case ProbeSite.UserCode ignored -> true;
            case ProbeSite.Event ignored -> true;
            case ProbeSite.KernelFunction ignored -> true;
            case ProbeSite.Derived ignored -> true;
        };
    }

    private static boolean isShared(Variable variable) {
        return switch (variable.scope()) {
            case GLOBAL -> true;
            case THREAD, CLAUSE -> false;
        };
    }

    private static Diagnostic diagnostic(TypedExpression.Update update, Variable variable) {
        boolean array = update.place() instanceof Place.Element;
        return Diagnostic.hint(
                CODE,
                update.span(),
                "'"
                        + variable.name()
                        + "' is read and then written: where two CPUs do that at once, one"
                        + " update is lost; "
                        + (array ? "an aggregation @[…] = sum()" : "an aggregation @ = sum()")
                        + " counts exactly");
    }
}
