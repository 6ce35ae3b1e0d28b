package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.semantics.TypedExpression;

/** Moves strings and parts of them about in scratch memory. */
final class Slices {
    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;
    private final Blocks blocks;

    Slices(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
        this.frame = lowering.frame();
        this.blocks = new Blocks(lowering);
    }

    private int strsize() {
        return lowering.plan().strsize();
    }

    /** A copy of a string, with as much room again behind it that may be read. */
    int copy(TypedExpression e) {
        int room = lowering.plan().stringRoom();
        int at = frame.reserve(2 * room);
        lowering.strings().into(e, new Strings.Room(at, room, true));
        return at;
    }

    /** Leaves the length of the string at an offset of scratch memory in R0: 0 to strsize. */
    void length(int at) {
        int mark = frame.mark();
        int spare = frame.reserve(lowering.plan().stringRoom());
        code.move(Register.R3, frame.scratch());
        code.alu(AluOperator.ADD, Register.R3, at);
        read(spare, strsize() + 1);
        lengthOfRead();
        frame.release(mark);
    }

    /** R0 = the length of what was read just now. */
    void lengthOfRead() {
        Label fine = new Label("measured");
        code.branch(JumpOperator.SGE, Register.R0, 1, fine);
        code.constant(Register.R0, 1);
        code.bind(fine);
        code.alu(AluOperator.SUB, Register.R0, 1);
    }

    /** Reads the string at the address in R3 to an offset of scratch memory. */
    private void read(int to, int size) {
        code.move(Register.R1, frame.scratch());
        code.alu(AluOperator.ADD, Register.R1, to);
        code.constant(Register.R2, size);
        code.call(Helper.PROBE_READ_KERNEL_STR);
    }

    /** Zeros behind a text that is about to be made. */
    void clear(Strings.Room room) {
        if (room.padded()) {
            blocks.zero(room.offset(), room.size());
        } else {
            code.storeConstant(MemorySize.U8, frame.scratch(), room.offset(), 0);
        }
    }

    /**
     * Puts the short text at the address in R3 into a room that is clear, with at most this much.
     */
    void take(int most, Strings.Room room) {
        code.move(Register.R1, frame.scratch());
        code.alu(AluOperator.ADD, Register.R1, room.offset());
        code.constant(Register.R2, Math.min(most, Math.min(room.size(), strsize() + 1)));
        code.call(Helper.PROBE_READ_KERNEL_STR);
    }

    /**
     * Puts a part of the string at {@code at} into a room that is clear: as many bytes as R0 says,
     * at least 0, from {@code first} on, which is from 0 to strsize.
     */
    void part(int at, Frame.Saved first, Strings.Room room) {
        Label fits = new Label("fits");
        Label inside = new Label("inside");
        Label end = new Label("sliced");
        code.move(Register.R2, Register.R0);
        code.branch(JumpOperator.LE, Register.R2, strsize(), fits);
        code.constant(Register.R2, strsize());
        code.bind(fits);
        code.alu(AluOperator.ADD, Register.R2, 1);
        code.move(Register.R4, frame.use(first, Register.R4));
        code.branch(JumpOperator.LE, Register.R4, strsize(), inside);
        code.jump(end);
        code.bind(inside);
        code.move(Register.R3, frame.scratch());
        code.alu(AluOperator.ADD, Register.R3, at);
        code.alu(AluOperator.ADD, Register.R3, Operand.of(Register.R4));
        code.move(Register.R1, frame.scratch());
        code.alu(AluOperator.ADD, Register.R1, room.offset());
        code.call(Helper.PROBE_READ_KERNEL_STR);
        code.bind(end);
    }

    /** {@code strjoin(left, right)}: cut where both are too long for one string. */
    void join(TypedExpression left, TypedExpression right, Strings.Room room) {
        int whole = copy(left);
        int second = copy(right);
        length(whole);
        Label fits = new Label("fits");
        Label full = new Label("full");
        code.branch(JumpOperator.GE, Register.R0, strsize(), full);
        code.move(Register.R1, frame.scratch());
        code.alu(AluOperator.ADD, Register.R1, whole);
        code.alu(AluOperator.ADD, Register.R1, Operand.of(Register.R0));
        code.constant(Register.R2, strsize() + 1);
        code.alu(AluOperator.SUB, Register.R2, Operand.of(Register.R0));
        code.branch(JumpOperator.LE, Register.R2, strsize() + 1, fits);
        code.constant(Register.R2, 1);
        code.bind(fits);
        code.move(Register.R3, frame.scratch());
        code.alu(AluOperator.ADD, Register.R3, second);
        code.call(Helper.PROBE_READ_KERNEL_STR);
        code.bind(full);
        blocks.copy(
                new Text.Scratch(whole, lowering.plan().stringRoom()), room.offset(), room.size());
    }

    /** {@code substr(string, index, count)}: negative ones count from the end, as in Perl. */
    void substring(
            TypedExpression string,
            TypedExpression index,
            TypedExpression count,
            Strings.Room room) {
        int at = copy(string);
        lowering.integers().value(index);
        Frame.Saved first = frame.save(Register.R0);
        lowering.integers().value(count);
        Frame.Saved remaining = frame.save(Register.R0);
        clear(room);
        length(at);
        Label positive = new Label("counted from the start");
        Label some = new Label("counted to the end");
        Label none = new Label("nothing");
        Label end = new Label("cut");
        frame.load(remaining, Register.R1);
        frame.load(first, Register.R2);
        code.branch(JumpOperator.SGE, Register.R2, 0, positive);
        code.alu(AluOperator.ADD, Register.R2, Operand.of(Register.R0));
        code.branch(JumpOperator.SGE, Register.R2, 0, positive);
        code.move(Register.R3, Register.R1);
        code.alu(AluOperator.ADD, Register.R3, Operand.of(Register.R2));
        code.branch(JumpOperator.SLE, Register.R3, 0, none);
        code.move(Register.R1, Register.R3);
        code.constant(Register.R2, 0);
        code.bind(positive);
        code.branch(JumpOperator.GE, Register.R2, Operand.of(Register.R0), none);
        code.branch(JumpOperator.SGE, Register.R1, 0, some);
        code.alu(AluOperator.SUB, Register.R0, Operand.of(Register.R2));
        code.alu(AluOperator.ADD, Register.R1, Operand.of(Register.R0));
        code.branch(JumpOperator.SLT, Register.R1, 0, none);
        code.bind(some);
        frame.release(first);
        Frame.Saved start = frame.save(Register.R2);
        code.move(Register.R0, Register.R1);
        part(at, start, room);
        frame.release(start);
        code.jump(end);
        code.bind(none);
        code.bind(end);
        frame.release(remaining);
    }
}
