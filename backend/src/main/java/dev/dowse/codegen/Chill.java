package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Register;
import dev.dowse.layout.FaultKind;
import dev.dowse.semantics.TypedExpression;
import java.util.List;

/**
 * Lowers {@code chill()}: the CPU looks at the clock until the time has passed. A CPU waits half a
 * second of each second at most; what would go beyond that faults and does not wait, as DTrace has
 * it on the systems where it is from.
 */
final class Chill {
    /** Bytes that are kept for each CPU. */
    static final int SIZE = 16;

    private static final int INTERVAL_NANOSECONDS = 1_000_000_000;
    private static final int MOST_NANOSECONDS = 500_000_000;

    /** When the interval began that is being counted in. */
    private static final int BEGUN = 0;

    /** Nanoseconds that were waited since then. */
    private static final int WAITED = 8;

    /** The most that {@code bpf_loop()} takes. */
    private static final int TURNS = 1 << 23;

    /** How often a turn looks: all together take seconds, however fast the clock is read. */
    private static final int LOOKS = 16;

    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;
    private final Assembler.Routine turn = turn();

    Chill(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
        this.frame = lowering.frame();
    }

    /** Waits for as many nanoseconds; afterwards the time is another. */
    void lower(TypedExpression nanoseconds) {
        Label end = new Label("waited");
        Label refused = new Label("waits too long");
        lowering.integers().value(nanoseconds);
        Frame.Saved wait = frame.save(Register.R0);
        code.storeConstant(MemorySize.U32, Frame.STACK, Frame.KEY, 0);
        new Keys(lowering).lookup(Keys.WORD, lowering.maps().waits());
        code.branch(JumpOperator.EQ, Register.R0, 0, end);
        Frame.Saved waits = frame.save(Register.R0);
        code.call(Helper.KTIME_GET_NS);
        frame.load(waits, Register.R1);
        frame.load(wait, Register.R2);
        permit(refused);
        code.alu(AluOperator.ADD, Register.R0, Register.R2);
        code.store(MemorySize.U64, Frame.STACK, Frame.VALUE, Register.R0);
        loop();
        code.jump(end);
        code.bind(refused);
        code.move(Register.R0, Register.R2);
        lowering.fault(FaultKind.ILLEGAL_OPERATION);
        code.bind(end);
        code.storeConstant(MemorySize.U64, Frame.STACK, Frame.TIMESTAMP, 0);
        frame.release(waits);
        frame.release(wait);
    }

    /** Counts R2 more nanoseconds at R1, at the time in R0, unless they are too many. */
    private void permit(Label refused) {
        Label counted = new Label("in the interval");
        code.load(MemorySize.U64, Register.R3, Register.R1, BEGUN);
        code.move(Register.R4, Register.R0);
        code.alu(AluOperator.SUB, Register.R4, Register.R3);
        code.branch(JumpOperator.LE, Register.R4, INTERVAL_NANOSECONDS, counted);
        code.store(MemorySize.U64, Register.R1, BEGUN, Register.R0);
        code.storeConstant(MemorySize.U64, Register.R1, WAITED, 0);
        code.bind(counted);
        code.load(MemorySize.U64, Register.R3, Register.R1, WAITED);
        code.constant(Register.R4, MOST_NANOSECONDS);
        code.alu(AluOperator.SUB, Register.R4, Register.R3);
        code.branch(JumpOperator.GT, Register.R2, Register.R4, refused);
        code.alu(AluOperator.ADD, Register.R3, Register.R2);
        code.store(MemorySize.U64, Register.R1, WAITED, Register.R3);
    }

    private void loop() {
        code.constant(Register.R1, TURNS);
        code.function(Register.R2, turn);
        code.move(Register.R3, Frame.STACK);
        code.alu(AluOperator.ADD, Register.R3, Frame.VALUE);
        code.constant(Register.R4, 0);
        code.call(Helper.LOOP);
    }

    /** What is done again and again: R2 is the address of the time to wait for. */
    private static Assembler.Routine turn() {
        Assembler code = new Assembler();
        Label reached = new Label("time reached");
        code.load(MemorySize.U64, Register.R6, Register.R2, 0);
        code.constant(Register.R7, LOOKS);
        Assembler.Loop looks = code.loop("look");
        code.call(Helper.KTIME_GET_NS);
        code.branch(JumpOperator.GE, Register.R0, Register.R6, reached);
        code.alu(AluOperator.SUB, Register.R7, 1);
        code.again(JumpOperator.NE, Register.R7, 0, looks, LOOKS);
        code.constant(Register.R0, 0);
        code.plain(new Instruction.Exit());
        code.bind(reached);
        code.constant(Register.R0, 1);
        code.plain(new Instruction.Exit());
        return new Assembler.Routine(new Label("turn"), List.copyOf(code.section().pieces()));
    }
}
