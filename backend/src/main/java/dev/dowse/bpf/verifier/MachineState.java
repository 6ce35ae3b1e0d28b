package dev.dowse.bpf.verifier;

import dev.dowse.bpf.isa.Register;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What is known of registers and stack before one instruction, on one path: the registers of the
 * function that runs, and a frame for it and each of its callers. Copies share frames until one of
 * them writes there.
 */
final class MachineState {
    private static final AbstractValue UNSET = new AbstractValue.Unset();

    private static final int FIRST_KEPT = Register.R6.ordinal();
    private static final int KEPT_END = Register.R10.ordinal();

    private static final Comparator<Frame> SAME_CALL =
            Comparator.comparingInt(Frame::returnTo).thenComparingInt(frame -> frame.kept().length);

    private final AbstractValue[] registers;

    /** The outermost function's first, the running one's last. */
    private Frame[] frames;

    /** A bit for each frame that another state has as well. */
    private int shared;

    /** The place that another state differed in last: a loop mostly counts in one place. */
    private int doubtful;

    private MachineState(AbstractValue[] registers, Frame[] frames, int shared) {
        this.registers = registers;
        this.frames = frames;
        this.shared = shared;
    }

    /** The state a program starts in: R1 is the context, R10 the end of the stack. */
    static MachineState entry() {
        AbstractValue[] registers = new AbstractValue[11];
        Arrays.fill(registers, UNSET);
        MachineState state = new MachineState(registers, new Frame[] {new Frame(0)}, 0);
        state.set(Register.R1, AbstractValue.Pointer.to(new Region.Context(), 0));
        state.pointToStack();
        return state;
    }

    MachineState copy() {
        shared = (1 << frames.length) - 1;
        return new MachineState(registers.clone(), frames.clone(), shared);
    }

    private void pointToStack() {
        set(Register.R10, AbstractValue.Pointer.to(new Region.Stack(depth()), 0));
    }

    private Frame own(int depth) {
        if ((shared >>> depth & 1) != 0) {
            frames[depth] = frames[depth].copy();
            shared &= ~(1 << depth);
        }
        return frames[depth];
    }

    /** How many callers the function has that runs. */
    int depth() {
        return frames.length - 1;
    }

    /** Where the function starts that runs. */
    int function() {
        return frames[depth()].function();
    }

    /** Where the function starts that has this stack. */
    int function(Region.Stack stack) {
        return frames[stack.depth()].function();
    }

    /** Calls a function: it has the arguments, and a frame of its own. */
    void enter(int function, int returnTo) {
        enter(function, FIRST_KEPT, returnTo);
    }

    /**
     * Lets a helper call a function, with a number that counts the calls and what the helper was
     * given for it; then the helper is called again, as the function may be.
     *
     * @param call the slot of the helper's call
     */
    void iterate(int call) {
        int function = ((AbstractValue.FunctionHandle) get(Register.R2)).slot();
        AbstractValue argument = get(Register.R3);
        enter(function, Register.R1.ordinal(), call);
        Arrays.fill(registers, 0, FIRST_KEPT, UNSET);
        set(Register.R1, Scalar.UNKNOWN);
        set(Register.R2, argument);
    }

    private void enter(int function, int firstKept, int returnTo) {
        own(depth()).await(Arrays.copyOfRange(registers, firstKept, KEPT_END), returnTo);
        frames = Arrays.copyOf(frames, frames.length + 1);
        frames[depth()] = new Frame(function);
        Arrays.fill(registers, FIRST_KEPT, KEPT_END, UNSET);
        forget(Register.R0);
        pointToStack();
    }

    /** Whether a helper called the function that runs. */
    boolean isIteration() {
        return depth() > 0 && iteration(depth() - 1) != Code.NONE;
    }

    /** Where a function called the helper that called the next one; {@link Code#NONE} if none. */
    int iteration(int depth) {
        Frame frame = frames[depth];
        return frame.kept().length > KEPT_END - FIRST_KEPT ? frame.returnTo() : Code.NONE;
    }

    /** Returns to the caller, with R0; the slot where it goes on. */
    int leave() {
        frames = Arrays.copyOf(frames, depth());
        shared &= (1 << frames.length) - 1;
        Frame caller = own(depth());
        AbstractValue[] kept = caller.kept();
        Arrays.fill(registers, Register.R1.ordinal(), FIRST_KEPT, UNSET);
        System.arraycopy(kept, 0, registers, KEPT_END - kept.length, kept.length);
        pointToStack();
        int returnTo = caller.returnTo();
        caller.await(new AbstractValue[0], Code.NONE);
        return returnTo;
    }

    /**
     * Lets every number be any that is not one of those it was before: whatever it becomes when the
     * same is done again and again, it is known already.
     */
    void widen(MachineState before) {
        for (int depth = 0; depth < frames.length; depth++) {
            Frame frame = frames[depth];
            Frame old = before.frames[depth];
            for (long rest = frame.occupied() & old.occupied(); rest != 0; rest &= rest - 1) {
                int slot = Long.numberOfTrailingZeros(rest);
                if (frame.spilled(slot) instanceof Scalar now
                        && old.spilled(slot) instanceof Scalar then
                        && !then.covers(now)) {
                    own(depth).spill(slot, Scalar.UNKNOWN);
                }
            }
        }
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
        for (int depth = 0; depth < frames.length; depth++) {
            replace(depth, change);
        }
    }

    private void replace(int depth, UnaryOperator<AbstractValue> change) {
        Frame frame = frames[depth];
        for (long rest = frame.occupied(); rest != 0; rest &= rest - 1) {
            int slot = Long.numberOfTrailingZeros(rest);
            AbstractValue changed = change.apply(frame.spilled(slot));
            if (!changed.equals(frame.spilled(slot))) {
                own(depth).spill(slot, changed);
            }
        }
        AbstractValue[] kept = frame.kept();
        if (kept.length > 0) {
            AbstractValue[] changed = Arrays.stream(kept).map(change).toArray(AbstractValue[]::new);
            own(depth).await(changed, frame.returnTo());
        }
    }

    /** Writes {@code size} bytes at an offset of a stack, which lies inside it. */
    void store(Region.Stack stack, int offset, int size, AbstractValue value) {
        if (size == 8 && offset % 8 == 0) {
            own(stack.depth()).spill(slot(offset), value);
        } else {
            fill(stack, offset, size);
        }
    }

    /** Marks bytes as written with something unknown. */
    void fill(Region.Stack stack, int offset, int size) {
        Frame own = own(stack.depth());
        for (int i = offset; i < offset + size; i++) {
            own.write(slot(i), i & 7);
        }
    }

    boolean isWritten(Region.Stack stack, int offset, int size) {
        Frame frame = frames[stack.depth()];
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
    AbstractValue spilled(Region.Stack stack, int offset) {
        return frames[stack.depth()].spilled(slot(offset));
    }

    private static int slot(int offset) {
        return (offset + Region.Stack.SIZE) >> 3;
    }

    /**
     * Forgets what the rest of the function does not read, and numbers that do not matter there.
     */
    void keepOnly(Demand demand, int pc) {
        keepOnly(demand.liveRegisters(pc), demand.wantedRegisters(pc));
        keepOnly(demand.liveSlots(pc), demand.wantedSlots(pc));
    }

    /** The same where a function is called, which may do with its arguments what it will. */
    void keepForCall(Demand demand, int pc) {
        keepOnly(demand.liveRegisters(pc), demand.wantedRegisters(pc) | Demand.ARGUMENTS);
        keepOnly(demand.liveSlots(pc), demand.wantedSlots(pc));
    }

    private void keepOnly(int live, int wanted) {
        for (int i = 0; i < Register.R10.ordinal(); i++) {
            if ((live >>> i & 1) == 0) {
                registers[i] = UNSET;
            } else if ((wanted >>> i & 1) == 0 && registers[i] instanceof Scalar) {
                registers[i] = Scalar.UNKNOWN;
            }
        }
    }

    private void keepOnly(long liveSlots, long wantedSlots) {
        Frame frame = frames[depth()];
        if ((frame.occupied() & ~liveSlots) != 0) {
            frame = own(depth());
            frame.keep(liveSlots);
        }
        for (long rest = frame.occupied() & ~wantedSlots; rest != 0; rest &= rest - 1) {
            int slot = Long.numberOfTrailingZeros(rest);
            if (frame.spilled(slot) instanceof Scalar scalar && !scalar.equals(Scalar.UNKNOWN)) {
                own(depth()).spill(slot, Scalar.UNKNOWN);
            }
        }
    }

    /** Every machine that {@code other} describes is one that this describes. */
    boolean covers(MachineState other) {
        if (!isCalledAs(other) || differs(doubtful, other)) {
            return false;
        }
        Map<Integer, Integer> origins = new HashMap<>();
        for (int i = 0; i < registers.length; i++) {
            if (!covers(registers[i], other.registers[i], origins)) {
                doubtful = i;
                return false;
            }
        }
        for (int depth = 0; depth < frames.length; depth++) {
            if (!coversKept(frames[depth], other.frames[depth], origins)
                    || !coversStack(depth, other.frames[depth], origins)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the same calls lead to both states. */
    boolean isCalledAs(MachineState other) {
        return Arrays.equals(frames, other.frames, SAME_CALL);
    }

    private static boolean coversKept(Frame old, Frame young, Map<Integer, Integer> origins) {
        for (int i = 0; i < old.kept().length; i++) {
            if (!covers(old.kept()[i], young.kept()[i], origins)) {
                return false;
            }
        }
        return true;
    }

    private boolean differs(int place, MachineState other) {
        return at(place) instanceof Scalar old
                && !(other.at(place) instanceof Scalar young && old.covers(young));
    }

    /** What is in a place: the registers are the first, the slots of each frame follow. */
    private AbstractValue at(int place) {
        int slot = place - registers.length;
        return slot < 0 ? registers[place] : frames[slot / Frame.SLOTS].spilled(slot % Frame.SLOTS);
    }

    private boolean coversStack(int depth, Frame other, Map<Integer, Integer> origins) {
        Frame frame = frames[depth];
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
                doubtful = registers.length + depth * Frame.SLOTS + slot;
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
            case AbstractValue.FunctionHandle handle -> handle.equals(young);
        };
    }
}
