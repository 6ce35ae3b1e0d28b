package dev.dowse.semantics;

import dev.dowse.source.SourceText;
import dev.dowse.syntax.Script;
import java.util.List;

/**
 * A script whose every name is resolved and every expression typed. It exists also for a script
 * with errors, with {@code Invalid} where they are; only {@code constraints} decides what may be
 * compiled.
 *
 * @param options command line and pragmas together
 * @param index what stands at an offset, for editors
 */
public record Program(
        SourceText source,
        Script script,
        List<TypedClause> clauses,
        List<Variable> variables,
        List<AggregationVariable> aggregations,
        Options options,
        SourceIndex index) {
    public Program {
        clauses = List.copyOf(clauses);
        variables = List.copyOf(variables);
        aggregations = List.copyOf(aggregations);
    }
}
