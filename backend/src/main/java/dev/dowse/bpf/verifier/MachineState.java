package dev.dowse.bpf.verifier;

import dev.dowse.bpf.isa.Register;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What is known of registers and stack before one instruction, on one path. Copies share the stack
 * until one of them writes it.
 */
final class MachineState {
    private static final AbstractValue UNSET = new AbstractValue.Unset();

    private final AbstractValue[] registers;
    private Frame frame;
    private boolean isShared;

    /** The place that another state differed in last: a loop mostly counts in one place. */
    private int doubtful;

    private MachineState(AbstractValue[] registers, Frame frame, boolean isShared) {
        this.registers = registers;
        this.frame = frame;
        this.isShared = isShared;
    }

    /** The state a program starts in: R1 is the context, R10 the end of the stack. */
    static MachineState entry() {
        AbstractValue[] registers = new AbstractValue[11];
        Arrays.fill(registers, UNSET);
        MachineState state = new MachineState(registers, new Frame(), false);
        state.set(Register.R1, AbstractValue.Pointer.to(new Region.Context(), 0));
        state.set(Register.R10, AbstractValue.Pointer.to(new Region.Stack(), 0));
        return state;
    }

    MachineState copy() {
        isShared = true;
        return new MachineState(registers.clone(), frame, true);
    }

    private Frame own() {
        if (isShared) {
            frame = frame.copy();
            isShared = false;
        }
        return frame;
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
        for (long rest = frame.occupied(); rest != 0; rest &= rest - 1) {
            int slot = Long.numberOfTrailingZeros(rest);
            AbstractValue changed = change.apply(frame.spilled(slot));
            if (!changed.equals(frame.spilled(slot))) {
                own().spill(slot, changed);
            }
        }
    }

    /** Writes {@code size} bytes at a stack offset, which lies inside the stack. */
    void store(int offset, int size, AbstractValue value) {
        if (size == 8 && offset % 8 == 0) {
            own().spill(slot(offset), value);
        } else {
            fill(offset, size);
        }
    }

    /** Marks bytes as written with something unknown. */
    void fill(int offset, int size) {
        Frame own = own();
        for (int i = offset; i < offset + size; i++) {
            own.write(slot(i), i & 7);
        }
    }

    boolean isWritten(int offset, int size) {
        for (int i = offset; i < offset + size; i++) {
            if (!frame.isWritten(slot(i), i & 7)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The value stored into the aligned slot at {@code offset}; Unset where it was not one store.
     */
    AbstractValue spilled(int offset) {
        return frame.spilled(slot(offset));
    }

    private static int slot(int offset) {
        return (offset + Region.Stack.SIZE) >> 3;
    }

    /** Forgets what the rest of the program does not read, and numbers that do not matter there. */
    void keepOnly(Demand demand, int pc) {
        int live = demand.liveRegisters(pc);
        int wanted = demand.wantedRegisters(pc);
        for (int i = 0; i < Register.R10.ordinal(); i++) {
            if ((live >>> i & 1) == 0) {
                registers[i] = UNSET;
            } else if ((wanted >>> i & 1) == 0 && registers[i] instanceof Scalar) {
                registers[i] = Scalar.UNKNOWN;
            }
        }
        long liveSlots = demand.liveSlots(pc);
        long wantedSlots = demand.wantedSlots(pc);
        if ((frame.occupied() & ~liveSlots) != 0) {
            own().keep(liveSlots);
        }
        for (long rest = frame.occupied() & ~wantedSlots; rest != 0; rest &= rest - 1) {
            int slot = Long.numberOfTrailingZeros(rest);
            if (frame.spilled(slot) instanceof Scalar scalar && !scalar.equals(Scalar.UNKNOWN)) {
                own().spill(slot, Scalar.UNKNOWN);
            }
        }
    }

    /** Every machine that {@code other} describes is one that this describes. */
    boolean covers(MachineState other) {
        if (differs(doubtful, other)) {
            return false;
        }
        Map<Integer, Integer> origins = new HashMap<>();
        for (int i = 0; i < registers.length; i++) {
            if (!covers(registers[i], other.registers[i], origins)) {
                doubtful = i;
                return false;
            }
        }
        return coversStack(other.frame, origins);
    }

    private boolean differs(int place, MachineState other) {
        return at(place) instanceof Scalar old
                && !(other.at(place) instanceof Scalar young && old.covers(young));
    }

    /** What is in a place: the registers are the first, the slots of the stack follow. */
    private AbstractValue at(int place) {
        return place < registers.length
                ? registers[place]
                : frame.spilled(place - registers.length);
    }

    private boolean coversStack(Frame other, Map<Integer, Integer> origins) {
        if ((frame.occupied() & ~other.occupied()) != 0) {
            return false;
        }
        for (long rest = frame.occupied(); rest != 0; rest &= rest - 1) {
            int slot = Long.numberOfTrailingZeros(rest);
            AbstractValue old = frame.spilled(slot);
            AbstractValue young = other.spilled(slot);
            boolean pointerBehindBytes =
                    old instanceof AbstractValue.Unset
                            && !(young instanceof AbstractValue.Unset)
                            && !(young instanceof Scalar);
            if (pointerBehindBytes
                    || (frame.writtenBytes(slot) & ~other.writtenBytes(slot)) != 0
                    || !covers(old, young, origins)) {
                doubtful = registers.length + slot;
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
