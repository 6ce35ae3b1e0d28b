package dev.dowse.bpf.verifier;

import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.WellFormed;
import dev.dowse.bpf.program.BpfProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A program laid out by 8-byte slots, which is what branch offsets count, with the paths between
 * them checked: every branch lands on an instruction, nothing runs off the end, everything can be
 * reached.
 */
final class Code {
    private final List<Optional<Instruction>> slots = new ArrayList<>();
    private final boolean[] merges;

    Code(BpfProgram program) {
        for (Instruction instruction : program.code()) {
            slots.add(Optional.of(instruction));
            if (instruction.slots() == 2) {
                slots.add(Optional.empty());
            }
        }
        merges = new boolean[slots.size()];
    }

    int length() {
        return slots.size();
    }

    Instruction at(int slot) {
        return slots.get(slot).orElseThrow();
    }

    boolean isInstruction(int slot) {
        return slot >= 0 && slot < slots.size() && slots.get(slot).isPresent();
    }

    /** True where more than one way leads: states are compared there. */
    boolean isMerge(int slot) {
        return merges[slot];
    }

    /**
     * The slots that may run next: none behind an exit, two behind a branch (fall-through first).
     */
    List<Integer> successors(int slot) {
        Instruction instruction = at(slot);
        int next = slot + instruction.slots();
        if (instruction instanceof Instruction.Exit) {
            return List.of();
        }
        if (instruction instanceof Instruction.Jump jump) {
            return List.of(next + jump.offset());
        }
        if (instruction instanceof Instruction.Branch branch) {
            return List.of(next, next + branch.offset());
        }
        return List.of(next);
    }

    /** A slot that is wrong, and why. */
    record Flaw(int slot, String why) {}

    /** The first flaw in how the program hangs together. */
    Optional<Flaw> flaw() {
        if (slots.isEmpty()) {
            return Optional.of(new Flaw(0, "the program is empty"));
        }
        Optional<Flaw> malformed = malformed();
        if (malformed.isPresent()) {
            return malformed;
        }
        boolean[] reached = new boolean[slots.size()];
        List<Integer> pending = new ArrayList<>(List.of(0));
        reached[0] = true;
        while (!pending.isEmpty()) {
            int slot = pending.removeLast();
            for (int next : successors(slot)) {
                if (!isInstruction(next)) {
                    return Optional.of(
                            new Flaw(
                                    slot,
                                    next == slots.size()
                                            ? "the program runs off its end here"
                                            : "this branch does not lead to an instruction"));
                }
                merges[next] |= reached[next];
                if (!reached[next]) {
                    reached[next] = true;
                    pending.add(next);
                }
            }
        }
        for (int slot = 0; slot < slots.size(); slot++) {
            if (isInstruction(slot) && !reached[slot]) {
                return Optional.of(new Flaw(slot, "nothing leads to this instruction"));
            }
        }
        return Optional.empty();
    }

    private Optional<Flaw> malformed() {
        for (int slot = 0; slot < slots.size(); slot++) {
            Optional<String> flaw = slots.get(slot).flatMap(WellFormed::flaw);
            if (flaw.isPresent()) {
                return Optional.of(new Flaw(slot, "no such instruction: " + flaw.get()));
            }
        }
        return Optional.empty();
    }
}
