package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.program.DropKind;
import dev.dowse.layout.FaultKind;
import dev.dowse.layout.RecordHeader;
import dev.dowse.layout.SpeculationTag;
import dev.dowse.semantics.TypedExpression;

/**
 * Lowers {@code speculation speculate commit discard}. One word for each number says how often it
 * was taken and given back; whoever changes that with one atomic exchange has taken it, or settled
 * it. What is speculated goes through the same buffer as all other data, marked, and so arrives in
 * order: the reader holds it back until it is settled.
 */
final class Speculations {
    private static final int WORD_SHIFT = 3;

    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;

    Speculations(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
        this.frame = lowering.frame();
    }

    /** Leaves the first free number, which is taken from now on, in R0; 0 where all are taken. */
    void take() {
        int mark = frame.mark();
        int found = frame.reserve(8);
        Label next = new Label("taken already");
        Label done = new Label("searched");
        code.storeConstant(MemorySize.U64, frame.scratch(), found, 0);
        code.constant(Register.R3, 0);
        Assembler.Loop loop = code.loop("try a number");
        uses(Register.R3);
        code.move(Register.R2, Register.R4);
        code.alu(AluOperator.AND, Register.R2, 1);
        code.branch(JumpOperator.NE, Register.R2, 0, next);
        exchange();
        code.branch(JumpOperator.NE, Register.R0, Operand.of(Register.R4), next);
        code.alu(AluOperator.ADD, Register.R3, 1);
        code.store(MemorySize.U64, frame.scratch(), found, Register.R3);
        code.jump(done);
        code.bind(next);
        code.alu(AluOperator.ADD, Register.R3, 1);
        code.again(
                JumpOperator.LT,
                Register.R3,
                lowering.maps().speculationCount(),
                loop,
                lowering.maps().speculationCount());
        lowering.drops().count(DropKind.SPECULATION);
        code.bind(done);
        code.load(MemorySize.U64, Register.R0, frame.scratch(), found);
        frame.release(mark);
    }

    /** Marks the record; goes to {@code end} where the number stands for no open speculation. */
    void mark(TypedExpression number, Label end) {
        lowering.integers().value(number);
        code.move(Register.R3, Register.R0);
        code.alu(AluOperator.SUB, Register.R3, 1);
        code.branch(JumpOperator.GE, Register.R3, lowering.maps().speculationCount(), end);
        uses(Register.R3);
        code.move(Register.R1, Register.R4);
        code.alu(AluOperator.AND, Register.R1, 1);
        code.branch(JumpOperator.EQ, Register.R1, 0, end);
        tag(frame.record() + RecordHeader.SPECULATION);
    }

    /**
     * Gives a number back and writes the tag of its speculation to a place in scratch memory, or 0
     * where there is none. A number that none can have faults.
     */
    void settle(TypedExpression number, int at) {
        Label inRange = new Label("a number of ours");
        Label end = new Label("settled");
        code.storeConstant(MemorySize.U32, frame.scratch(), at, 0);
        lowering.integers().value(number);
        code.branch(JumpOperator.EQ, Register.R0, 0, end);
        code.move(Register.R3, Register.R0);
        code.alu(AluOperator.SUB, Register.R3, 1);
        code.branch(JumpOperator.LT, Register.R3, lowering.maps().speculationCount(), inRange);
        lowering.fault(FaultKind.ILLEGAL_OPERATION);
        code.bind(inRange);
        uses(Register.R3);
        code.move(Register.R2, Register.R4);
        code.alu(AluOperator.AND, Register.R2, 1);
        code.branch(JumpOperator.EQ, Register.R2, 0, end);
        exchange();
        code.branch(JumpOperator.NE, Register.R0, Operand.of(Register.R4), end);
        tag(at);
        code.bind(end);
    }

    /** R1 = where the uses of the number with this index are counted, R4 = how many they are. */
    private void uses(Register index) {
        code.mapValue(Register.R1, lowering.maps().speculations(), 0);
        code.move(Register.R2, index);
        code.alu(AluOperator.LSH, Register.R2, WORD_SHIFT);
        code.alu(AluOperator.ADD, Register.R1, Register.R2);
        code.load(MemorySize.U64, Register.R4, Register.R1, 0);
    }

    /** Adds one to what R1 points to if R4 is still there; R0 = what was there. */
    private void exchange() {
        code.move(Register.R0, Register.R4);
        code.move(Register.R5, Register.R4);
        code.alu(AluOperator.ADD, Register.R5, 1);
        code.compareExchange(MemorySize.U64, Register.R1, 0, Register.R5);
    }

    /** Writes the tag made of the index in R3 and the uses in R4. */
    private void tag(int at) {
        code.alu(AluOperator.ADD, Register.R3, 1);
        code.alu(AluOperator.LSH, Register.R3, SpeculationTag.NUMBER_SHIFT);
        code.alu(AluOperator.AND, Register.R4, SpeculationTag.USES);
        code.alu(AluOperator.OR, Register.R3, Operand.of(Register.R4));
        code.store(MemorySize.U32, frame.scratch(), at, Register.R3);
    }
}
