package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.semantics.TypedExpression;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lowers the search for one string in another. Both are compared by words; what lies behind the end
 * of the one that is looked for is masked.
 */
final class Search {
    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;
    private final Slices slices;
    private final Scans scans;

    Search(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
        this.frame = lowering.frame();
        this.slices = new Slices(lowering);
        this.scans = new Scans(lowering);
    }

    /** {@code index} and {@code rindex}: the position, or -1, in R0. */
    void index(
            TypedExpression string,
            TypedExpression wanted,
            Optional<TypedExpression> start,
            boolean last) {
        index(slices.copy(string), wanted, start, last);
    }

    /** {@code strstr}: from the first occurrence on; empty where there is none. */
    void rest(TypedExpression string, TypedExpression wanted, Strings.Room room) {
        int at = slices.copy(string);
        index(at, wanted, Optional.empty(), false);
        tail(at, room);
    }

    /** {@code strchr} and {@code strrchr}. */
    void character(
            TypedExpression string, TypedExpression wanted, boolean last, Strings.Room room) {
        int at = slices.copy(string);
        lowering.integers().value(wanted);
        code.alu(AluOperator.AND, Register.R0, 0xff);
        Frame.Saved character = frame.save(Register.R0);
        int sought = scans.inMemory(character);
        frame.release(character);
        Scans.Test test =
                next -> {
                    code.load(MemorySize.U64, Register.R5, frame.scratch(), sought);
                    code.branch(JumpOperator.NE, Register.R4, Register.R5, next);
                };
        if (last) {
            scans.backward(at, List.of(), test);
        } else {
            scans.forward(at, List.of(), test);
        }
        tail(at, room);
    }

    /** Puts what begins at the position in R0 into a room; nothing where that is -1. */
    private void tail(int at, Strings.Room room) {
        Label end = new Label("found or not");
        Frame.Saved found = frame.save(Register.R0);
        slices.clear(room);
        frame.load(found, Register.R0);
        code.branch(JumpOperator.SLT, Register.R0, 0, end);
        code.constant(Register.R0, lowering.plan().strsize());
        slices.part(at, found, room);
        code.bind(end);
        frame.release(found);
    }

    private void index(
            int at, TypedExpression wanted, Optional<TypedExpression> start, boolean last) {
        int needle = slices.copy(wanted);
        slices.length(needle);
        Frame.Saved size = frame.save(Register.R0);
        slices.length(at);
        code.alu(AluOperator.SUB, Register.R0, frame.use(size, Register.R1));
        frame.release(size);
        Frame.Saved most = frame.save(Register.R0);
        int mask = wanted instanceof TypedExpression.Text ? 0 : mask(needle);
        Scans.Test test = next -> match(at, needle, mask, wanted, next);
        if (last) {
            start.ifPresent(s -> least(most, s));
            scans.backward(at, List.of(most), test);
        } else {
            forward(at, start, most, test);
        }
        frame.release(most);
    }

    /** Lowers what is kept to another value, if that is less. */
    private void least(Frame.Saved kept, TypedExpression other) {
        Label less = new Label("less");
        lowering.integers().value(other);
        code.branch(JumpOperator.SLE, frame.use(kept, Register.R1), Register.R0, less);
        frame.put(kept, Register.R0);
        code.bind(less);
    }

    private void forward(
            int at, Optional<TypedExpression> start, Frame.Saved most, Scans.Test test) {
        List<Frame.Saved> limits = new ArrayList<>();
        start.ifPresent(s -> {
            lowering.integers().value(s);
            limits.add(frame.save(Register.R0));
        });
        int highest = scans.inMemory(most);
        scans.forward(
                at,
                limits,
                next -> {
                    code.load(MemorySize.U64, Register.R5, frame.scratch(), highest);
                    code.branch(JumpOperator.SGT, Register.R3, Register.R5, next);
                    test.unless(next);
                });
        limits.forEach(frame::release);
    }

    private void match(int at, int needle, int mask, TypedExpression wanted, Label next) {
        if (wanted instanceof TypedExpression.Text constant) {
            byte[] bytes = lowering.maps().constants().text(constant.value());
            matchConstant(at, bytes, next);
            return;
        }
        for (int i = 0; i < lowering.plan().stringRoom(); i += 8) {
            code.load(MemorySize.U64, Register.R4, Register.R1, at + i);
            code.load(MemorySize.U64, Register.R5, frame.scratch(), needle + i);
            code.alu(AluOperator.XOR, Register.R4, Operand.of(Register.R5));
            code.load(MemorySize.U64, Register.R5, frame.scratch(), mask + i);
            code.alu(AluOperator.AND, Register.R4, Operand.of(Register.R5));
            if (i == 0) {
                code.branch(JumpOperator.NE, Register.R4, 0, next);
                code.constant(Register.R0, 0);
            } else {
                code.alu(AluOperator.OR, Register.R0, Operand.of(Register.R4));
            }
        }
        // One test for all words: the kernel remembers every test that a path has passed.
        code.branch(JumpOperator.NE, Register.R0, 0, next);
    }

    private void matchConstant(int at, byte[] bytes, Label next) {
        ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int length = 0;
        while (length < bytes.length && bytes[length] != 0) {
            length++;
        }
        for (int i = 0; i < length; i += 8) {
            code.load(MemorySize.U64, Register.R4, Register.R1, at + i);
            int rest = length - i;
            if (rest < 8) {
                code.alu(AluOperator.LSH, Register.R4, 64 - 8 * rest);
                code.alu(AluOperator.RSH, Register.R4, 64 - 8 * rest);
            }
            code.constant(Register.R5, words.getLong(i));
            code.branch(JumpOperator.NE, Register.R4, Operand.of(Register.R5), next);
        }
    }

    /** Bytes of ones for the bytes of a string, zeros behind it. */
    private int mask(int needle) {
        int mask = frame.reserve(lowering.plan().stringRoom());
        code.constant(Register.R3, 0);
        Assembler.Loop loop = code.loop("mask");
        code.move(Register.R1, frame.scratch());
        code.alu(AluOperator.ADD, Register.R1, Operand.of(Register.R3));
        code.load(MemorySize.U8, Register.R4, Register.R1, needle);
        code.alu(AluOperator.NEG, Register.R4, 0);
        code.alu(AluOperator.ARSH, Register.R4, 63);
        code.store(MemorySize.U8, Register.R1, mask, Register.R4);
        code.alu(AluOperator.ADD, Register.R3, 1);
        code.again(
                JumpOperator.LT,
                Register.R3,
                lowering.plan().stringRoom(),
                loop,
                lowering.plan().stringRoom());
        return mask;
    }
}
