package dev.dowse.semantics;

import dev.dowse.catalog.Probe;
import dev.dowse.source.Span;
import dev.dowse.syntax.Item;
import dev.dowse.syntax.ProbeDescription;
import java.util.List;
import java.util.Optional;

/**
 * A clause with the probes that it enables on the target.
 *
 * @param index its place among the program's clauses, from 0
 * @param probes without repetition, by id; empty where nothing matched and that was allowed
 * @param unlisted descriptions of providers whose probes only the running system knows
 * @param body empty for the default action, which records only that the probe fired
 * @param syntax the clause as written
 */
public record TypedClause(
        int index,
        Span span,
        List<Probe> probes,
        List<ProbeDescription> unlisted,
        Optional<TypedExpression> predicate,
        List<TypedStatement> body,
        Item.Clause syntax) {
    public TypedClause {
        probes = List.copyOf(probes);
        unlisted = List.copyOf(unlisted);
        body = List.copyOf(body);
    }
}
