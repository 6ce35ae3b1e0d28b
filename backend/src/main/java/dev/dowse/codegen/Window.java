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
import dev.dowse.semantics.Program;
import dev.dowse.semantics.TypedExpression;

/**
 * The memory that {@code alloca} and {@code copyin} give to a clause. A pointer into it is its
 * distance from the start, as in the reference, so that it prints the same on every machine; 0 is
 * no address, the first 8 bytes are nobody's. What a clause was given begins at 8 and ends at a top
 * that grows by whole words.
 */
final class Window {
    private static final int FIRST = 8;
    private static final int DEFAULT = 256;

    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;

    Window(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
        this.frame = lowering.frame();
    }

    /** Bytes of the window that a program needs: 0 where none of its clauses asks for memory. */
    static int size(Program program) {
        boolean wanted =
                program.clauses().stream()
                        .flatMap(TypedTree::expressions)
                        .anyMatch(Window::isAllocation);
        long size = Math.clamp(program.options().bytes("scratchsize", DEFAULT), 0, 1 << 16);
        return wanted ? MemoryPlan.roundUp((int) size + FIRST) : 0;
    }

    private static boolean isAllocation(TypedExpression e) {
        return e instanceof TypedExpression.Call call
                && (call.subroutine() == Subroutine.ALLOCA
                        || call.subroutine() == Subroutine.COPYIN
                        || call.subroutine() == Subroutine.COPYOUT);
    }

    /** Nothing is given to the clause that begins. */
    void open() {
        if (frame.windowSize() > 0) {
            code.storeConstant(MemorySize.U64, Frame.STACK, Frame.TOP, FIRST);
        }
    }

    /** R0 = a pointer to as many new bytes as R0 says; a fault where there is no room. */
    void allocate() {
        int size = frame.windowSize();
        Label none = new Label("no scratch");
        Label given = new Label("given");
        code.branch(JumpOperator.GT, Register.R0, size, none);
        code.move(Register.R1, Register.R0);
        code.load(MemorySize.U64, Register.R0, Frame.STACK, Frame.TOP);
        code.alu(AluOperator.ADD, Register.R1, Operand.of(Register.R0));
        code.alu(AluOperator.ADD, Register.R1, 7);
        code.alu(AluOperator.AND, Register.R1, -8);
        code.branch(JumpOperator.GT, Register.R1, size, none);
        code.branch(JumpOperator.LE, Register.R0, size - FIRST, given);
        code.bind(none);
        code.constant(Register.R0, 0);
        lowering.fault(FaultKind.NO_SCRATCH);
        code.bind(given);
        code.store(MemorySize.U64, Frame.STACK, Frame.TOP, Register.R1);
    }

    /**
     * R3 = the address to hand to the kernel for the pointer in R0, which stays, that leads to
     * {@code size} bytes. A pointer that is not into the window is an address already.
     */
    void resolve(int size) {
        code.move(Register.R3, Register.R0);
        if (frame.windowSize() == 0) {
            return;
        }
        Label outside = new Label("no pointer into the window");
        code.branch(JumpOperator.GE, Register.R0, frame.windowSize(), outside);
        check(size);
        code.move(Register.R3, frame.scratch());
        code.alu(AluOperator.ADD, Register.R3, frame.window());
        code.alu(AluOperator.ADD, Register.R3, Operand.of(Register.R0));
        code.bind(outside);
    }

    /** R3 = the address of {@code size} bytes that may be written through the pointer in R0. */
    void writable(int size) {
        Label inside = new Label("in the window");
        code.branch(JumpOperator.LT, Register.R0, Math.max(frame.windowSize(), FIRST), inside);
        lowering.fault(FaultKind.BAD_ADDRESS);
        code.bind(inside);
        check(size);
        code.move(Register.R3, frame.scratch());
        code.alu(AluOperator.ADD, Register.R3, frame.window());
        code.alu(AluOperator.ADD, Register.R3, Operand.of(Register.R0));
    }

    /**
     * Goes on where {@code size} bytes from R0, known to be less than the window, were given to
     * this clause. The window has room behind it for those that were not, so that what is checked
     * when the program runs need not be proved.
     */
    private void check(int size) {
        bottom();
        Label fine = new Label("given");
        Label bad = new Label("beyond the top");
        if (size > FIRST) {
            code.branch(JumpOperator.GT, Register.R0, Math.max(0, frame.windowSize() - size), bad);
        }
        code.alu(AluOperator.SUB, Register.R1, size);
        code.branch(JumpOperator.SLE, Register.R0, Register.R1, fine);
        code.bind(bad);
        code.constant(Register.R0, size);
        lowering.fault(FaultKind.BAD_SIZE);
        code.bind(fine);
    }

    /**
     * Like {@link #check}, of as many bytes as R2 says, which is known to be less than the window.
     */
    private void checkSized() {
        bottom();
        Label fine = new Label("given");
        code.alu(AluOperator.SUB, Register.R1, Operand.of(Register.R2));
        code.branch(JumpOperator.SLE, Register.R0, Register.R1, fine);
        code.move(Register.R0, Register.R2);
        lowering.fault(FaultKind.BAD_SIZE);
        code.bind(fine);
    }

    /** R1 = the top; a fault unless R0 is from 8 up to there. */
    private void bottom() {
        Label bad = new Label("bad pointer");
        Label fine = new Label("pointer");
        code.branch(JumpOperator.LT, Register.R0, FIRST, bad);
        code.load(MemorySize.U64, Register.R1, Frame.STACK, Frame.TOP);
        code.branch(JumpOperator.LT, Register.R0, Register.R1, fine);
        code.bind(bad);
        lowering.fault(FaultKind.BAD_ADDRESS);
        code.bind(fine);
    }

    /** {@code copyin(address, size)}: a pointer in R0. */
    void copyIn(TypedExpression address, TypedExpression size) {
        lowering.integers().value(size);
        mostBytes();
        Frame.Saved length = frame.save(Register.R0);
        allocate();
        Frame.Saved pointer = frame.save(Register.R0);
        lowering.integers().value(address);
        Frame.Saved from = frame.save(Register.R0);
        code.move(Register.R3, Register.R0);
        frame.load(pointer, Register.R0);
        toWindow();
        frame.load(length, Register.R2);
        fetch(Helper.PROBE_READ_USER, from);
        frame.load(pointer, Register.R0);
        frame.release(from);
        frame.release(pointer);
        frame.release(length);
    }

    /** {@code bcopy(from, to, size)}: to memory of the window. */
    void copy(TypedExpression from, TypedExpression to, TypedExpression size) {
        int mark = frame.mark();
        Frame.Saved source = saved(from);
        Frame.Saved target = saved(to);
        Frame.Saved length = savedSize(size);
        copy(source, target, length, false);
        frame.release(length);
        frame.release(target);
        frame.release(source);
        frame.release(mark);
    }

    /** {@code copyinto(from, size, to)}: the same, from the process. */
    void copyInto(TypedExpression from, TypedExpression size, TypedExpression to) {
        int mark = frame.mark();
        Frame.Saved source = saved(from);
        Frame.Saved length = savedSize(size);
        Frame.Saved target = saved(to);
        copy(source, target, length, true);
        frame.release(target);
        frame.release(length);
        frame.release(source);
        frame.release(mark);
    }

    /** {@code copyout(from, to, size)}: to the process, by way of scratch memory. */
    void copyOut(TypedExpression from, TypedExpression to, TypedExpression size) {
        int mark = frame.mark();
        Frame.Saved source = saved(from);
        Frame.Saved target = saved(to);
        Frame.Saved length = savedSize(size);
        int copy = frame.reserve(frame.windowSize());
        Label nothing = new Label("nothing to write");
        code.branch(JumpOperator.EQ, frame.use(length, Register.R2), 0, nothing);
        frame.load(source, Register.R0);
        code.move(Register.R3, Register.R0);
        resolveSized(length);
        code.move(Register.R1, frame.scratch());
        code.alu(AluOperator.ADD, Register.R1, copy);
        frame.load(length, Register.R2);
        fetch(Helper.PROBE_READ_KERNEL, source);
        frame.load(length, Register.R3);
        new UserMemory(lowering).write(copy, target);
        code.bind(nothing);
        frame.release(length);
        frame.release(target);
        frame.release(source);
        frame.release(mark);
    }

    private Frame.Saved saved(TypedExpression value) {
        lowering.integers().value(value);
        return frame.save(Register.R0);
    }

    private Frame.Saved savedSize(TypedExpression size) {
        lowering.integers().value(size);
        mostBytes();
        return frame.save(Register.R0);
    }

    private void copy(Frame.Saved source, Frame.Saved target, Frame.Saved length, boolean user) {
        frame.load(source, Register.R0);
        code.move(Register.R3, Register.R0);
        if (!user && frame.windowSize() > 0) {
            resolveSized(length);
        }
        frame.load(target, Register.R0);
        Label inside = new Label("in the window");
        code.branch(JumpOperator.LT, Register.R0, Math.max(frame.windowSize(), FIRST), inside);
        lowering.fault(FaultKind.BAD_ADDRESS);
        code.bind(inside);
        frame.load(length, Register.R2);
        checkSized();
        toWindow();
        fetch(user ? Helper.PROBE_READ_USER : Helper.PROBE_READ_KERNEL, source);
    }

    private void resolveSized(Frame.Saved length) {
        Label outside = new Label("no pointer into the window");
        code.branch(JumpOperator.GE, Register.R0, frame.windowSize(), outside);
        frame.load(length, Register.R2);
        checkSized();
        code.move(Register.R3, frame.scratch());
        code.alu(AluOperator.ADD, Register.R3, frame.window());
        code.alu(AluOperator.ADD, Register.R3, Operand.of(Register.R0));
        code.bind(outside);
    }

    /** R1 = the address of the pointer in R0. */
    private void toWindow() {
        code.move(Register.R1, frame.scratch());
        code.alu(AluOperator.ADD, Register.R1, frame.window());
        code.alu(AluOperator.ADD, Register.R1, Operand.of(Register.R0));
    }

    private void fetch(Helper helper, Frame.Saved from) {
        Label fine = new Label("copied");
        code.call(helper);
        code.branch(JumpOperator.EQ, Register.R0, 0, fine);
        frame.load(from, Register.R0);
        lowering.fault(FaultKind.BAD_ADDRESS);
        code.bind(fine);
    }

    /** A fault unless R0 is a size that the window can have. */
    private void mostBytes() {
        Label fine = new Label("size");
        int most = Math.max(frame.windowSize() - FIRST, 0);
        code.branch(JumpOperator.LE, Register.R0, most, fine);
        lowering.fault(FaultKind.BAD_SIZE);
        code.bind(fine);
    }
}
