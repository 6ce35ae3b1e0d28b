package dev.dowse.bpf.verifier;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * The functions of one program and how they call each other: each is a piece of code that only
 * calls enter and only exits leave, calls are eight deep at most, and all stacks of a chain of
 * calls are 512 bytes together ({@code check_subprogs}, {@code check_max_stack_depth} in
 * kernel/bpf/verifier.c). What no call reaches is refused with all other code that nothing reaches.
 */
final class Functions {
    /** {@code MAX_CALL_FRAMES}. */
    static final int FRAMES = 8;

    private static final String TOO_DEEP = "calls functions more than " + FRAMES + " deep";

    /** Kernels before 6.8 count each stack in these units, and one at least. */
    private static final int STACK_UNIT = 32;

    private final Code code;

    /** How many bytes of stack the function that starts at a slot uses. */
    private final int[] stackUse;

    private final Map<Integer, Set<Integer>> callees = new HashMap<>();

    /** The functions of code without a flaw. */
    Functions(Code code) {
        this.code = code;
        this.stackUse = new int[code.length()];
        for (int slot = 0; slot < code.length(); slot++) {
            if (code.callee(slot) != Code.NONE) {
                callees.computeIfAbsent(code.functionOf(slot), _ -> new TreeSet<>())
                        .add(code.callee(slot));
            }
        }
    }

    /** The function that starts at a slot touches its stack that far from the end. */
    void uses(int start, int bytes) {
        stackUse[start] = Math.max(stackUse[start], bytes);
    }

    /** The first flaw in how the functions hang together. */
    Optional<Code.Flaw> flaw() {
        return strayed().or(this::tooDeep);
    }

    private Optional<Code.Flaw> strayed() {
        for (int slot = 0; slot < code.length(); slot++) {
            if (code.isInstruction(slot)
                    && !(isSameFunction(slot, code.next(slot))
                            && isSameFunction(slot, code.target(slot)))) {
                return Optional.of(new Code.Flaw(slot, "leads from one function into another"));
            }
        }
        return Optional.empty();
    }

    private boolean isSameFunction(int from, int to) {
        return to == Code.NONE || code.functionOf(from) == code.functionOf(to);
    }

    private Optional<Code.Flaw> tooDeep() {
        return heaviest(FRAMES + 1, function -> 1) <= FRAMES
                ? Optional.empty()
                : Optional.of(new Code.Flaw(0, TOO_DEEP));
    }

    /** What is wrong where a function is handed to itself, which the calls alone do not tell. */
    static Violation tooManyFrames() {
        return new Violation(TOO_DEEP);
    }

    /** Too much stack for one chain of calls, once all uses of the stack are known. */
    Optional<Code.Flaw> overflow() {
        int bytes = callees.isEmpty() ? 0 : heaviest(FRAMES, this::roundedStack);
        return bytes <= Region.Stack.SIZE
                ? Optional.empty()
                : Optional.of(
                        new Code.Flaw(
                                0,
                                "needs "
                                        + bytes
                                        + " bytes of stack for functions that call each other;"
                                        + " there are "
                                        + Region.Stack.SIZE));
    }

    private int roundedStack(int function) {
        return Math.ceilDiv(Math.max(stackUse[function], 1), STACK_UNIT) * STACK_UNIT;
    }

    /** The most that a chain of so many functions from the first on weighs together. */
    private int heaviest(int length, IntUnaryOperator weight) {
        Map<Integer, Integer> chains = Map.of();
        for (int i = 0; i < length; i++) {
            Map<Integer, Integer> longer = new HashMap<>();
            for (int function : code.functions()) {
                int rest = 0;
                for (int callee : callees.getOrDefault(function, Set.of())) {
                    rest = Math.max(rest, chains.getOrDefault(callee, 0));
                }
                longer.put(function, weight.applyAsInt(function) + rest);
            }
            chains = longer;
        }
        return chains.getOrDefault(0, 0);
    }
}
