package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import java.util.List;

/**
 * Loops over the bytes of a string in scratch memory that is zero behind its text. The position is
 * counted by constants, so that the kernel sees the loop end; what is found goes through memory, so
 * that the code behind the loop is proved once and not for every position.
 */
final class Scans {
    private final Assembler code;
    private final Frame frame;
    private final int most;

    Scans(Lowering lowering) {
        this.code = lowering.code();
        this.frame = lowering.frame();
        this.most = lowering.plan().strsize();
    }

    /** Code that goes to {@code next} unless the byte in R4, at the position R3, is wanted. */
    interface Test {
        void unless(Label next);
    }

    /** Leaves in R0 the first position from {@code first} on that passes, or -1. */
    void forward(int at, List<Frame.Saved> first, Test test) {
        List<Integer> limits = inMemory(first);
        scan(at, limits, 0, JumpOperator.SLT, 1, JumpOperator.LE, most, test);
    }

    /** Leaves in R0 the last position up to {@code last} that passes, or -1. */
    void backward(int at, List<Frame.Saved> last, Test test) {
        List<Integer> limits = inMemory(last);
        scan(at, limits, most, JumpOperator.SGT, -1, JumpOperator.SGE, 0, test);
    }

    /** One loop from {@code from} to {@code to}; positions {@code outside} a limit do not count. */
    private void scan(
            int at,
            List<Integer> limits,
            int from,
            JumpOperator outside,
            int step,
            JumpOperator goesOn,
            int to,
            Test test) {
        Label next = new Label("next byte");
        Label done = new Label("scanned");
        int found = frame.reserve(8);
        code.constant(Register.R3, from);
        Assembler.Loop loop = code.loop("loop");
        for (int limit : limits) {
            code.load(MemorySize.U64, Register.R5, frame.scratch(), limit);
            code.branch(outside, Register.R3, Register.R5, next);
        }
        code.move(Register.R1, frame.scratch());
        code.alu(AluOperator.ADD, Register.R1, Operand.of(Register.R3));
        code.load(MemorySize.U8, Register.R4, Register.R1, at);
        test.unless(next);
        code.store(MemorySize.U64, frame.scratch(), found, Register.R3);
        code.jump(done);
        code.bind(next);
        code.alu(AluOperator.ADD, Register.R3, step);
        code.again(goesOn, Register.R3, to, loop, most + 1);
        code.storeConstant(MemorySize.U64, frame.scratch(), found, -1);
        code.bind(done);
        code.load(MemorySize.U64, Register.R0, frame.scratch(), found);
    }

    /**
     * What a loop compares with, in memory: a test of a register would tell the kernel something
     * else about it in every round, and no round would be like another.
     */
    List<Integer> inMemory(List<Frame.Saved> values) {
        return values.stream().map(this::inMemory).toList();
    }

    /** Where a kept value lies in scratch memory. */
    int inMemory(Frame.Saved value) {
        int at = frame.reserve(8);
        code.store(MemorySize.U64, frame.scratch(), at, frame.use(value, Register.R5));
        return at;
    }
}
