package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.Register;
import dev.dowse.semantics.Place;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.types.Type;

/**
 * Lowers the questions about the kernel's locks. Both kinds keep their state in their first word: a
 * mutex its owner (linux/mutex_types.h), a readers-writer lock its counts (qrwlock_types.h). Only
 * kernels built with {@code PREEMPT_RT} have others.
 */
final class Locks {
    /** All but the bits beside a mutex's owner ({@code MUTEX_FLAGS}). */
    private static final int OWNER = ~7;

    /** The byte that is not 0 while a writer holds the lock ({@code _QW_LOCKED}). */
    static final int WRITE_HELD = 0xff;

    /** The bits of writers, that wait too ({@code _QW_WMASK}). */
    static final int WRITERS = 0x1ff;

    /** The readers that hold the lock. */
    static final int READERS = ~WRITERS;

    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;

    Locks(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
        this.frame = lowering.frame();
    }

    /** R0 = the task that holds a mutex, or 0. */
    void owner(TypedExpression mutex) {
        read(mutex, Type.Int.UINT64);
        code.alu(AluOperator.AND, Register.R0, OWNER);
    }

    /** R0 = 1 where the current task holds a mutex. */
    void owned(TypedExpression mutex) {
        Label held = new Label("held");
        Label end = new Label("decided");
        owner(mutex);
        Frame.Saved owner = frame.save(Register.R0);
        code.call(Helper.GET_CURRENT_TASK);
        frame.load(owner, Register.R1);
        frame.release(owner);
        code.branch(JumpOperator.EQ, Register.R0, Register.R1, held);
        code.constant(Register.R0, 0);
        code.jump(end);
        code.bind(held);
        code.constant(Register.R0, 1);
        code.bind(end);
    }

    /** R0 = some of the counts of a readers-writer lock. */
    void counts(TypedExpression lock, int mask) {
        read(lock, Type.Int.INT32);
        code.alu(AluOperator.AND, Register.R0, mask);
    }

    private void read(TypedExpression lock, Type type) {
        lowering.pointers()
                .read(new Place.Memory(lock, new Type.Aggregate.Field("", type, 0, 0, 0)));
    }
}
