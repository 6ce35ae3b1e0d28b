package dev.dowse.semantics;

import dev.dowse.catalog.Probe;
import dev.dowse.source.SourceText;
import dev.dowse.syntax.Script;
import java.util.List;
import java.util.Map;

/**
 * A script whose every name is resolved and every expression typed. It exists also for a script
 * with errors, with {@code Invalid} where they are; only {@code constraints} decides what may be
 * compiled.
 *
 * @param derivations of the derived probes among those of the clauses
 * @param options command line and pragmas together
 * @param index what stands at an offset, for editors
 */
public record Program(
        SourceText source,
        Script script,
        List<TypedClause> clauses,
        Map<Probe, List<Derivation>> derivations,
        List<Variable> variables,
        List<AggregationVariable> aggregations,
        Options options,
        SourceIndex index) {
    public Program {
        clauses = List.copyOf(clauses);
        derivations = Map.copyOf(derivations);
        variables = List.copyOf(variables);
        aggregations = List.copyOf(aggregations);
    }
}
