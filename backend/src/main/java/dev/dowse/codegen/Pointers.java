package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.layout.FaultKind;
import dev.dowse.semantics.Place;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.types.Type;

/**
 * Lowers reads through pointers. The kernel copies what an address leads to, and says so where
 * nothing is there: then the clause is broken off.
 */
final class Pointers {
    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;

    Pointers(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
        this.frame = lowering.frame();
    }

    /** Whether an address is one of the traced process. */
    static boolean isUser(TypedExpression address) {
        return is(address, Type.AddressSpace.USER);
    }

    /** Whether an address is one of D's own memory. */
    static boolean isOwn(TypedExpression address) {
        return is(address, Type.AddressSpace.DTRACE);
    }

    /** A cast to another pointer leaves an address where it is. */
    private static boolean is(TypedExpression address, Type.AddressSpace space) {
        return space(address.type()) == space
                || (address instanceof TypedExpression.Convert convert
                        && convert.operand().type().resolved() instanceof Type.Pointer
                        && is(convert.operand(), space));
    }

    private static Type.AddressSpace space(Type pointer) {
        return pointer.resolved() instanceof Type.Pointer p ? p.space() : Type.AddressSpace.KERNEL;
    }

    /** Copies what an address leads to into scratch memory. */
    void copy(Place.Memory place, int at, int size) {
        address(place);
        copyFound(place, at, size);
    }

    /** Copies from the address in R0, which is that of the place. */
    private void copyFound(Place.Memory place, int at, int size) {
        Frame.Saved address = frame.save(Register.R0);
        real(place, size);
        code.constant(Register.R2, size);
        code.move(Register.R1, frame.scratch());
        code.alu(AluOperator.ADD, Register.R1, at);
        fetch(place, address);
        frame.release(address);
    }

    /** Copies what a pointer leads to into scratch memory. */
    void copyFrom(TypedExpression pointer, int at, int size) {
        copy(target(pointer), at, size);
    }

    /** Copies the pointer, and what it leads to, into scratch memory. */
    void copyShown(TypedExpression pointer, int pointerAt, int at, int size) {
        Place.Memory place = target(pointer);
        address(place);
        code.store(MemorySize.U64, frame.scratch(), pointerAt, Register.R0);
        copyFound(place, at, size);
    }

    private static Place.Memory target(TypedExpression pointer) {
        return new Place.Memory(pointer, new Type.Aggregate.Field("", new Type.Void(), 0, 0, 0));
    }

    /** R3 = the address to read from. */
    private void real(Place.Memory place, int size) {
        if (isOwn(place.address())) {
            lowering.window().resolve(size);
        } else {
            code.move(Register.R3, Register.R0);
        }
    }

    /** Assigns an integer through a pointer and leaves it in R0. */
    void assign(TypedExpression.Assign assign, Place.Memory place) {
        Bits bits = Bits.of(place.field());
        lowering.integers().value(assign.value());
        Frame.Saved value = frame.save(Register.R0);
        address(place);
        lowering.window().writable(bits.bytes());
        code.move(Register.R1, Register.R3);
        frame.load(value, Register.R0);
        bits.store(code, Register.R1, 0, Register.R0);
        frame.release(value);
    }

    /** Lowers {@code op=}, {@code ++} and {@code --}; leaves the value that is asked for in R0. */
    void update(TypedExpression.Update update, Place.Memory place) {
        Bits bits = Bits.of(place.field());
        lowering.integers().value(update.value());
        Frame.Saved operand = frame.save(Register.R0);
        address(place);
        lowering.window().writable(bits.bytes());
        Frame.Saved address = frame.save(Register.R3);
        bits.loadInside(code, Register.R3, 0);
        Frame.Saved old = frame.save(Register.R0);
        frame.load(operand, Register.R1);
        lowering.integers()
                .apply(update.operator(), Shape.of(place.type()), Operand.of(Register.R1));
        code.move(Register.R4, Register.R0);
        code.move(Register.R1, frame.use(address, Register.R1));
        bits.store(code, Register.R1, 0, Register.R4);
        if (update.yieldsOld()) {
            frame.load(old, Register.R0);
        } else {
            code.move(Register.R0, Register.R4);
        }
        frame.release(old);
        frame.release(address);
        frame.release(operand);
    }

    /** Copies from scratch memory to where a pointer leads. */
    void paste(Place.Memory place, int from, int size) {
        address(place);
        lowering.window().writable(size);
        lowering.aggregates().paste(from, Register.R3, size);
    }

    /** Leaves the address of a place in R0, as it is written. */
    void address(Place.Memory place) {
        lowering.integers().value(place.address());
        if (place.field().offset() != 0) {
            code.alu(AluOperator.ADD, Register.R0, place.field().offset());
        }
    }

    private void fetch(Place.Memory place, Frame.Saved address) {
        code.call(isUser(place.address()) ? Helper.PROBE_READ_USER : Helper.PROBE_READ_KERNEL);
        Label fine = new Label("read");
        code.branch(JumpOperator.EQ, Register.R0, 0, fine);
        frame.load(address, Register.R0);
        lowering.fault(FaultKind.BAD_ADDRESS);
        code.bind(fine);
    }

    /** Leaves the integer that an address leads to in R0. */
    void read(Place.Memory place) {
        Type.Aggregate.Field field = place.field();
        address(place);
        Bits bits = Bits.of(field);
        if (bits.isPart()) {
            code.storeConstant(MemorySize.U64, Frame.STACK, Frame.READ, 0);
        }
        Frame.Saved address = frame.save(Register.R0);
        real(place, bits.bytes());
        code.constant(Register.R2, bits.bytes());
        code.move(Register.R1, Frame.STACK);
        code.alu(AluOperator.ADD, Register.R1, Frame.READ);
        fetch(place, address);
        frame.release(address);
        bits.load(code, Frame.STACK, Frame.READ);
    }
}
