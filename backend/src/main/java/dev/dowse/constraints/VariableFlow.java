package dev.dowse.constraints;

import dev.dowse.catalog.Glob;
import dev.dowse.catalog.Probe;
import dev.dowse.semantics.TypedClause;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.semantics.Variable;
import dev.dowse.syntax.ProbeDescription;
import dev.dowse.syntax.VariableScope;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where {@code self->} variables get their values, and which clauses read {@code this->} ones. */
final class VariableFlow {
    private static final int SEVERAL = -1;

    /**
     * The probes at which a variable gets a value.
     *
     * @param names of probes that only the running system lists
     */
    private record Setters(Set<Probe> probes, Set<String> names) {
        Setters() {
            this(new HashSet<>(), new HashSet<>());
        }

        void add(TypedClause clause) {
            probes.addAll(clause.probes());
            clause.unlisted().forEach(description -> names.add(name(description)));
        }

        /** Whether one of them may be one of the clause's. */
        boolean meet(TypedClause clause) {
            return !Collections.disjoint(clause.probes(), probes)
                    || clause.unlisted().stream().anyMatch(this::meet);
        }

        private boolean meet(ProbeDescription description) {
            String name = name(description);
            return names.contains(name)
                    || names.contains("")
                    || (name.isEmpty() && !names.isEmpty());
        }

        /** Empty for every name that is not a plain one. */
        private static String name(ProbeDescription description) {
            String name = description.name().text();
            return new Glob(name).isPattern() ? "" : name;
        }
    }

    private final Map<Variable, Setters> setters = new HashMap<>();
    private final Map<Variable, Integer> readers = new HashMap<>();

    VariableFlow(FlatProgram program) {
        for (FlatClause flat : program.clauses()) {
            for (TypedExpression expression : flat.expressions()) {
                written(expression)
                        .filter(variable -> variable.scope() == VariableScope.THREAD)
                        .ifPresent(variable ->
                                setters.computeIfAbsent(variable, _ -> new Setters())
                                        .add(flat.clause()));
                read(expression)
                        .filter(variable -> variable.scope() == VariableScope.CLAUSE)
                        .ifPresent(variable ->
                                readers.merge(
                                        variable,
                                        flat.clause().index(),
                                        (one, other) -> one.equals(other) ? one : SEVERAL));
            }
        }
    }

    /** Whether other probes set the variable, and none that may be this clause's as well. */
    boolean isSetElsewhere(Variable variable, TypedClause clause) {
        return Optional.ofNullable(setters.get(variable))
                .filter(places -> !places.meet(clause))
                .isPresent();
    }

    /** Whether the clause computes for another one, which may know better. */
    boolean passesOn(FlatClause flat) {
        return flat.expressions(TypedExpression.Assign.class)
                .flatMap(assign -> assign.place().variable().stream())
                .map(variable -> readers.getOrDefault(variable, flat.clause().index()))
                .anyMatch(reader -> reader != flat.clause().index());
    }

    private static Optional<Variable> written(TypedExpression expression) {
        if (expression instanceof TypedExpression.Update update) {
            return update.place().variable();
        }
        return expression instanceof TypedExpression.Assign assign
                        && !(TypedTree.bare(assign.value()) instanceof TypedExpression.Constant)
                ? assign.place().variable()
                : Optional.empty();
    }

    private static Optional<Variable> read(TypedExpression expression) {
        return expression instanceof TypedExpression.ReadPlace read
                ? read.place().variable()
                : Optional.empty();
    }
}
