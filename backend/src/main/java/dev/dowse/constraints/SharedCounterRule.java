package dev.dowse.constraints;

import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeSite;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.semantics.Place;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.semantics.Variable;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code BPF-ATOMICS}: {@code x++} on a global variable is a read and a write, and where a probe
 * fires on two CPUs at once one of the two is lost. Told once for each variable.
 */
final class SharedCounterRule implements Surprise {
    static final String CODE = "BPF-ATOMICS";

    @Override
    public Stream<Diagnostic> found(FlatProgram program) {
        Set<Variable> told = new HashSet<>();
        return program.clauses().stream()
                .filter(c -> c.clause().probes().stream().anyMatch(SharedCounterRule::isParallel))
                .flatMap(c -> c.expressions(TypedExpression.Update.class))
                .flatMap(update -> found(update, told).stream());
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
        };
    }

    private static Optional<Diagnostic> found(TypedExpression.Update update, Set<Variable> told) {
        return update.place()
                .variable()
                .filter(SharedCounterRule::isShared)
                .filter(told::add)
                .map(variable -> diagnostic(update, variable));
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
