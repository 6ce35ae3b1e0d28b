package dev.dowse.compiler;

import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.layout.MemoryPlan;
import dev.dowse.layout.RecordSchema;
import dev.dowse.semantics.AggregationVariable;
import dev.dowse.semantics.TypedClause;
import dev.dowse.semantics.TypedStatement;
import dev.dowse.source.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one clause takes of what kernels limit, for an editor to show beside it. The numbers are
 * those that the code generator worked with: the same plan, and the finished instructions.
 *
 * @param span of the clause
 * @param record bytes of its record with the header; 0 where it records nothing
 * @param key bytes of the longest key of an aggregation that it fills; 0 without one
 * @param instructions 8-byte slots in all programs that were made for it; 0 where the script has an
 *     error
 */
public record ClauseBudget(Span span, int record, int key, long instructions) {
    /** One for each clause, in the order of the text. */
    public static List<ClauseBudget> of(Compilation compilation) {
        MemoryPlan plan = MemoryPlan.of(compilation.program());
        return compilation.program().clauses().stream()
                .map(clause -> of(clause, plan, compilation))
                .toList();
    }

    private static ClauseBudget of(TypedClause clause, MemoryPlan plan, Compilation compilation) {
        RecordSchema record = plan.records().get(clause.index());
        int key =
                clause.body().stream()
                        .flatMap(statement -> filled(statement).stream())
                        .mapToInt(a -> plan.aggregations().get(a.id()).keySize())
                        .max()
                        .orElse(0);
        long instructions =
                compilation.executable().stream()
                        .flatMap(e -> e.object().object().programs().stream())
                        .mapToLong(program -> slots(program, clause.span()))
                        .sum();
        return new ClauseBudget(
                clause.span(), record.emitted() ? record.size() : 0, key, instructions);
    }

    /** The aggregations with a key that a statement fills, those in its branches among them. */
    private static List<AggregationVariable> filled(TypedStatement statement) {
        if (statement instanceof TypedStatement.If branch) {
            return Stream.concat(branch.then().stream(), branch.otherwise().stream())
                    .flatMap(s -> filled(s).stream())
                    .toList();
        }
        return statement instanceof TypedStatement.Aggregate aggregate
                        && !aggregate.keys().isEmpty()
                ? List.of(aggregate.aggregation())
                : List.of();
    }

    private static long slots(BpfProgram program, Span clause) {
        long end = program.code().stream().mapToLong(Instruction::slots).sum();
        long slots = 0;
        for (int i = 0; i < program.lines().size(); i++) {
            if (clause.contains(program.lines().get(i).span())) {
                long next =
                        i + 1 < program.lines().size() ? program.lines().get(i + 1).slot() : end;
                slots += next - program.lines().get(i).slot();
            }
        }
        return slots;
    }
}
