package dev.dowse.constraints;

import dev.dowse.catalog.Probe;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.semantics.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code BPF-IRQ-CONTEXT}: an interrupt has {@code self->} variables of its own, so what only
 * clauses of threads set is 0 in a clause of {@code profile} or {@code tick}, and the other way
 * round.
 */
final class InterruptVariableRule implements Surprise {
    static final String CODE = "BPF-IRQ-CONTEXT";

    @Override
    public Stream<Diagnostic> found(FlatProgram program) {
        Set<Variable> byInterrupts = new HashSet<>();
        Set<Variable> byThreads = new HashSet<>();
        for (FlatClause clause : program.clauses()) {
            List<Probe> probes = clause.clause().probes();
            boolean clocks = probes.stream().anyMatch(p -> p.site().isClock());
            boolean onlyClocks = probes.stream().allMatch(p -> p.site().isClock());
            for (TypedExpression expression : clause.expressions()) {
                Optional<Variable> written = written(expression);
                if (written.isPresent() && isThread(written.get())) {
                    if (clocks) {
                        byInterrupts.add(written.get());
                    }
                    if (!onlyClocks) {
                        byThreads.add(written.get());
                    }
                }
            }
        }
        return program.clauses().stream()
                .filter(clause -> !clause.clause().probes().isEmpty())
                .flatMap(clause -> {
                    List<Probe> probes = clause.clause().probes();
                    if (probes.stream().allMatch(p -> p.site().isClock())) {
                        return unset(clause, byThreads, byInterrupts, "an interrupt", "threads");
                    }
                    return probes.stream().noneMatch(p -> p.site().isClock())
                            ? unset(clause, byInterrupts, byThreads, "a thread", "interrupts")
                            : Stream.empty();
                });
    }

    /** Reads of what the others set and this side never does. */
    private static Stream<Diagnostic> unset(
            FlatClause clause,
            Set<Variable> others,
            Set<Variable> own,
            String here,
            String setters) {
        if (others.isEmpty()) {
            return Stream.empty();
        }
        return clause.expressions(TypedExpression.ReadPlace.class)
                .flatMap(read ->
                        read.place().variable().stream()
                                .filter(v -> others.contains(v) && !own.contains(v))
                                .map(v -> diagnostic(read, v, here, setters)));
    }

    private static Diagnostic diagnostic(
            TypedExpression read, Variable variable, String here, String setters) {
        return Diagnostic.warning(
                CODE,
                read.span(),
                "'self->"
                        + variable.name()
                        + "' is 0 here: only "
                        + setters
                        + " set it, and the probe fires in "
                        + here
                        + ", which has variables of its own");
    }

    private static Optional<Variable> written(TypedExpression expression) {
        if (expression instanceof TypedExpression.Assign assign) {
            return assign.place().variable();
        }
        return expression instanceof TypedExpression.Update update
                ? update.place().variable()
                : Optional.empty();
    }

    private static boolean isThread(Variable variable) {
        return switch (variable.scope()) {
            case THREAD -> true;
            case GLOBAL, CLAUSE -> false;
        };
    }
}
