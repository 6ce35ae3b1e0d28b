package dev.dowse.bpf.verifier;

import dev.dowse.bpf.isa.Register;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What is known of registers and stack before one instruction, on one path. */
final class MachineState {
    private static final AbstractValue UNSET = new AbstractValue.Unset();
    private static final int STACK_SLOTS = Region.Stack.SIZE / 8;

    private final AbstractValue[] registers;

    /** The value stored into a whole aligned slot; Unset where bytes were written one by one. */
    private final AbstractValue[] spills;

    /** For each slot, a bit for each byte that was written. */
    private final byte[] written;

    private MachineState(AbstractValue[] registers, AbstractValue[] spills, byte[] written) {
        this.registers = registers;
        this.spills = spills;
        this.written = written;
    }

    /** The state a program starts in: R1 is the context, R10 the end of the stack. */
    static MachineState entry() {
        AbstractValue[] registers = new AbstractValue[11];
        AbstractValue[] spills = new AbstractValue[STACK_SLOTS];
        Arrays.fill(registers, UNSET);
        Arrays.fill(spills, UNSET);
        MachineState state = new MachineState(registers, spills, new byte[STACK_SLOTS]);
        state.set(Register.R1, AbstractValue.Pointer.to(new Region.Context(), 0));
        state.set(Register.R10, AbstractValue.Pointer.to(new Region.Stack(), 0));
        return state;
    }

    MachineState copy() {
        return new MachineState(registers.clone(), spills.clone(), written.clone());
    }

    AbstractValue get(Register register) {
        return registers[register.ordinal()];
    }

    void set(Register register, AbstractValue value) {
        registers[register.ordinal()] = value;
    }

    void forget(Register register) {
        set(register, UNSET);
    }

    /** Replaces values wherever they are, as a test of one copy settles all copies. */
    void replace(UnaryOperator<AbstractValue> change) {
        Arrays.setAll(registers, i -> change.apply(registers[i]));
        Arrays.setAll(spills, i -> change.apply(spills[i]));
    }

    /** Writes {@code size} bytes at a stack offset, which lies inside the stack. */
    void store(int offset, int size, AbstractValue value) {
        int slot = slot(offset);
        if (size == 8 && offset % 8 == 0) {
            spills[slot] = value;
            written[slot] = (byte) 0xff;
        } else {
            fill(offset, size);
        }
    }

    /** Marks bytes as written with something unknown. */
    void fill(int offset, int size) {
        for (int i = offset; i < offset + size; i++) {
            spills[slot(i)] = UNSET;
            written[slot(i)] |= (byte) (1 << (i & 7));
        }
    }

    boolean isWritten(int offset, int size) {
        for (int i = offset; i < offset + size; i++) {
            if ((written[slot(i)] >>> (i & 7) & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * The value stored into the aligned slot at {@code offset}; Unset where it was not one store.
     */
    AbstractValue spilled(int offset) {
        return spills[slot(offset)];
    }

    private static int slot(int offset) {
        return (offset + Region.Stack.SIZE) >> 3;
    }

    /** Forgets what the rest of the program does not read, and numbers that do not matter there. */
    void keepOnly(Demand demand, int pc) {
        for (Register register : Register.values()) {
            if (register != Register.R10 && !demand.isLive(pc, register)) {
                forget(register);
            } else if (get(register) instanceof Scalar && !demand.isWanted(pc, register)) {
                set(register, Scalar.UNKNOWN);
            }
        }
        for (int slot = 0; slot < STACK_SLOTS; slot++) {
            if (!demand.isSlotLive(pc, slot)) {
                spills[slot] = UNSET;
                written[slot] = 0;
            } else if (spills[slot] instanceof Scalar && !demand.isSlotWanted(pc, slot)) {
                spills[slot] = Scalar.UNKNOWN;
            }
        }
    }

    /** Every machine that {@code other} describes is one that this describes. */
    boolean covers(MachineState other) {
        Map<Integer, Integer> origins = new HashMap<>();
        for (int i = 0; i < registers.length; i++) {
            if (!covers(registers[i], other.registers[i], origins)) {
                return false;
            }
        }
        for (int i = 0; i < STACK_SLOTS; i++) {
            if ((written[i] & ~other.written[i]) != 0
                    || !covers(spills[i], other.spills[i], origins)) {
                return false;
            }
            boolean pointerBehindBytes =
                    spills[i] instanceof AbstractValue.Unset
                            && written[i] != 0
                            && !(other.spills[i] instanceof AbstractValue.Unset)
                            && !(other.spills[i] instanceof Scalar);
            if (pointerBehindBytes) {
                return false;
            }
        }
        return true;
    }

    private static boolean covers(
            AbstractValue old, AbstractValue young, Map<Integer, Integer> origins) {
        return switch (old) {
            case AbstractValue.Unset ignored -> true;
            case Scalar scalar -> young instanceof Scalar other && scalar.covers(other);
            case AbstractValue.Pointer pointer ->
                    young instanceof AbstractValue.Pointer other
                            && pointer.region().equals(other.region())
                            && pointer.fixed() == other.fixed()
                            && pointer.variable().covers(other.variable());
            case AbstractValue.MaybeNull maybe ->
                    young instanceof AbstractValue.MaybeNull other
                            && maybe.region().equals(other.region())
                            && origins.computeIfAbsent(maybe.origin(), k -> other.origin())
                                    == other.origin();
            case AbstractValue.MapHandle handle -> handle.equals(young);
        };
    }
}
