package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.catalog.Subroutine;
import dev.dowse.constraints.TypedTree;
import dev.dowse.layout.FaultKind;
import dev.dowse.layout.MemoryPlan;
import dev.dowse.semantics.TypedClause;
import dev.dowse.semantics.TypedExpression;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lowers {@code strtok}. What it goes on with lies in scratch memory for as long as a probe fires:
 * one more than the position, or 0 for nothing, and then the string. A table says of each byte
 * whether it is a delimiter; that of the terminating zero first is none and then is one.
 */
final class Tokens {
    private static final int BYTES = 256;
    private static final int STRING = 8;

    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;
    private final Slices slices;
    private final Scans scans;

    Tokens(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
        this.frame = lowering.frame();
        this.slices = new Slices(lowering);
        this.scans = new Scans(lowering);
    }

    /** Bytes that the state takes; 0 where no clause takes tokens. */
    static int size(List<TypedClause> clauses, MemoryPlan plan) {
        return areTaken(clauses.stream()) ? STRING + 2 * plan.stringRoom() : 0;
    }

    static boolean areTaken(Stream<TypedClause> clauses) {
        return clauses.flatMap(TypedTree::expressions)
                .anyMatch(e ->
                        e instanceof TypedExpression.Call call
                                && call.subroutine() == Subroutine.STRTOK);
    }

    /** There is nothing to go on with when a probe fires. */
    static void forget(Assembler code, Frame frame) {
        code.storeConstant(MemorySize.U64, frame.scratch(), frame.tokens(), 0);
    }

    /** The next token, of a new string unless that is {@code NULL}; empty where there is none. */
    void next(TypedExpression string, TypedExpression delimiters, Strings.Room room) {
        int at = frame.tokens() + STRING;
        if (string instanceof TypedExpression.Constant none && none.value() == 0) {
            goOn();
        } else {
            int size = lowering.plan().stringRoom();
            lowering.strings().into(string, new Strings.Room(at, size, true));
            code.storeConstant(MemorySize.U64, frame.scratch(), frame.tokens(), 1);
        }
        int table = table(slices.copy(delimiters));
        code.load(MemorySize.U64, Register.R0, frame.scratch(), frame.tokens());
        code.alu(AluOperator.SUB, Register.R0, 1);
        Frame.Saved first = frame.save(Register.R0);
        scans.forward(at, List.of(first), next -> delimiter(table, JumpOperator.NE, next));
        frame.put(first, Register.R0);
        code.storeConstant(MemorySize.U8, frame.scratch(), table, 1);
        scans.forward(at, List.of(first), next -> delimiter(table, JumpOperator.EQ, next));
        Frame.Saved end = frame.save(Register.R0);
        code.alu(AluOperator.ADD, Register.R0, 1);
        code.store(MemorySize.U64, frame.scratch(), frame.tokens(), Register.R0);
        slices.clear(room);
        frame.load(end, Register.R0);
        code.alu(AluOperator.SUB, Register.R0, Operand.of(frame.use(first, Register.R1)));
        slices.part(at, first, room);
        frame.release(end);
        frame.release(first);
    }

    private void goOn() {
        Label fine = new Label("something to go on with");
        code.load(MemorySize.U64, Register.R0, frame.scratch(), frame.tokens());
        code.branch(JumpOperator.NE, Register.R0, 0, fine);
        lowering.fault(FaultKind.BAD_ADDRESS);
        code.bind(fine);
    }

    /** Goes to {@code next} where the table has 0 ({@code EQ}) or 1 ({@code NE}) for R4. */
    private void delimiter(int table, JumpOperator operator, Label next) {
        code.move(Register.R5, frame.scratch());
        code.alu(AluOperator.ADD, Register.R5, Operand.of(Register.R4));
        code.load(MemorySize.U8, Register.R5, Register.R5, table);
        code.branch(operator, Register.R5, 0, next);
    }

    /** A byte for each byte that there is: 1 for those in the string at {@code delimiters}. */
    private int table(int delimiters) {
        int table = frame.reserve(BYTES);
        Label done = new Label("table");
        new Blocks(lowering).zero(table, BYTES);
        code.constant(Register.R3, 0);
        Assembler.Loop loop = code.loop("delimiter");
        code.move(Register.R1, frame.scratch());
        code.alu(AluOperator.ADD, Register.R1, Operand.of(Register.R3));
        code.load(MemorySize.U8, Register.R4, Register.R1, delimiters);
        code.branch(JumpOperator.EQ, Register.R4, 0, done);
        code.move(Register.R1, frame.scratch());
        code.alu(AluOperator.ADD, Register.R1, Operand.of(Register.R4));
        code.storeConstant(MemorySize.U8, Register.R1, table, 1);
        code.alu(AluOperator.ADD, Register.R3, 1);
        code.again(
                JumpOperator.LE,
                Register.R3,
                lowering.plan().strsize(),
                loop,
                lowering.plan().strsize() + 1);
        code.bind(done);
        return table;
    }
}
