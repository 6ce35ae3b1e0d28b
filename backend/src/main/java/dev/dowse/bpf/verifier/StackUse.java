package dev.dowse.bpf.verifier;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.isa.Width;
import java.util.Arrays;

/**
 * Which stack slots each instruction but a plain load may read, most of all through addresses of
 * the stack that were put into other registers. Inside a run of instructions without a merge the
 * offset of such an address is followed; elsewhere it may be any that was ever made.
 */
final class StackUse {
    private static final long EVERYTHING = -1;

    /** Offsets are from -512 to 0. */
    private static final int NO_ADDRESS = 1;

    private static final int ANY_ADDRESS = 2;
    private static final int REGISTERS = 11;

    private final Code code;
    private final long[] reads;

    /** At calls of functions, a bit for each register that may hold an address of a stack. */
    private final int[] addresses;

    private final int escaped;
    private final int[] offsets = new int[REGISTERS];

    StackUse(Code code) {
        this.code = code;
        this.reads = new long[code.length()];
        this.addresses = new int[code.length()];
        this.escaped = escaped();
        forget();
        for (int slot = 0; slot < code.length(); slot++) {
            if (code.isInstruction(slot)) {
                if (code.isMerge(slot) || code.functionOf(slot) == slot) {
                    forget();
                }
                follow(slot, code.at(slot));
            }
        }
    }

    /**
     * A bit for each stack slot that the instruction may read, but for loads through R10 and what a
     * function does that it calls.
     */
    long reads(int slot) {
        return reads[slot];
    }

    /** A bit for each register that may hold an address of a stack when a function is called. */
    int addresses(int slot) {
        return addresses[slot];
    }

    private static int bit(Register register) {
        return 1 << register.ordinal();
    }

    /** A bit for each register that holds an address of the stack anywhere in the program. */
    private int escaped() {
        int found = bit(Register.R10);
        boolean spilled = false;
        int before;
        boolean spilledBefore;
        do {
            before = found;
            spilledBefore = spilled;
            for (int slot = 0; slot < code.length(); slot++) {
                Instruction instruction = code.at(slot);
                if (instruction instanceof Instruction.Alu alu) {
                    found |= isFrom(alu.source(), found) ? bit(alu.destination()) : 0;
                } else if (instruction instanceof Instruction.Store store) {
                    spilled |= (found & bit(store.source())) != 0;
                } else if (spilled && instruction instanceof Instruction.Load load) {
                    found |= bit(load.destination());
                } else if (code.isLoop(slot) && (found & bit(Register.R3)) != 0) {
                    found |= bit(Register.R2);
                }
            }
        } while (found != before || spilled != spilledBefore);
        return found;
    }

    private static boolean isFrom(Operand source, int registers) {
        return source instanceof Operand.Reg(Register register) && (registers & bit(register)) != 0;
    }

    private void forget() {
        for (int i = 0; i < REGISTERS; i++) {
            offsets[i] = (escaped >>> i & 1) != 0 ? ANY_ADDRESS : NO_ADDRESS;
        }
        offsets[Register.R10.ordinal()] = 0;
    }

    private void follow(int slot, Instruction instruction) {
        switch (instruction) {
            case Instruction.Alu alu -> arithmetic(alu);
            case Instruction.Load load -> {
                if (load.base() != Register.R10) {
                    reads[slot] = through(load.base(), load.offset(), true);
                }
                offsets[load.destination().ordinal()] =
                        (escaped & bit(load.destination())) != 0 ? ANY_ADDRESS : NO_ADDRESS;
            }
            case Instruction.Atomic atomic ->
                    reads[slot] = through(atomic.base(), atomic.offset(), true);
            case Instruction.CallHelper call -> {
                for (int i = 1; i <= HelperSignature.argumentCount(call.helper()); i++) {
                    reads[slot] |= through(Register.of(i), 0, false);
                }
                Arrays.fill(offsets, 0, 6, NO_ADDRESS);
            }
            case Instruction.CallLocal _ -> {
                for (int i = 0; i < REGISTERS; i++) {
                    addresses[slot] |= offsets[i] == NO_ADDRESS ? 0 : 1 << i;
                }
                Arrays.fill(offsets, 0, 6, NO_ADDRESS);
            }
            case Instruction.CallKernel _ -> reads[slot] = EVERYTHING;
            case Instruction.LoadImmediate load -> none(load.destination());
            case Instruction.LoadMap load -> none(load.destination());
            case Instruction.LoadMapValue load -> none(load.destination());
            case Instruction.LoadFunction load -> none(load.destination());
            case Instruction.Swap _,
                    Instruction.Store _,
                    Instruction.StoreImmediate _,
                    Instruction.Jump _,
                    Instruction.Branch _,
                    Instruction.Exit _ -> {}
        }
    }

    private void none(Register register) {
        offsets[register.ordinal()] = NO_ADDRESS;
    }

    private void arithmetic(Instruction.Alu alu) {
        int destination = alu.destination().ordinal();
        boolean move = alu.operator() == AluOperator.MOV;
        int now =
                switch (alu.source()) {
                    case Operand.Imm(int value) ->
                            move ? NO_ADDRESS : moved(alu, offsets[destination], value);
                    case Operand.Reg(Register source) ->
                            move && alu.width() == Width.W64
                                    ? offsets[source.ordinal()]
                                    : either(offsets[destination], offsets[source.ordinal()]);
                };
        offsets[destination] = now;
    }

    private static int moved(Instruction.Alu alu, int offset, int by) {
        if (offset > 0) {
            return offset;
        }
        boolean add = alu.operator() == AluOperator.ADD && alu.width() == Width.W64;
        int sum = add && Math.abs(by) <= Region.Stack.SIZE ? offset + by : 1;
        return sum <= 0 && sum >= -Region.Stack.SIZE ? sum : ANY_ADDRESS;
    }

    private static int either(int a, int b) {
        return a == NO_ADDRESS && b == NO_ADDRESS ? NO_ADDRESS : ANY_ADDRESS;
    }

    /**
     * The slots behind an address.
     *
     * @param one only the slot it points into, and the next one, which it may reach into
     */
    private long through(Register register, int offset, boolean one) {
        int base = offsets[register.ordinal()];
        if (base == NO_ADDRESS) {
            return 0;
        }
        int first = base + offset + Region.Stack.SIZE;
        if (base == ANY_ADDRESS || first < 0 || first >= Region.Stack.SIZE) {
            return EVERYTHING;
        }
        long upward = EVERYTHING << (first >> 3);
        return one ? upward & 3L << (first >> 3) : upward;
    }
}
