package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.Register;
import dev.dowse.layout.FaultKind;
import dev.dowse.semantics.TypedExpression;

/** Writes memory of the traced process: {@code copyout} and {@code copyoutstr}. */
final class UserMemory {
    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;

    UserMemory(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
        this.frame = lowering.frame();
    }

    /**
     * Writes as many bytes as R3 says, at least one, from a place in scratch memory; a fault with
     * the address where the process has no page that may be written.
     */
    void write(int from, Frame.Saved address) {
        Label written = new Label("written");
        frame.load(address, Register.R1);
        code.move(Register.R2, frame.scratch());
        code.alu(AluOperator.ADD, Register.R2, from);
        code.call(Helper.PROBE_WRITE_USER);
        code.branch(JumpOperator.EQ, Register.R0, 0, written);
        frame.load(address, Register.R0);
        lowering.fault(FaultKind.BAD_ADDRESS);
        code.bind(written);
    }

    /** {@code copyoutstr(text, to, size)}: the string with its zero, or what there is room for. */
    void writeString(TypedExpression text, TypedExpression to, TypedExpression size) {
        int mark = frame.mark();
        Slices slices = new Slices(lowering);
        int copy = slices.copy(text);
        lowering.integers().value(to);
        Frame.Saved address = frame.save(Register.R0);
        lowering.integers().value(size);
        Frame.Saved most = frame.save(Register.R0);
        slices.length(copy);
        Label fits = new Label("fits");
        Label nothing = new Label("no room");
        code.move(Register.R3, Register.R0);
        code.alu(AluOperator.ADD, Register.R3, 1);
        frame.load(most, Register.R2);
        code.branch(JumpOperator.GE, Register.R2, Register.R3, fits);
        code.move(Register.R3, Register.R2);
        code.bind(fits);
        code.branch(JumpOperator.EQ, Register.R3, 0, nothing);
        code.branch(JumpOperator.GT, Register.R3, lowering.plan().strsize() + 1, nothing);
        write(copy, address);
        code.bind(nothing);
        frame.release(most);
        frame.release(address);
        frame.release(mark);
    }
}
