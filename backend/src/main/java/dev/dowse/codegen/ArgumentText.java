package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.layout.FaultKind;
import dev.dowse.semantics.TypedExpression;

/**
 * Lowers {@code copyinargs()}: strings of the process that lie one behind the other, as exec() puts
 * the arguments of a program, become one text with blanks between them.
 */
final class ArgumentText {
    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;

    ArgumentText(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
        this.frame = lowering.frame();
    }

    /** Reads from {@code first} up to {@code end}, behind the last zero; destroys R0 to R5. */
    void copyIn(TypedExpression first, TypedExpression end, Strings.Room room) {
        int mark = frame.mark();
        Label done = new Label("joined");
        lowering.integers().value(end);
        Frame.Saved last = frame.save(Register.R0);
        lowering.integers().value(first);
        Frame.Saved start = frame.save(Register.R0);
        new Blocks(lowering).zero(room.offset(), room.size());
        frame.load(last, Register.R2);
        frame.load(start, Register.R3);
        length(done);
        int length = frame.reserve(8);
        code.store(MemorySize.U64, frame.scratch(), length, Register.R2);
        read(start, room);
        blanks(room.offset(), length, done);
        code.bind(done);
        frame.release(start);
        frame.release(last);
        frame.release(mark);
    }

    /** R2 = the bytes from R3 to R2 without the last zero, as many as a string takes. */
    private void length(Label empty) {
        Label fits = new Label("fits");
        code.alu(AluOperator.SUB, Register.R2, Operand.of(Register.R3));
        code.alu(AluOperator.SUB, Register.R2, 1);
        code.branch(JumpOperator.SLE, Register.R2, 0, empty);
        code.branch(JumpOperator.LE, Register.R2, most(), fits);
        code.constant(Register.R2, most());
        code.bind(fits);
    }

    private int most() {
        return lowering.plan().strsize();
    }

    /** Reads R2 bytes from the address in R3; what cannot be read is a fault. */
    private void read(Frame.Saved start, Strings.Room room) {
        Label fine = new Label("read");
        code.move(Register.R1, frame.scratch());
        code.alu(AluOperator.ADD, Register.R1, room.offset());
        code.call(Helper.PROBE_READ_USER);
        code.branch(JumpOperator.SGE, Register.R0, 0, fine);
        frame.load(start, Register.R0);
        lowering.fault(FaultKind.BAD_ADDRESS);
        code.bind(fine);
    }

    /** Each zero before the length becomes a blank. */
    private void blanks(int at, int length, Label done) {
        Label next = new Label("next byte");
        code.constant(Register.R3, 0);
        Assembler.Loop loop = code.loop("loop");
        code.load(MemorySize.U64, Register.R5, frame.scratch(), length);
        code.branch(JumpOperator.SGE, Register.R3, Register.R5, done);
        code.move(Register.R1, frame.scratch());
        code.alu(AluOperator.ADD, Register.R1, Operand.of(Register.R3));
        code.load(MemorySize.U8, Register.R4, Register.R1, at);
        code.branch(JumpOperator.NE, Register.R4, 0, next);
        code.storeConstant(MemorySize.U8, Register.R1, at, ' ');
        code.bind(next);
        code.alu(AluOperator.ADD, Register.R3, 1);
        code.again(JumpOperator.LT, Register.R3, most(), loop, most());
    }
}
