package dev.dowse.constraints;

import dev.dowse.layout.MemoryPlan;
import dev.dowse.semantics.Program;
import dev.dowse.semantics.TypedExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program whose clauses are laid out flat: made once for all rules, because each of them looks at
 * every expression.
 *
 * @param plan where its bytes lie, for the rules and the code generator alike
 */
record FlatProgram(Program program, List<FlatClause> clauses, MemoryPlan plan) {
    FlatProgram {
        clauses = List.copyOf(clauses);
    }

    static FlatProgram of(Program program) {
        return new FlatProgram(
                program,
                program.clauses().stream().map(FlatClause::of).toList(),
                MemoryPlan.of(program));
    }

    /** All expressions of one kind, outermost first, in the order of the text. */
    <T extends TypedExpression> Stream<T> expressions(Class<T> kind) {
        List<T> found = new ArrayList<>();
        clauses.forEach(clause -> clause.collect(kind, found));
        return found.stream();
    }
}
