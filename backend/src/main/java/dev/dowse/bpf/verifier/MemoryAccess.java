package dev.dowse.bpf.verifier;

import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.ProgramType;

/** Whether a load or store is inside memory that the program may touch, and what a load yields. */
final class MemoryAccess {
    /** {@code BPF_F_RDONLY_PROG} in linux/bpf.h. */
    private static final int READ_ONLY = 1 << 7;

    private static final int RAW_TRACEPOINT_ARGUMENTS = 12 * 8;
    private static final int PERF_EVENT_DATA = Region.UserRegisters.SIZE + 16;

    private final BpfObject object;
    private final ProgramType type;

    MemoryAccess(BpfObject object, ProgramType type) {
        this.object = object;
        this.type = type;
    }

    /** The value of a load of {@code size} bytes at {@code base + offset}. */
    AbstractValue load(MachineState state, AbstractValue base, int offset, int size) {
        AbstractValue.Pointer pointer = pointer(base, "reads");
        Scalar place = Arithmetic.add(pointer.offset(), Scalar.of(offset));
        switch (pointer.region()) {
            case Region.Stack ignored -> {
                return stackLoad(state, exact(place, "the stack"), size);
            }
            case Region.Context ignored -> context(pointer, place, size);
            case Region.MapValue value -> mapValue(value, place, size, "reads");
            case Region.Task ignored ->
                    throw new Violation("reads the task directly, which needs the kernel's types");
            case Region.UserRegisters ignored -> registers(place, size);
        }
        return number(size);
    }

    /** A store of {@code size} bytes of {@code value} at {@code base + offset}. */
    void store(MachineState state, AbstractValue base, int offset, int size, AbstractValue value) {
        AbstractValue.Pointer pointer = pointer(base, "writes");
        Scalar place = Arithmetic.add(pointer.offset(), Scalar.of(offset));
        switch (pointer.region()) {
            case Region.Stack ignored -> {
                int exact = exact(place, "the stack");
                stack(exact, size, "writes");
                boolean whole = size == 8 && exact % 8 == 0;
                if (!(value instanceof Scalar) && !whole) {
                    throw new Violation("stores a part of an address on the stack");
                }
                state.store(exact, size, value);
            }
            case Region.MapValue map -> {
                writable(map);
                mapValue(map, place, size, "writes");
            }
            case Region.Context ignored -> throw new Violation("writes the context");
            case Region.Task ignored -> throw new Violation("writes the task");
            case Region.UserRegisters ignored ->
                    throw new Violation("writes the registers of the task");
        }
    }

    /** A locked change of memory; the alignment is the kernel's demand. */
    void atomic(MachineState state, AbstractValue base, int offset, int size) {
        AbstractValue.Pointer pointer = pointer(base, "changes");
        Scalar place = Arithmetic.add(pointer.offset(), Scalar.of(offset));
        if ((place.bits().value() | place.bits().mask()) % size != 0) {
            throw new Violation("an atomic operation on an address that is not aligned");
        }
        AbstractValue old = load(state, base, offset, size);
        if (!(old instanceof Scalar)) {
            throw new Violation("an atomic operation on " + old);
        }
        store(state, base, offset, size, Scalar.UNKNOWN);
    }

    /** Memory that a helper reads: {@code size} bytes at most from the start of {@code value}. */
    void helperReads(MachineState state, AbstractValue value, long size, String what) {
        AbstractValue.Pointer pointer = pointer(value, "hands a helper " + what + ": ");
        switch (pointer.region()) {
            case Region.Stack ignored -> {
                int offset = exact(pointer.offset(), "the stack");
                stack(offset, size, "hands a helper");
                if (!state.isWritten(offset, (int) size)) {
                    throw new Violation(
                            "hands a helper " + what + " on the stack that was not written to");
                }
            }
            case Region.MapValue map ->
                    mapValue(map, pointer.offset(), size, "hands a helper as " + what);
            case Region.Context ignored -> refuse(what, pointer);
            case Region.Task ignored -> refuse(what, pointer);
            case Region.UserRegisters ignored -> refuse(what, pointer);
        }
    }

    /** Memory that a helper writes. */
    void helperWrites(MachineState state, AbstractValue value, long size, String what) {
        AbstractValue.Pointer pointer = pointer(value, "hands a helper " + what + ": ");
        switch (pointer.region()) {
            case Region.Stack ignored -> {
                int offset = exact(pointer.offset(), "the stack");
                stack(offset, size, "lets a helper write");
                state.fill(offset, (int) size);
            }
            case Region.MapValue map -> {
                writable(map);
                mapValue(map, pointer.offset(), size, "lets a helper write");
            }
            case Region.Context ignored -> refuse(what, pointer);
            case Region.Task ignored -> refuse(what, pointer);
            case Region.UserRegisters ignored -> refuse(what, pointer);
        }
    }

    private static void refuse(String what, AbstractValue.Pointer pointer) {
        throw new Violation("hands a helper " + pointer + " as " + what);
    }

    private static AbstractValue.Pointer pointer(AbstractValue value, String doing) {
        return switch (value) {
            case AbstractValue.Pointer pointer -> pointer;
            case AbstractValue.MaybeNull maybe ->
                    throw new Violation(doing + " memory through " + maybe + ", without a test");
            case Scalar scalar ->
                    throw new Violation(doing + " memory at an address that is " + scalar);
            case AbstractValue.MapHandle ignored -> throw new Violation(doing + " a map directly");
            case AbstractValue.Unset ignored ->
                    throw new Violation(doing + " memory through a register that holds nothing");
        };
    }

    private AbstractValue stackLoad(MachineState state, int offset, int size) {
        stack(offset, size, "reads");
        if (!state.isWritten(offset, size)) {
            throw new Violation(
                    "reads " + size + " bytes of the stack at " + offset + " that nothing wrote");
        }
        AbstractValue spilled = state.spilled(offset);
        if (spilled instanceof AbstractValue.Unset) {
            return number(size);
        }
        if (size == 8 && offset % 8 == 0) {
            return spilled;
        }
        if (!(spilled instanceof Scalar)) {
            throw new Violation("reads a part of an address on the stack");
        }
        return number(size);
    }

    private static void stack(int offset, long size, String doing) {
        if (offset < -Region.Stack.SIZE || offset + size > 0) {
            throw new Violation(
                    doing
                            + " "
                            + size
                            + " bytes of the stack at "
                            + offset
                            + ", which is outside its "
                            + Region.Stack.SIZE
                            + " bytes");
        }
    }

    private void context(AbstractValue.Pointer pointer, Scalar place, int size) {
        if (!pointer.offset().equals(Scalar.of(0))) {
            throw new Violation("reads the context through a pointer that was moved");
        }
        int offset = exact(place, "the context");
        int limit =
                switch (type) {
                    case RAW_TRACEPOINT -> RAW_TRACEPOINT_ARGUMENTS;
                    case PERF_EVENT -> PERF_EVENT_DATA;
                    case KPROBE, TRACEPOINT, TRACING, SYSCALL ->
                            throw new Violation(
                                    "reads the context of a program type that is not known: "
                                            + type);
                };
        if (offset < 0 || offset + size > limit || size != 8 || offset % 8 != 0) {
            throw new Violation(
                    "reads "
                            + size
                            + " bytes of the context at "
                            + offset
                            + "; it has "
                            + limit
                            + " bytes, read by 8");
        }
    }

    private static void registers(Scalar place, int size) {
        int offset = exact(place, "the user registers");
        if (offset < 0
                || offset + size > Region.UserRegisters.SIZE
                || size != 8
                || offset % 8 != 0) {
            throw new Violation("reads " + size + " bytes of the user registers at " + offset);
        }
    }

    private void mapValue(Region.MapValue value, Scalar place, long size, String doing) {
        if (place.smin() < 0 || place.smax() > value.size() - size) {
            throw new Violation(
                    doing
                            + " "
                            + size
                            + " bytes of "
                            + value
                            + " at "
                            + place
                            + "; it has "
                            + value.size()
                            + " bytes");
        }
    }

    private void writable(Region.MapValue value) {
        if ((object.maps().get(value.map()).flags() & READ_ONLY) != 0) {
            throw new Violation("writes " + value + ", which programs may only read");
        }
    }

    private static int exact(Scalar place, String where) {
        if (!place.isConstant() || place.smin() != (int) place.smin()) {
            throw new Violation("uses " + where + " at a place that is " + place);
        }
        return (int) place.smin();
    }

    private static Scalar number(int size) {
        return size == 8 ? Scalar.UNKNOWN : Scalar.unsigned(0, (1L << (size * 8)) - 1);
    }
}
