package dev.dowse.codegen;

import dev.dowse.catalog.Probe;
import dev.dowse.semantics.TypedClause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which clauses each probe of one program runs, probes with the same clauses taken together. */
final class Dispatch {
    /** Probes that run the same clauses, in the order of the text. */
    record Group(List<Probe> probes, List<TypedClause> clauses) {
        Group {
            probes = List.copyOf(probes);
            clauses = List.copyOf(clauses);
        }
    }

    private final Map<Probe, List<TypedClause>> byProbe = new LinkedHashMap<>();

    void add(Probe probe, TypedClause clause) {
        byProbe.computeIfAbsent(probe, p -> new ArrayList<>()).add(clause);
    }

    List<Group> groups() {
        Map<List<Integer>, List<Probe>> byClauses = new LinkedHashMap<>();
        byProbe.forEach((probe, clauses) ->
                byClauses
                        .computeIfAbsent(
                                clauses.stream().map(TypedClause::index).toList(),
                                k -> new ArrayList<>())
                        .add(probe));
        return byClauses.values().stream()
                .map(probes ->
                        new Group(probes, byProbe.getOrDefault(probes.getFirst(), List.of())))
                .toList();
    }
}
