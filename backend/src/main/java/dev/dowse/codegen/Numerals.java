package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.semantics.TypedExpression;

/** Lowers what writes numbers as text: {@code lltostr}. */
final class Numerals {
    private static final int LONGEST = 24;
    private static final int DIGITS = 20;

    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;
    private final Slices slices;

    Numerals(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
        this.frame = lowering.frame();
        this.slices = new Slices(lowering);
    }

    /** A signed number in decimal, written from its end. */
    void decimal(TypedExpression number, Strings.Room room) {
        int text = frame.reserve(LONGEST + 8);
        int first = frame.reserve(8);
        Label positive = new Label("positive");
        Label done = new Label("digits");
        Label unsigned = new Label("no sign");
        lowering.integers().value(number);
        Frame.Saved value = frame.save(Register.R0);
        code.storeConstant(MemorySize.U64, frame.scratch(), text + LONGEST, 0);
        code.branch(JumpOperator.SGE, Register.R0, 0, positive);
        code.alu(AluOperator.NEG, Register.R0, 0);
        code.bind(positive);
        code.constant(Register.R3, LONGEST - 1);
        Assembler.Loop loop = code.loop("digit");
        code.move(Register.R4, Register.R0);
        code.alu(AluOperator.MOD, Register.R4, 10);
        code.alu(AluOperator.DIV, Register.R0, 10);
        code.alu(AluOperator.ADD, Register.R4, '0');
        code.move(Register.R1, frame.scratch());
        code.alu(AluOperator.ADD, Register.R1, Operand.of(Register.R3));
        code.store(MemorySize.U8, Register.R1, text, Register.R4);
        code.store(MemorySize.U64, frame.scratch(), first, Register.R3);
        code.branch(JumpOperator.EQ, Register.R0, 0, done);
        code.alu(AluOperator.SUB, Register.R3, 1);
        code.again(JumpOperator.GE, Register.R3, LONGEST - DIGITS, loop, DIGITS);
        code.bind(done);
        code.load(MemorySize.U64, Register.R0, frame.scratch(), first);
        code.alu(AluOperator.AND, Register.R0, 31);
        code.branch(JumpOperator.SGE, frame.use(value, Register.R1), 0, unsigned);
        code.alu(AluOperator.SUB, Register.R0, 1);
        code.alu(AluOperator.AND, Register.R0, 31);
        code.move(Register.R1, frame.scratch());
        code.alu(AluOperator.ADD, Register.R1, Operand.of(Register.R0));
        code.storeConstant(MemorySize.U8, Register.R1, text, '-');
        code.bind(unsigned);
        frame.release(value);
        Frame.Saved start = frame.save(Register.R0);
        slices.clear(room);
        code.move(Register.R3, frame.scratch());
        code.alu(AluOperator.ADD, Register.R3, text);
        code.alu(AluOperator.ADD, Register.R3, Operand.of(frame.use(start, Register.R4)));
        slices.take(LONGEST, room);
        frame.release(start);
    }
}
