package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.semantics.TypedExpression;

/** Lowers what writes numbers as text: {@code lltostr} and {@code inet_ntoa}. */
final class Numerals {
    private static final int LONGEST = 24;
    private static final int DIGITS = 20;
    private static final int ADDRESS_BYTES = 4;

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
        Label loop = new Label("digit");
        Label done = new Label("digits");
        Label unsigned = new Label("no sign");
        lowering.integers().value(number);
        Frame.Saved value = frame.save(Register.R0);
        code.storeConstant(MemorySize.U64, frame.scratch(), text + LONGEST, 0);
        code.branch(JumpOperator.SGE, Register.R0, 0, positive);
        code.alu(AluOperator.NEG, Register.R0, 0);
        code.bind(positive);
        code.constant(Register.R3, LONGEST - 1);
        code.bind(loop);
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
        code.branch(JumpOperator.GE, Register.R3, LONGEST - DIGITS, loop);
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
        code.constant(Register.R0, LONGEST);
        read(text, start, room);
        frame.release(start);
    }

    private void read(int text, Frame.Saved start, Strings.Room room) {
        code.move(Register.R3, frame.scratch());
        code.alu(AluOperator.ADD, Register.R3, text);
        code.alu(AluOperator.ADD, Register.R3, Operand.of(frame.use(start, Register.R4)));
        code.move(Register.R1, frame.scratch());
        code.alu(AluOperator.ADD, Register.R1, room.offset());
        code.constant(
                Register.R2,
                Math.min(LONGEST, Math.min(room.size(), lowering.plan().strsize() + 1)));
        code.call(Helper.PROBE_READ_KERNEL_STR);
    }

    /** The four bytes that a pointer leads to, with points between. */
    void internetAddress(TypedExpression pointer, Strings.Room room) {
        int bytes = frame.reserve(8);
        int text = frame.reserve(LONGEST);
        lowering.pointers().copyFrom(pointer, bytes, ADDRESS_BYTES);
        code.move(Register.R1, frame.scratch());
        code.alu(AluOperator.ADD, Register.R1, text);
        for (int i = 0; i < ADDRESS_BYTES; i++) {
            if (i > 0) {
                put('.');
            }
            code.load(MemorySize.U8, Register.R2, frame.scratch(), bytes + i);
            octet();
        }
        code.storeConstant(MemorySize.U8, Register.R1, 0, 0);
        slices.clear(room);
        code.constant(Register.R0, 0);
        Frame.Saved start = frame.save(Register.R0);
        read(text, start, room);
        frame.release(start);
    }

    /** Writes the byte in R2 in decimal to where R1 points, which moves on. */
    private void octet() {
        Label two = new Label("two digits");
        Label one = new Label("one digit");
        code.branch(JumpOperator.LT, Register.R2, 10, one);
        code.branch(JumpOperator.LT, Register.R2, 100, two);
        digit(100);
        code.bind(two);
        digit(10);
        code.bind(one);
        code.alu(AluOperator.ADD, Register.R2, '0');
        code.store(MemorySize.U8, Register.R1, 0, Register.R2);
        code.alu(AluOperator.ADD, Register.R1, 1);
    }

    private void digit(int weight) {
        code.move(Register.R3, Register.R2);
        code.alu(AluOperator.DIV, Register.R3, weight);
        code.alu(AluOperator.ADD, Register.R3, '0');
        code.store(MemorySize.U8, Register.R1, 0, Register.R3);
        code.alu(AluOperator.ADD, Register.R1, 1);
        code.alu(AluOperator.MOD, Register.R2, weight);
    }

    private void put(char character) {
        code.storeConstant(MemorySize.U8, Register.R1, 0, character);
        code.alu(AluOperator.ADD, Register.R1, 1);
    }
}
