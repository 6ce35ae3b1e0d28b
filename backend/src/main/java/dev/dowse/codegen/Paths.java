package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.semantics.TypedExpression;
import java.util.List;

/** Lowers {@code basename} and {@code dirname}, which take slashes at the end for nothing. */
final class Paths {
    private final Assembler code;
    private final Frame frame;
    private final Slices slices;
    private final Scans scans;

    Paths(Lowering lowering) {
        this.code = lowering.code();
        this.frame = lowering.frame();
        this.slices = new Slices(lowering);
        this.scans = new Scans(lowering);
    }

    private void other(Label next) {
        code.branch(JumpOperator.EQ, Register.R4, '/', next);
        code.branch(JumpOperator.EQ, Register.R4, 0, next);
    }

    private void slash(Label next) {
        code.branch(JumpOperator.NE, Register.R4, '/', next);
    }

    /** What is behind the last slash that has something behind it. */
    void name(TypedExpression path, Strings.Room room) {
        int at = slices.copy(path);
        Label none = new Label("only slashes");
        Label end = new Label("named");
        slices.clear(room);
        scans.backward(at, List.of(), this::other);
        code.branch(JumpOperator.SLT, Register.R0, 0, none);
        Frame.Saved last = frame.save(Register.R0);
        scans.backward(at, List.of(last), this::slash);
        code.alu(AluOperator.ADD, Register.R0, 1);
        Frame.Saved first = frame.save(Register.R0);
        frame.load(last, Register.R0);
        code.alu(AluOperator.ADD, Register.R0, 1);
        code.alu(AluOperator.SUB, Register.R0, Operand.of(frame.use(first, Register.R1)));
        slices.part(at, first, room);
        frame.release(first);
        frame.release(last);
        code.jump(end);
        code.bind(none);
        slashOrPoint(at, room);
        code.bind(end);
    }

    /** What is before that slash. */
    void folder(TypedExpression path, Strings.Room room) {
        int at = slices.copy(path);
        Label none = new Label("only slashes");
        Label here = new Label("no slash");
        Label root = new Label("nothing before the slash");
        Label end = new Label("named");
        slices.clear(room);
        scans.backward(at, List.of(), this::other);
        code.branch(JumpOperator.SLT, Register.R0, 0, none);
        Frame.Saved last = frame.save(Register.R0);
        scans.backward(at, List.of(last), this::slash);
        frame.release(last);
        code.branch(JumpOperator.SLT, Register.R0, 0, here);
        Frame.Saved slash = frame.save(Register.R0);
        scans.backward(at, List.of(slash), this::other);
        frame.release(slash);
        code.branch(JumpOperator.SLT, Register.R0, 0, root);
        code.alu(AluOperator.ADD, Register.R0, 1);
        Frame.Saved length = frame.save(Register.R0);
        code.constant(Register.R0, 0);
        Frame.Saved first = frame.save(Register.R0);
        frame.load(length, Register.R0);
        slices.part(at, first, room);
        frame.release(first);
        frame.release(length);
        code.jump(end);
        code.bind(root);
        only('/', room);
        code.jump(end);
        code.bind(here);
        only('.', room);
        code.jump(end);
        code.bind(none);
        slashOrPoint(at, room);
        code.bind(end);
    }

    /** A slash for slashes, a point for nothing at all. */
    private void slashOrPoint(int at, Strings.Room room) {
        Label slashes = new Label("slashes");
        Label end = new Label("chosen");
        code.load(MemorySize.U8, Register.R1, frame.scratch(), at);
        code.branch(JumpOperator.NE, Register.R1, 0, slashes);
        only('.', room);
        code.jump(end);
        code.bind(slashes);
        only('/', room);
        code.bind(end);
    }

    private void only(char character, Strings.Room room) {
        code.storeConstant(MemorySize.U8, frame.scratch(), room.offset(), character);
        if (room.size() > 1) {
            code.storeConstant(MemorySize.U8, frame.scratch(), room.offset() + 1, 0);
        }
    }
}
