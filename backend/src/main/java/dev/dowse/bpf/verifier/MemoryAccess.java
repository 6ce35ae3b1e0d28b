package dev.dowse.bpf.verifier;

import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.ProgramType;

/** Whether a load or store is inside memory that the program may touch, and what a load yields. */
final class MemoryAccess {
    private final BpfObject object;
    private final ProgramType type;
    private final Functions functions;

    MemoryAccess(BpfObject object, ProgramType type, Functions functions) {
        this.functions = functions;
        this.object = object;
        this.type = type;
    }

    /** The value of a load of {@code size} bytes at {@code base + offset}. */
    AbstractValue load(MachineState state, AbstractValue base, int offset, int size) {
        AbstractValue.Pointer pointer = pointer(base, "reads");
        int place = pointer.fixed() + offset;
        switch (pointer.region()) {
            case Region.Stack stack -> {
                return stackLoad(state, stack, place, size);
            }
            case Region.Context ignored -> context(pointer, offset, size);
            case Region.MapValue value -> mapValue(value, pointer, offset, size, "reads");
            case Region.Task ignored ->
                    throw new Violation("reads the task directly, which needs the kernel's types");
            case Region.UserRegisters ignored -> registers(place, size);
        }
        return number(size);
    }

    /** A store of {@code size} bytes of {@code value} at {@code base + offset}. */
    void store(MachineState state, AbstractValue base, int offset, int size, AbstractValue value) {
        AbstractValue.Pointer pointer = pointer(base, "writes");
        switch (pointer.region()) {
            case Region.Stack stack ->
                    stackStore(state, stack, pointer.fixed() + offset, size, value);
            case Region.MapValue map -> {
                writable(map);
                mapValue(map, pointer, offset, size, "writes");
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
        Bits place = Arithmetic.add(pointer.variable(), Scalar.of(pointer.fixed() + offset)).bits();
        if (((place.value() | place.mask()) & (size - 1)) != 0) {
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
            case Region.Stack stack -> {
                inside(state, stack, pointer.fixed(), size, "hands a helper");
                written(state, stack, pointer.fixed(), (int) size, what);
            }
            case Region.MapValue map ->
                    mapValue(map, pointer, 0, size, "hands a helper as " + what);
            case Region.Context ignored -> refuse(what, pointer);
            case Region.Task ignored -> refuse(what, pointer);
            case Region.UserRegisters ignored -> refuse(what, pointer);
        }
    }

    private static void written(
            MachineState state, Region.Stack stack, int offset, int size, String what) {
        if (!state.isWritten(stack, offset, size)) {
            throw new Violation("hands a helper " + what + " on the stack that was not written to");
        }
    }

    /**
     * Memory that a helper writes: all of it where the size is known, else up to {@code size}
     * bytes; then what it leaves must have been written before.
     */
    void helperWrites(
            MachineState state, AbstractValue value, long size, boolean exact, String what) {
        AbstractValue.Pointer pointer = pointer(value, "hands a helper " + what + ": ");
        switch (pointer.region()) {
            case Region.Stack stack -> {
                inside(state, stack, pointer.fixed(), size, "lets a helper write");
                if (!exact) {
                    written(state, stack, pointer.fixed(), (int) size, what);
                }
                state.fill(stack, pointer.fixed(), (int) size);
            }
            case Region.MapValue map -> {
                writable(map);
                mapValue(map, pointer, 0, size, "lets a helper write");
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
            case AbstractValue.FunctionHandle ignored ->
                    throw new Violation(doing + " the code of a function");
            case AbstractValue.Unset ignored ->
                    throw new Violation(doing + " memory through a register that holds nothing");
        };
    }

    private void stackStore(
            MachineState state, Region.Stack stack, int offset, int size, AbstractValue value) {
        inside(state, stack, offset, size, "writes");
        aligned(offset, size);
        if (!(value instanceof Scalar) && size < 8) {
            throw new Violation("stores a part of an address on the stack");
        }
        if (stack.depth() != state.depth() && isOfStack(value)) {
            throw new Violation("stores " + value + " on the stack of a caller");
        }
        state.store(stack, offset, size, value);
    }

    static boolean isOfStack(AbstractValue value) {
        return value instanceof AbstractValue.Pointer pointer
                && pointer.region() instanceof Region.Stack;
    }

    private AbstractValue stackLoad(MachineState state, Region.Stack stack, int offset, int size) {
        inside(state, stack, offset, size, "reads");
        aligned(offset, size);
        if (!state.isWritten(stack, offset, size)) {
            throw new Violation(
                    "reads " + size + " bytes of the stack at " + offset + " that nothing wrote");
        }
        AbstractValue spilled = state.spilled(stack, offset);
        if (spilled instanceof AbstractValue.Unset) {
            return number(size);
        }
        if (size == 8) {
            return spilled;
        }
        if (!(spilled instanceof Scalar)) {
            throw new Violation("reads a part of an address on the stack");
        }
        return number(size);
    }

    private void inside(
            MachineState state, Region.Stack stack, int offset, long size, String doing) {
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
        functions.uses(state.function(stack), -offset);
    }

    /** The kernel's demand on the stack, whatever the processor allows. */
    private static void aligned(int offset, int size) {
        if (offset % size != 0) {
            throw new Violation(
                    "accesses " + size + " bytes of the stack at " + offset + ", not aligned");
        }
    }

    private void context(AbstractValue.Pointer pointer, int offset, int size) {
        if (pointer.fixed() != 0) {
            throw new Violation("reads the context through a pointer that was moved");
        }
        if (type.contextEnd() == 0) {
            throw new Violation("reads the context of a program type that is not known: " + type);
        }
        if (offset < type.contextStart()
                || offset + size > type.contextEnd()
                || size < type.contextUnit()
                || offset % size != 0) {
            throw new Violation(
                    "reads "
                            + size
                            + " bytes of the context at "
                            + offset
                            + "; what may be read starts at "
                            + type.contextStart()
                            + " and ends at "
                            + type.contextEnd()
                            + ", aligned, "
                            + type.contextUnit()
                            + " bytes or more at once");
        }
    }

    private static void registers(int offset, int size) {
        if (offset < 0
                || offset + size > Region.UserRegisters.SIZE
                || size != 8
                || offset % 8 != 0) {
            throw new Violation("reads " + size + " bytes of the user registers at " + offset);
        }
    }

    /** The number in an address may be anything below 2^29 that cannot lead outside the value. */
    private void mapValue(
            Region.MapValue value,
            AbstractValue.Pointer pointer,
            int offset,
            long size,
            String doing) {
        Scalar variable = pointer.variable();
        long start = (long) pointer.fixed() + offset;
        boolean inside =
                variable.smin() > -Addresses.LIMIT
                        && variable.smin() + start >= 0
                        && Long.compareUnsigned(variable.umax(), Addresses.LIMIT) < 0
                        && variable.umax() + start + size <= value.size();
        if (!inside) {
            throw new Violation(
                    doing
                            + " "
                            + size
                            + " bytes of "
                            + value
                            + " at "
                            + Arithmetic.add(variable, Scalar.of(start))
                            + "; it has "
                            + value.size()
                            + " bytes");
        }
    }

    private void writable(Region.MapValue value) {
        if (object.maps().get(value.map()).isReadOnly()) {
            throw new Violation("writes " + value + ", which programs may only read");
        }
    }

    private static Scalar number(int size) {
        return size == 8 ? Scalar.UNKNOWN : Scalar.unsigned(0, (1L << (size * 8)) - 1);
    }
}
