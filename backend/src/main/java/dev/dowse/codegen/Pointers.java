package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
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
        return space(address.type()) == Type.AddressSpace.USER;
    }

    private static Type.AddressSpace space(Type pointer) {
        return pointer.resolved() instanceof Type.Pointer p ? p.space() : Type.AddressSpace.KERNEL;
    }

    /** Leaves the integer that an address leads to in R0. */
    void read(Place.Memory place) {
        Type.Aggregate.Field field = place.field();
        lowering.integers().value(place.address());
        if (field.offset() != 0) {
            code.alu(AluOperator.ADD, Register.R0, field.offset());
        }
        Bits bits = Bits.of(field);
        if (bits.isPart()) {
            code.storeConstant(MemorySize.U64, Frame.STACK, Frame.READ, 0);
        }
        Frame.Saved address = frame.save(Register.R0);
        code.move(Register.R3, Register.R0);
        code.constant(Register.R2, bits.bytes());
        code.move(Register.R1, Frame.STACK);
        code.alu(AluOperator.ADD, Register.R1, Frame.READ);
        code.call(isUser(place.address()) ? Helper.PROBE_READ_USER : Helper.PROBE_READ_KERNEL);
        Label fine = new Label("read");
        code.branch(JumpOperator.EQ, Register.R0, 0, fine);
        frame.load(address, Register.R0);
        lowering.fault(FaultKind.BAD_ADDRESS);
        code.bind(fine);
        frame.release(address);
        bits.load(code, Frame.STACK, Frame.READ);
    }
}
