package dev.dowse.bpf.verifier;

import dev.dowse.bpf.isa.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The calls of functions in code that still grows: what they lead to is filled in at its end. */
final class RandomCalls {
    /** Offsets from here down are numbers of functions, as no offset is so large. */
    private static final int NUMBERS = -1_000_000;

    private final List<Instruction> code;
    private final Map<Integer, Integer> starts = new HashMap<>();

    RandomCalls(List<Instruction> code) {
        this.code = code;
    }

    /** A function starts behind what there is. */
    void starts(int function) {
        starts.put(function, code.size());
    }

    void call(int function) {
        code.add(new Instruction.CallLocal(NUMBERS - function));
    }

    /** The code with the offsets of its calls. */
    List<Instruction> resolved() {
        List<Instruction> resolved = new ArrayList<>();
        for (int i = 0; i < code.size(); i++) {
            boolean open =
                    code.get(i) instanceof Instruction.CallLocal(int offset) && offset < NUMBERS;
            resolved.add(open ? resolved(i) : code.get(i));
        }
        return resolved;
    }

    private Instruction resolved(int index) {
        int function = NUMBERS - ((Instruction.CallLocal) code.get(index)).offset();
        return new Instruction.CallLocal(slot(starts.getOrDefault(function, 0)) - slot(index) - 1);
    }

    private int slot(int index) {
        return code.subList(0, index).stream().mapToInt(Instruction::slots).sum();
    }
}
