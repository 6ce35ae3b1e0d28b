package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.semantics.TypedExpression;

/**
 * Lowers {@code cleanpath}: one pass over the bytes that writes each component and takes it back
 * where it is empty, {@code .} or {@code ..}. Where components that {@code ..} may take back begin
 * is kept on a stack. All that changes lies in memory, so that the kernel sees every round alike.
 */
final class PathCleaning {
    private static final int TWO_BYTES = 1;

    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;
    private final Slices slices;
    private final int most;

    /** Offsets in scratch memory: the path, what is made of it, and the stack. */
    private int path;

    private int out;
    private int starts;

    /** Of numbers: the bytes written, where the component begins, how deep the stack is. */
    private int length;

    private int start;
    private int depth;

    PathCleaning(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
        this.frame = lowering.frame();
        this.slices = new Slices(lowering);
        this.most = lowering.plan().strsize();
    }

    void clean(TypedExpression given, Strings.Room room) {
        path = slices.copy(given);
        out = frame.reserve(2 * lowering.plan().stringRoom() + 8);
        starts = frame.reserve(most + 4);
        length = frame.reserve(8);
        start = frame.reserve(8);
        depth = frame.reserve(8);
        begin();
        loop();
        finish(room);
    }

    private void begin() {
        Label relative = new Label("relative");
        code.constant(Register.R0, 0);
        code.load(MemorySize.U8, Register.R1, frame.scratch(), path);
        code.branch(JumpOperator.NE, Register.R1, '/', relative);
        code.storeConstant(MemorySize.U8, frame.scratch(), out, '/');
        code.constant(Register.R0, 1);
        code.bind(relative);
        code.store(MemorySize.U64, frame.scratch(), length, Register.R0);
        code.store(MemorySize.U64, frame.scratch(), start, Register.R0);
        code.storeConstant(MemorySize.U64, frame.scratch(), depth, 0);
    }

    private void loop() {
        Label boundary = new Label("end of a component");
        Label next = new Label("next byte");
        Label done = new Label("whole path");
        code.constant(Register.R3, 0);
        Assembler.Loop loop = code.loop("byte");
        read(Register.R4, Register.R3, path);
        code.branch(JumpOperator.EQ, Register.R4, '/', boundary);
        code.branch(JumpOperator.EQ, Register.R4, 0, boundary);
        known(length, most + 1, Register.R2);
        at(Register.R1, Register.R2);
        code.store(MemorySize.U8, Register.R1, out, Register.R4);
        code.alu(AluOperator.ADD, Register.R2, 1);
        code.store(MemorySize.U64, frame.scratch(), length, Register.R2);
        code.jump(next);
        code.bind(boundary);
        component();
        read(Register.R4, Register.R3, path);
        code.branch(JumpOperator.EQ, Register.R4, 0, done);
        code.bind(next);
        code.alu(AluOperator.ADD, Register.R3, 1);
        code.again(JumpOperator.LE, Register.R3, most, loop, most + 1);
        code.bind(done);
    }

    /** Keeps or takes back what was written since the last boundary; leaves R3 alone. */
    private void component() {
        Label push = new Label("a name");
        Label twoBytes = new Label("two bytes");
        Label parent = new Label("to the parent");
        Label keep = new Label("keep");
        Label drop = new Label("take back");
        Label end = new Label("component");
        known(length, most + 1, Register.R2);
        known(start, most + 1, Register.R5);
        code.move(Register.R0, Register.R2);
        code.alu(AluOperator.SUB, Register.R0, Operand.of(Register.R5));
        code.branch(JumpOperator.EQ, Register.R0, 0, drop);
        code.branch(JumpOperator.GT, Register.R0, 2, push);
        read(Register.R1, Register.R5, out);
        code.branch(JumpOperator.NE, Register.R1, '.', push);
        code.branch(JumpOperator.EQ, Register.R0, 2, twoBytes);
        code.jump(drop);
        code.bind(twoBytes);
        read(Register.R1, Register.R5, out + 1);
        code.branch(JumpOperator.EQ, Register.R1, '.', parent);
        code.bind(push);
        known(depth, most / 2, Register.R1);
        code.move(Register.R0, Register.R1);
        code.alu(AluOperator.ADD, Register.R0, 1);
        code.store(MemorySize.U64, frame.scratch(), depth, Register.R0);
        code.alu(AluOperator.LSH, Register.R1, TWO_BYTES);
        code.alu(AluOperator.ADD, Register.R1, Operand.of(frame.scratch()));
        code.store(MemorySize.U16, Register.R1, starts, Register.R5);
        code.bind(keep);
        at(Register.R1, Register.R2);
        code.storeConstant(MemorySize.U8, Register.R1, out, '/');
        code.alu(AluOperator.ADD, Register.R2, 1);
        code.move(Register.R5, Register.R2);
        code.jump(end);
        code.bind(parent);
        pop(keep, drop);
        code.bind(drop);
        code.bind(end);
        code.store(MemorySize.U64, frame.scratch(), length, Register.R5);
        code.store(MemorySize.U64, frame.scratch(), start, Register.R5);
    }

    /** R5 = where the component before this one begins. Above the root there is nothing. */
    private void pop(Label keep, Label drop) {
        Label some = new Label("a parent");
        known(depth, most / 2 + 1, Register.R0);
        code.branch(JumpOperator.GT, Register.R0, 0, some);
        code.load(MemorySize.U8, Register.R1, frame.scratch(), path);
        code.branch(JumpOperator.EQ, Register.R1, '/', drop);
        code.jump(keep);
        code.bind(some);
        code.alu(AluOperator.SUB, Register.R0, 1);
        code.store(MemorySize.U64, frame.scratch(), depth, Register.R0);
        code.alu(AluOperator.LSH, Register.R0, TWO_BYTES);
        code.alu(AluOperator.ADD, Register.R0, Operand.of(frame.scratch()));
        code.load(MemorySize.U16, Register.R5, Register.R0, starts);
    }

    /** No slash at the end but the root's; a point for what is no path any more. */
    private void finish(Strings.Room room) {
        Label slash = new Label("slash at the end");
        Label some = new Label("a path");
        Label written = new Label("written");
        code.load(MemorySize.U64, Register.R0, frame.scratch(), length);
        code.branch(JumpOperator.GT, Register.R0, 1, slash);
        code.branch(JumpOperator.EQ, Register.R0, 1, some);
        code.load(MemorySize.U8, Register.R1, frame.scratch(), path);
        code.branch(JumpOperator.EQ, Register.R1, 0, some);
        code.storeConstant(MemorySize.U8, frame.scratch(), out, '.');
        code.constant(Register.R0, 1);
        code.jump(some);
        code.bind(slash);
        code.alu(AluOperator.SUB, Register.R0, 1);
        code.bind(some);
        Frame.Saved size = frame.save(Register.R0);
        code.constant(Register.R0, 0);
        Frame.Saved first = frame.save(Register.R0);
        slices.clear(room);
        frame.load(size, Register.R0);
        code.branch(JumpOperator.EQ, Register.R0, 0, written);
        slices.part(out, first, room);
        code.bind(written);
        frame.release(first);
        frame.release(size);
    }

    /** Loads a number, which is at most {@code bound}; the test is for the kernel. */
    private void known(int variable, int bound, Register register) {
        Label fine = new Label("known");
        code.load(MemorySize.U64, register, frame.scratch(), variable);
        code.branch(JumpOperator.LE, register, bound, fine);
        code.constant(register, 0);
        code.bind(fine);
    }

    private void at(Register address, Register index) {
        code.move(address, frame.scratch());
        code.alu(AluOperator.ADD, address, Operand.of(index));
    }

    /** The byte at an index of a string in scratch memory; destroys R1. */
    private void read(Register destination, Register index, int string) {
        at(Register.R1, index);
        code.load(MemorySize.U8, destination, Register.R1, string);
    }
}
