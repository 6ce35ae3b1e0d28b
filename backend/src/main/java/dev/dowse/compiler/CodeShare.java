package dev.dowse.compiler;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.SourceLine;
import dev.dowse.source.Span;
import java.util.List;

/**
 * How much of the generated code each clause has, by the D that each instruction was made for. One
 * pass over the instructions, however many clauses there are.
 */
final class CodeShare {
    private static final int NONE = -1;

    /** In the order of the text; none lies in another. */
    private final List<Span> clauses;

    private final long[] instructions;
    private final int[] stack;

    CodeShare(List<Span> clauses) {
        this.clauses = List.copyOf(clauses);
        instructions = new long[clauses.size()];
        stack = new int[clauses.size()];
    }

    /** 8-byte slots of a clause in all programs. */
    long instructions(int clause) {
        return instructions[clause];
    }

    /** How far down the stack the instructions of a clause reach, in bytes. */
    int stack(int clause) {
        return stack[clause];
    }

    void add(BpfProgram program) {
        List<SourceLine> lines = program.lines();
        Instruction before = new Instruction.Exit();
        int next = 0;
        int clause = NONE;
        int slot = 0;
        for (Instruction instruction : program.code()) {
            while (next < lines.size() && lines.get(next).slot() <= slot) {
                clause = clause(lines.get(next++).span());
            }
            if (clause != NONE) {
                instructions[clause] += instruction.slots();
                stack[clause] = Math.max(stack[clause], reach(before, instruction));
            }
            slot += instruction.slots();
            before = instruction;
        }
    }

    /** The clause that a piece of D lies in. */
    private int clause(Span span) {
        int low = 0;
        int high = clauses.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (clauses.get(middle).contains(span)) {
                return middle;
            }
            if (clauses.get(middle).start() < span.start()) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NONE;
    }

    /** How deep an instruction goes: as a base, or as an address {@code r10 - n}. */
    private static int reach(Instruction before, Instruction instruction) {
        if (instruction instanceof Instruction.Store store) {
            return reach(store.base(), store.offset());
        }
        if (instruction instanceof Instruction.StoreImmediate store) {
            return reach(store.base(), store.offset());
        }
        return before instanceof Instruction.Alu copy
                        && copy.operator() == AluOperator.MOV
                        && copy.source().equals(Operand.of(Register.R10))
                        && instruction instanceof Instruction.Alu sum
                        && sum.operator() == AluOperator.ADD
                        && sum.destination() == copy.destination()
                        && sum.source() instanceof Operand.Imm below
                ? Math.max(0, -below.value())
                : 0;
    }

    private static int reach(Register base, int offset) {
        return base == Register.R10 ? Math.max(0, -offset) : 0;
    }
}
