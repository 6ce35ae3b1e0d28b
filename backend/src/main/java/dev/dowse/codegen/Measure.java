package dev.dowse.codegen;

import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.MapRole;
import dev.dowse.bpf.program.MapSpec;
import dev.dowse.constraints.ProgramSize;
import dev.dowse.layout.MemoryPlan;
import dev.dowse.semantics.Program;
import dev.dowse.semantics.TypedClause;
import dev.dowse.source.Span;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Measures a finished program in what kernels limit. */
final class Measure {
    private Measure() {}

    /** The clause whose record is the largest: every program sets memory aside for it. */
    static Optional<TypedClause> recorder(Program program, MemoryPlan plan) {
        return program.clauses().stream().max(Comparator.comparingInt(c -> record(c, plan)));
    }

    static ProgramSize of(
            BpfProgram program,
            List<Dispatch.Group> groups,
            BpfObject object,
            MemoryPlan plan,
            Optional<TypedClause> largest) {
        TypedClause first = groups.getFirst().clauses().getFirst();
        TypedClause recorder = largest.orElse(first);
        BitSet clauses = new BitSet();
        groups.forEach(group -> group.clauses().forEach(clause -> clauses.set(clause.index())));
        BitSet maps = program.maps();
        long slots = program.code().stream().mapToLong(Instruction::slots).sum();
        return new ProgramSize(
                place(first),
                clauses.cardinality(),
                slots,
                maps.cardinality(),
                memory(maps, object).orElse(0),
                record(recorder, plan),
                place(recorder));
    }

    private static int record(TypedClause clause, MemoryPlan plan) {
        return plan.records().get(clause.index()).size();
    }

    private static OptionalInt memory(BitSet maps, BpfObject object) {
        return maps.stream()
                .mapToObj(object.maps()::get)
                .filter(map -> map.role() == MapRole.SCRATCH)
                .mapToInt(MapSpec::valueSize)
                .max();
    }

    private static Span place(TypedClause clause) {
        return clause.syntax().probes().isEmpty()
                ? clause.span()
                : clause.syntax().probes().getFirst().span();
    }
}
