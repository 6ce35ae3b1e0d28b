package dev.dowse.bpf.verifier;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.AtomicOperator;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.isa.Width;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.MapSpec;
import dev.dowse.bpf.program.MapType;
import java.util.Optional;

/** What one instruction that goes on at the next one does to a state, after showing that it may. */
final class Step {
    private final BpfObject object;
    private final MemoryAccess memory;
    private final HelperCall helpers;

    Step(BpfObject object, MemoryAccess memory) {
        this.object = object;
        this.memory = memory;
        this.helpers = new HelperCall(object, memory);
    }

    void execute(MachineState state, int slot, Instruction instruction) {
        switch (instruction) {
            case Instruction.Alu alu -> arithmetic(state, alu);
            case Instruction.Swap swap -> {
                present(state, swap.destination());
                set(state, swap.destination(), Scalar.UNKNOWN);
            }
            case Instruction.LoadImmediate load ->
                    set(state, load.destination(), Scalar.of(load.value()));
            case Instruction.LoadMap load -> {
                known(load.map());
                set(state, load.destination(), new AbstractValue.MapHandle(load.map()));
            }
            case Instruction.LoadMapValue load -> mapValue(state, load);
            case Instruction.LoadFunction load ->
                    set(
                            state,
                            load.destination(),
                            new AbstractValue.FunctionHandle(slot + 1 + load.offset()));
            case Instruction.Load load -> {
                AbstractValue value =
                        memory.load(
                                state, state.get(load.base()), load.offset(), load.size().bytes());
                boolean narrow = load.signed() && load.size().bytes() < 8;
                set(
                        state,
                        load.destination(),
                        narrow && value instanceof Scalar number
                                ? number.signExtended(load.size().bytes() * 8)
                                : value);
            }
            case Instruction.Store store ->
                    memory.store(
                            state,
                            state.get(store.base()),
                            store.offset(),
                            store.size().bytes(),
                            present(state, store.source()));
            case Instruction.StoreImmediate store ->
                    memory.store(
                            state,
                            state.get(store.base()),
                            store.offset(),
                            store.size().bytes(),
                            Scalar.of(store.value()));
            case Instruction.Atomic atomic -> atomic(state, atomic);
            case Instruction.CallHelper call -> helpers.call(state, call.helper());
            case Instruction.CallKernel ignored ->
                    throw new Violation("calls a kernel function, which is not supported");
            case Instruction.Exit ignored -> exit(state);
            case Instruction.Jump ignored -> {}
            case Instruction.Branch ignored -> {}
            case Instruction.CallLocal ignored -> {}
        }
    }

    /**
     * The program must return a number; a function whether its loop ends, or anything but what goes
     * with it.
     */
    private static void exit(MachineState state) {
        if (state.depth() == 0) {
            present(state, Register.R0);
        } else if (state.isIteration()) {
            if (!(present(state, Register.R0) instanceof Scalar number)
                    || number.smin() < 0
                    || number.smax() > 1) {
                throw new Violation(
                        "returns "
                                + state.get(Register.R0)
                                + " from the function of a loop, which must be 0 or 1");
            }
        } else if (MemoryAccess.isOfStack(state.get(Register.R0))) {
            throw new Violation("returns " + state.get(Register.R0) + " from a function");
        }
    }

    private static void set(MachineState state, Register register, AbstractValue value) {
        if (register == Register.R10) {
            throw new Violation("writes the frame pointer");
        }
        state.set(register, value);
    }

    static AbstractValue present(MachineState state, Register register) {
        AbstractValue value = state.get(register);
        if (value instanceof AbstractValue.Unset) {
            throw new Violation("reads " + register + ", which was never set");
        }
        return value;
    }

    private MapSpec known(int map) {
        if (map < 0 || map >= object.maps().size()) {
            throw new Violation("names map " + map + ", which the object does not have");
        }
        return object.maps().get(map);
    }

    private void mapValue(MachineState state, Instruction.LoadMapValue load) {
        MapSpec map = known(load.map());
        if (map.type() != MapType.ARRAY || map.maxEntries() != 1) {
            throw new Violation(
                    "takes the address of the value of map "
                            + map.name()
                            + ", which is no array of one element");
        }
        if (load.offset() < 0 || load.offset() >= map.valueSize()) {
            throw new Violation(
                    "takes the address of byte "
                            + load.offset()
                            + " of the value of map "
                            + map.name()
                            + ", which has "
                            + map.valueSize());
        }
        Region region = new Region.MapValue(load.map(), map.name(), map.valueSize());
        set(state, load.destination(), AbstractValue.Pointer.to(region, load.offset()));
    }

    private void atomic(MachineState state, Instruction.Atomic atomic) {
        if (atomic.size().bytes() < 4) {
            throw new Violation("an atomic operation on " + atomic.size().bytes() + " bytes");
        }
        present(state, atomic.source());
        boolean exchange = atomic.operator() == AtomicOperator.CMPXCHG;
        if (exchange) {
            present(state, Register.R0);
        }
        memory.atomic(state, state.get(atomic.base()), atomic.offset(), atomic.size().bytes());
        if (atomic.fetch()) {
            set(state, exchange ? Register.R0 : atomic.source(), Scalar.UNKNOWN);
        }
    }

    private void arithmetic(MachineState state, Instruction.Alu alu) {
        AbstractValue source =
                switch (alu.source()) {
                    case Operand.Imm imm -> Scalar.of(imm.value());
                    case Operand.Reg register -> present(state, register.register());
                };
        constantOperand(alu, source);
        if (alu.operator() == AluOperator.MOV) {
            set(state, alu.destination(), moved(alu.width(), source));
            return;
        }
        if (alu.operator().code() == AluOperator.MOV.code()) {
            boolean number = source instanceof Scalar;
            Scalar extended = number ? (Scalar) source : Scalar.UNKNOWN;
            set(
                    state,
                    alu.destination(),
                    Arithmetic.apply(alu.operator(), alu.width(), extended, extended));
            return;
        }
        AbstractValue destination = present(state, alu.destination());
        if (destination instanceof Scalar a && source instanceof Scalar b) {
            set(state, alu.destination(), Arithmetic.apply(alu.operator(), alu.width(), a, b));
        } else {
            set(state, alu.destination(), Addresses.apply(alu, destination, source));
        }
    }

    private static AbstractValue moved(Width width, AbstractValue source) {
        if (width == Width.W64) {
            return source;
        }
        return source instanceof Scalar number ? number.low32() : Scalar.UNKNOWN_32;
    }

    /** What the kernel refuses to see as a constant: division by zero, shifts beyond the width. */
    private static void constantOperand(Instruction.Alu alu, AbstractValue source) {
        if (!(alu.source() instanceof Operand.Imm) || !(source instanceof Scalar number)) {
            return;
        }
        long value = number.smin();
        switch (alu.operator()) {
            case DIV, MOD, SDIV, SMOD -> {
                if (value == 0) {
                    throw new Violation("divides by the constant zero");
                }
            }
            case LSH, RSH, ARSH -> {
                int width = alu.width() == Width.W64 ? 64 : 32;
                if (value < 0 || value >= width) {
                    throw new Violation("shifts by " + value + " bits of " + width);
                }
            }
            case ADD, SUB, MUL, OR, AND, NEG, XOR, MOV, MOVSX8, MOVSX16, MOVSX32 -> {}
        }
    }

    /** The states on the two sides of a branch; empty for one that cannot be taken. */
    record Sides(Optional<MachineState> fall, Optional<MachineState> jump) {
        static Sides both(MachineState fall, MachineState jump) {
            return new Sides(Optional.of(fall), Optional.of(jump));
        }

        static Sides one(boolean jumps, MachineState state) {
            return jumps
                    ? new Sides(Optional.empty(), Optional.of(state))
                    : new Sides(Optional.of(state), Optional.empty());
        }
    }

    /**
     * Both sides of a branch, each with what its condition tells; the state becomes one of them.
     */
    Sides branch(MachineState state, Instruction.Branch branch) {
        AbstractValue left = present(state, branch.destination());
        AbstractValue right =
                switch (branch.source()) {
                    case Operand.Imm imm -> Scalar.of(imm.value());
                    case Operand.Reg register -> present(state, register.register());
                };
        if (left instanceof Scalar a && right instanceof Scalar b) {
            return numbers(state, branch, a, b);
        }
        boolean zero = right instanceof Scalar number && number.isConstant() && number.umin() == 0;
        boolean equality =
                branch.operator() == JumpOperator.EQ || branch.operator() == JumpOperator.NE;
        if (zero && equality && branch.width() == Width.W64) {
            boolean jumpsOnNull = branch.operator() == JumpOperator.EQ;
            if (left instanceof AbstractValue.MaybeNull maybe) {
                MachineState jump = state.copy();
                settle(jumpsOnNull ? jump : state, maybe, true);
                settle(jumpsOnNull ? state : jump, maybe, false);
                return Sides.both(state, jump);
            }
            if (left instanceof AbstractValue.Pointer pointer && Addresses.isNearRegion(pointer)) {
                return Sides.one(!jumpsOnNull, state);
            }
        }
        return Sides.both(state, state.copy());
    }

    private static Sides numbers(
            MachineState state, Instruction.Branch branch, Scalar a, Scalar b) {
        if (branch.width() == Width.W32 && !(isPositiveInt(a) && isPositiveInt(b))) {
            // The low halves are compared: that says nothing about numbers that need more bits.
            return Sides.both(state, state.copy());
        }
        Condition condition = new Condition(branch.operator(), a, b);
        Condition.Refined whenTrue = condition.whenTrue();
        Condition.Refined whenFalse = condition.whenFalse();
        if (whenTrue.isPossible() && whenFalse.isPossible()) {
            MachineState jump = state.copy();
            refine(jump, branch, whenTrue);
            refine(state, branch, whenFalse);
            return Sides.both(state, jump);
        }
        if (!whenTrue.isPossible() && !whenFalse.isPossible()) {
            return new Sides(Optional.empty(), Optional.empty());
        }
        refine(state, branch, whenTrue.isPossible() ? whenTrue : whenFalse);
        return Sides.one(whenTrue.isPossible(), state);
    }

    private static boolean isPositiveInt(Scalar number) {
        return number.smin() >= 0 && number.smax() <= Integer.MAX_VALUE;
    }

    private static void refine(
            MachineState state, Instruction.Branch branch, Condition.Refined refined) {
        state.set(branch.destination(), refined.left());
        if (branch.source() instanceof Operand.Reg register) {
            state.set(register.register(), refined.right());
        }
    }

    private static void settle(MachineState state, AbstractValue.MaybeNull maybe, boolean isNull) {
        AbstractValue known = isNull ? Scalar.of(0) : AbstractValue.Pointer.to(maybe.region(), 0);
        state.replace(value ->
                value instanceof AbstractValue.MaybeNull other && other.origin() == maybe.origin()
                        ? known
                        : value);
    }
}
