package dev.dowse.constraints;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.semantics.Place;
import dev.dowse.semantics.Program;
import dev.dowse.semantics.TypedClause;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.semantics.Variable;
import java.util.HashSet;
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
    public Stream<Diagnostic> found(Program program) {
        Set<Variable> byInterrupts = new HashSet<>();
        Set<Variable> byThreads = new HashSet<>();
        for (TypedClause clause : program.clauses()) {
            Stream<Variable> written = expressions(clause).flatMap(e -> written(e).stream());
            written.filter(InterruptVariableRule::isThread)
                    .forEach(variable -> {
                        if (clause.probes().stream().anyMatch(p -> p.site().isClock())) {
                            byInterrupts.add(variable);
                        }
                        if (!clause.probes().stream().allMatch(p -> p.site().isClock())) {
                            byThreads.add(variable);
                        }
                    });
        }
        return program.clauses().stream()
                .filter(clause -> !clause.probes().isEmpty())
                .flatMap(clause -> {
                    if (clause.probes().stream().allMatch(p -> p.site().isClock())) {
                        return unset(clause, byThreads, byInterrupts, "an interrupt", "threads");
                    }
                    boolean threads = clause.probes().stream().noneMatch(p -> p.site().isClock());
                    return threads
                            ? unset(clause, byInterrupts, byThreads, "a thread", "interrupts")
                            : Stream.empty();
                });
    }

    private static Stream<TypedExpression> expressions(TypedClause clause) {
        return TypedTree.expressions(clause);
    }

    /** Reads of what the others set and this side never does. */
    private static Stream<Diagnostic> unset(
            TypedClause clause,
            Set<Variable> others,
            Set<Variable> own,
            String here,
            String setters) {
        return expressions(clause)
                .filter(TypedExpression.ReadPlace.class::isInstance)
                .flatMap(read ->
                        TypedTree.place(read).flatMap(Place::variable).stream()
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
