package dev.dowse.bpf.verifier;

import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.WellFormed;
import dev.dowse.bpf.program.BpfProgram;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * A program laid out by 8-byte slots, which is what branch offsets count, with the paths between
 * them checked: every branch lands on an instruction, nothing runs off the end, everything can be
 * reached. What may run next is kept as two numbers a slot, because every analysis asks for it.
 */
final class Code {
    /** No slot: what follows an exit, and the second way of what has only one. */
    static final int NONE = -1;

    /** The instruction of each slot; both slots of a wide one have it. */
    private final Instruction[] instructions;

    private final boolean[] starts;
    private final boolean[] merges;
    private final int[] next;
    private final int[] target;
    private final boolean loops;
    private final NavigableSet<Integer> functions;

    Code(BpfProgram program) {
        List<Instruction> code = program.code();
        functions = program.functions();
        int length = code.stream().mapToInt(Instruction::slots).sum();
        instructions = new Instruction[length];
        starts = new boolean[length];
        merges = new boolean[length];
        next = new int[length];
        target = new int[length];
        int slot = 0;
        boolean backward = false;
        for (Instruction instruction : code) {
            starts[slot] = true;
            int following = slot + instruction.slots();
            next[slot] = following;
            target[slot] = NONE;
            if (instruction instanceof Instruction.Exit) {
                next[slot] = NONE;
            } else if (instruction instanceof Instruction.Jump jump) {
                next[slot] = inside(following + jump.offset());
                backward |= next[slot] <= slot;
            } else if (instruction instanceof Instruction.Branch branch) {
                target[slot] = inside(following + branch.offset());
                backward |= target[slot] <= slot;
            } else if (instruction instanceof Instruction.NamesFunction use) {
                backward |= use.offset() < 0;
            }
            while (slot < following) {
                instructions[slot++] = instruction;
            }
        }
        loops = backward;
    }

    /** A slot, or the end of the program for any place outside it. */
    private int inside(int slot) {
        return slot < 0 || slot > starts.length ? starts.length : slot;
    }

    int length() {
        return starts.length;
    }

    Instruction at(int slot) {
        return instructions[slot];
    }

    boolean isInstruction(int slot) {
        return slot < starts.length && starts[slot];
    }

    /**
     * True where more than one way leads, which for the return of a call is each exit, and for a
     * loop the end of its function: states are compared there. Calls of one function are not, as
     * their callers' states differ.
     */
    boolean isMerge(int slot) {
        return merges[slot];
    }

    /** False where every branch leads forward. */
    boolean hasLoops() {
        return loops;
    }

    /** The slot that runs next where no branch is taken; {@link #NONE} behind an exit. */
    int next(int slot) {
        return next[slot];
    }

    /** Where a conditional branch leads; {@link #NONE} for everything else. */
    int target(int slot) {
        return target[slot];
    }

    /** The function that is called or named; {@link #NONE} for everything else. */
    int callee(int slot) {
        return starts[slot] && instructions[slot] instanceof Instruction.NamesFunction use
                ? inside(slot + 1 + use.offset())
                : NONE;
    }

    /** True where a helper calls a function of the program again and again. */
    boolean isLoop(int slot) {
        return instructions[slot] instanceof Instruction.CallHelper call
                && call.helper() == HelperSignature.LOOP;
    }

    /** The slots where functions start, the first with 0. */
    NavigableSet<Integer> functions() {
        return functions;
    }

    /** Where the function starts that the slot is in. */
    int functionOf(int slot) {
        return functions.floor(slot);
    }

    /** A slot that is wrong, and why. */
    record Flaw(int slot, String why) {}

    /** The first flaw in how the program hangs together. */
    Optional<Flaw> flaw() {
        if (starts.length == 0) {
            return Optional.of(new Flaw(0, "the program is empty"));
        }
        return malformed().or(this::misled).or(this::unreached);
    }

    private Optional<Flaw> malformed() {
        for (int slot = 0; slot < starts.length; slot++) {
            if (starts[slot]) {
                Optional<String> flaw = WellFormed.flaw(instructions[slot]);
                if (flaw.isPresent()) {
                    return Optional.of(new Flaw(slot, "no such instruction: " + flaw.get()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Flaw> misled() {
        for (int slot = 0; slot < starts.length; slot++) {
            if (starts[slot]
                    && !(leads(next[slot]) && leads(target[slot]) && leads(callee(slot)))) {
                boolean end = next[slot] == starts.length || target[slot] == starts.length;
                boolean falls = !(instructions[slot] instanceof Instruction.Jump);
                return Optional.of(
                        new Flaw(
                                slot,
                                !leads(callee(slot))
                                        ? "this call does not lead to an instruction"
                                        : end && falls && target[slot] == NONE
                                                ? "the program runs off its end here"
                                                : "this branch does not lead to an instruction"));
            }
        }
        return Optional.empty();
    }

    private boolean leads(int slot) {
        return slot == NONE || isInstruction(slot);
    }

    private Optional<Flaw> unreached() {
        boolean[] reached = new boolean[starts.length];
        int[] pending = new int[starts.length + 1];
        int count = 1;
        reached[0] = true;
        while (count > 0) {
            int slot = pending[--count];
            int callee = callee(slot);
            for (int way : new int[] {next[slot], target[slot], callee}) {
                if (way == NONE) {
                    continue;
                }
                boolean isWay =
                        reached[way] || callee != NONE || functions.contains(way) || isLoop(way);
                merges[way] |= way != callee && isWay;
                if (!reached[way]) {
                    reached[way] = true;
                    pending[count++] = way;
                }
            }
        }
        for (int slot = 0; slot < starts.length; slot++) {
            if (starts[slot] && !reached[slot]) {
                return Optional.of(new Flaw(slot, "nothing leads to this instruction"));
            }
        }
        return Optional.empty();
    }
}
