package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Register;
import dev.dowse.layout.FaultKind;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.types.Location;

/**
 * Lowers what is recorded to be told by name later, the stacks and the symbols, and the variables
 * that are read off a stack. The kernel walks a stack straight into scratch memory and leaves zeros
 * where it ends.
 */
final class Locations {
    private static final int WORD = 8;

    /** {@code BPF_F_USER_STACK} of linux/bpf.h. */
    private static final int USER = 1 << 8;

    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;

    Locations(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
        this.frame = lowering.frame();
    }

    /** Writes what {@code value} yields to a place in scratch memory. */
    void into(TypedExpression.ActionValue value, Location type, int at) {
        code.origin(value.span());
        if (type.kind().isStack()) {
            stack(type.kind().isUser(), at + type.firstAddress(), type.addressBytes());
            mustHaveWorked();
        } else {
            lowering.integers().value(value.arguments().getFirst());
            code.store(MemorySize.U64, frame.scratch(), at + type.firstAddress(), Register.R0);
        }
        if (type.kind().isUser()) {
            code.call(Helper.GET_CURRENT_PID_TGID);
            code.alu(AluOperator.RSH, Register.R0, 32);
            code.store(MemorySize.U64, frame.scratch(), at, Register.R0);
        }
    }

    /** Leaves in R0 how many frames the stack has. */
    void depth(boolean user) {
        int mark = frame.mark();
        int size = lowering.plan().maxFrames() * WORD;
        stack(user, frame.reserve(size), size);
        mustHaveWorked();
        code.alu(AluOperator.RSH, Register.R0, 3);
        frame.release(mark);
    }

    /** Leaves in R0 where the function at the top of the stack was called; 0 without a stack. */
    void caller(boolean user) {
        int mark = frame.mark();
        int at = frame.reserve(2 * WORD);
        stack(user, at, 2 * WORD);
        code.load(MemorySize.U64, Register.R0, frame.scratch(), at + WORD);
        frame.release(mark);
    }

    /**
     * R0 = how many bytes of addresses were written, or an error. What {@code BEGIN} and {@code
     * END} would find is nothing but the tracing itself, so their kernel stack is empty.
     */
    private void stack(boolean user, int at, int size) {
        if (!user && lowering.firing().kind() == Firing.Kind.BARE) {
            new Blocks(lowering).zero(at, size);
            code.constant(Register.R0, 0);
            return;
        }
        code.move(Register.R1, Frame.CONTEXT);
        code.move(Register.R2, frame.scratch());
        code.alu(AluOperator.ADD, Register.R2, at);
        code.constant(Register.R3, size);
        code.constant(Register.R4, user ? USER : lowering.firing().kind().machinery());
        code.call(Helper.GET_STACK);
    }

    private void mustHaveWorked() {
        Label fine = new Label("walked");
        code.branch(JumpOperator.SGE, Register.R0, 0, fine);
        code.constant(Register.R0, 0);
        lowering.fault(FaultKind.BAD_STACK);
        code.bind(fine);
    }
}
