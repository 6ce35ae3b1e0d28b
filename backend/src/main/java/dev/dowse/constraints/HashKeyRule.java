package dev.dowse.constraints;

import dev.dowse.layout.KeyLayout;
import dev.dowse.layout.MemoryPlan;
import dev.dowse.layout.Slot;
import dev.dowse.semantics.AggregationVariable;
import dev.dowse.semantics.Place;
import dev.dowse.semantics.Program;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.semantics.TypedStatement;
import dev.dowse.syntax.VariableScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code BPF-HASHKEY-512}: before Linux 5.11 a hash map refuses keys of more than 512 bytes, which
 * two strings of the usual size exceed. Looked at once for each array and aggregation, where it is
 * first used: all its keys have the types of the first.
 */
final class HashKeyRule implements Rule {
    static final String CODE = "BPF-HASHKEY-512";

    /** The thread that a {@code self->} array's key starts with. */
    private static final int THREAD = 8;

    @Override
    public List<Requirement> requirements(FlatProgram flat) {
        Program program = flat.program();
        List<Requirement> found = new ArrayList<>();
        Map<String, List<KeyUse>> byName = new LinkedHashMap<>();
        for (FlatClause clause : flat.clauses()) {
            for (KeyUse use : uses(clause, flat.plan())) {
                byName.computeIfAbsent(use.name(), _ -> new ArrayList<>()).add(use);
            }
        }
        for (List<KeyUse> uses : byName.values()) {
            if (uses.getFirst().size() > HashKeyNeed.OLD_LIMIT) {
                found.add(requirement(uses.getFirst(), uses.size() == 1, program));
            }
        }
        return found;
    }

    /** The tuples of a clause: those of arrays first, then those of aggregations. */
    private static List<KeyUse> uses(FlatClause clause, MemoryPlan plan) {
        List<KeyUse> uses = new ArrayList<>();
        for (TypedExpression expression : clause.expressions()) {
            Optional<Place> place = TypedTree.place(expression);
            if (place.isPresent()) {
                place.get()
                        .element()
                        .ifPresent(element -> uses.add(array(element, plan.strsize())));
            }
        }
        for (TypedStatement statement : clause.statements()) {
            if (statement instanceof TypedStatement.Aggregate a && !a.keys().isEmpty()) {
                uses.add(aggregation(a, plan));
            }
        }
        return uses;
    }

    private static KeyUse aggregation(TypedStatement.Aggregate use, MemoryPlan plan) {
        AggregationVariable variable = use.aggregation();
        List<Integer> sizes =
                plan.aggregations().get(variable.id()).key().slots().stream()
                        .map(Slot::size)
                        .toList();
        return new KeyUse("@" + variable.name(), 0, use.keys(), sizes);
    }

    private static KeyUse array(Place.Element element, int strsize) {
        boolean thread = element.of().scope() == VariableScope.THREAD;
        String name = (thread ? "self->" : "") + element.of().name();
        List<Integer> sizes =
                element.keys().stream().map(key -> KeyLayout.sizeOf(key.type(), strsize)).toList();
        return new KeyUse(name, thread ? THREAD : 0, element.keys(), sizes);
    }

    private static Requirement requirement(KeyUse use, boolean alone, Program program) {
        int size = use.size();
        String sum =
                Stream.concat(
                                use.prefix() == 0 ? Stream.empty() : Stream.of(use.prefix()),
                                use.sizes().stream())
                        .map(String::valueOf)
                        .collect(Collectors.joining(" + "));
        String subject =
                use.keys().size() == 1 && use.prefix() == 0
                        ? "the key of " + use.name() + " takes " + size + " bytes"
                        : "the key of " + use.name() + " takes " + sum + " = " + size + " bytes";
        return new Requirement(
                CODE,
                use.span(),
                subject,
                new HashKeyNeed(size),
                ShorterKey.fixes(use, alone, program));
    }
}
