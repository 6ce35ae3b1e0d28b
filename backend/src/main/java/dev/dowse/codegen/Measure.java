package dev.dowse.codegen;

import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.MapRole;
import dev.dowse.bpf.program.MapSpec;
import dev.dowse.bpf.program.SourceLine;
import dev.dowse.constraints.ProgramSize;
import dev.dowse.layout.MemoryPlan;
import dev.dowse.semantics.Program;
import dev.dowse.semantics.TypedClause;
import dev.dowse.semantics.TypedStatement;
import dev.dowse.source.Span;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Measures finished programs in what kernels limit. */
final class Measure {
    private final MemoryPlan plan;
    private final BpfObject object;

    /** The clause whose record is the largest: every program sets memory aside for it. */
    private final Optional<TypedClause> recorder;

    Measure(Program program, MemoryPlan plan, BpfObject object) {
        this.plan = plan;
        this.object = object;
        this.recorder = program.clauses().stream().max(Comparator.comparingInt(this::record));
    }

    /** One size for each program, in their order. */
    Stream<ProgramSize> sizes(ProgramBuilder.Built built) {
        return built.programs().stream().map(program -> size(program, built));
    }

    private ProgramSize size(BpfProgram program, ProgramBuilder.Built built) {
        List<Dispatch.Group> groups = built.groups();
        TypedClause first = groups.getFirst().clauses().getFirst();
        TypedClause largest = recorder.orElse(first);
        BitSet clauses = new BitSet();
        groups.forEach(group -> group.clauses().forEach(clause -> clauses.set(clause.index())));
        BitSet maps = program.maps();
        long slots = program.code().stream().mapToLong(Instruction::slots).sum();
        return new ProgramSize(
                place(first),
                clauses.cardinality(),
                slots,
                maps.cardinality(),
                mapper(program).map(m -> statement(m, groups)).orElse(place(first)),
                program.attach() instanceof AttachPoint.TailCall ? 0 : built.tailCalls(),
                memory(maps).orElse(0),
                record(largest),
                place(largest));
    }

    private int record(TypedClause clause) {
        return plan.records().get(clause.index()).size();
    }

    private OptionalInt memory(BitSet maps) {
        return maps.stream()
                .mapToObj(object.maps()::get)
                .filter(map -> map.role() == MapRole.SCRATCH)
                .mapToInt(MapSpec::valueSize)
                .max();
    }

    /** The D that brings in the maps of variables. */
    private Optional<Span> mapper(BpfProgram program) {
        BitSet known = new BitSet();
        Optional<Span> whole = Optional.empty();
        int slot = 0;
        for (Instruction instruction : program.code()) {
            OptionalInt map = BpfProgram.map(instruction);
            if (map.isPresent() && !known.get(map.getAsInt())) {
                known.set(map.getAsInt());
                if (isVariable(object.maps().get(map.getAsInt()))) {
                    Optional<Span> here = program.lineAt(slot).map(SourceLine::span);
                    whole = whole.isEmpty() ? here : whole.flatMap(w -> here.map(w::union));
                }
            }
            slot += instruction.slots();
        }
        return whole;
    }

    /** The statement that a piece of D is in. */
    private static Span statement(Span part, List<Dispatch.Group> groups) {
        return groups.stream()
                .flatMap(group -> group.clauses().stream())
                .flatMap(clause -> clause.body().stream())
                .map(TypedStatement::span)
                .filter(span -> span.contains(part))
                .findFirst()
                .orElse(part);
    }

    private static boolean isVariable(MapSpec map) {
        return map.role() == MapRole.DYNAMIC || map.role() == MapRole.AGGREGATION;
    }

    private static Span place(TypedClause clause) {
        return clause.syntax().probes().isEmpty()
                ? clause.span()
                : clause.syntax().probes().getFirst().span();
    }
}
