package dev.dowse.codegen;

import dev.dowse.bpf.isa.Register;
import dev.dowse.semantics.Place;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.types.Type;

/**
 * Lowers values that are copied as a whole: structs, unions, arrays, and floating-point numbers.
 */
final class Aggregates {
    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;
    private final Blocks blocks;

    Aggregates(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
        this.frame = lowering.frame();
        this.blocks = new Blocks(lowering);
    }

    /** Whether a value of this type is copied as a whole. */
    static boolean isOne(Type type) {
        Type resolved = type.resolved();
        return resolved instanceof Type.Aggregate
                || resolved instanceof Type.Array
                || resolved instanceof Type.Float;
    }

    /** Puts the value into scratch memory. */
    void into(TypedExpression e, int at, int size) {
        int mark = frame.mark();
        if (e instanceof TypedExpression.ReadPlace read) {
            place(read.place(), at, size);
        } else if (e instanceof TypedExpression.Constant) {
            blocks.zero(at, size);
        } else if (e instanceof TypedExpression.Assign assign) {
            assign(assign);
            place(assign.place(), at, size);
        } else if (e instanceof TypedExpression.Conditional c) {
            conditional(c, at, size);
        } else if (e instanceof TypedExpression.Sequence s) {
            lowering.integers().discard(s.left());
            into(s.right(), at, size);
        } else {
            throw new IllegalStateException("not in checked programs: " + e);
        }
        frame.release(mark);
    }

    private void conditional(TypedExpression.Conditional c, int at, int size) {
        Label otherwise = new Label("otherwise");
        Label end = new Label("chosen");
        lowering.conditions().branch(c.condition(), false, otherwise);
        into(c.then(), at, size);
        code.jump(end);
        code.bind(otherwise);
        into(c.otherwise(), at, size);
        code.bind(end);
    }

    private void place(Place place, int at, int size) {
        if (place instanceof Place.Memory memory) {
            lowering.pointers().copy(memory, at, size);
            return;
        }
        Label absent = new Label("absent");
        Label end = new Label("copied");
        lowering.parts().address(lowering.parts().part(place), false, absent);
        blocks.copyFrom(Register.R0, 0, at, size);
        code.jump(end);
        code.bind(absent);
        blocks.zero(at, size);
        code.bind(end);
    }

    /** Copies from scratch memory to the address in a register. */
    void paste(int from, Register to, int size) {
        blocks.paste(from, to, size);
    }

    /** Assigns a value as a whole. */
    void assign(TypedExpression.Assign assign) {
        int mark = frame.mark();
        int size = assign.type().size();
        int at = frame.reserve(size);
        into(assign.value(), at, size);
        if (assign.place() instanceof Place.Memory memory) {
            lowering.pointers().paste(memory, at, size);
        } else {
            Label lost = new Label("no room");
            boolean create = !(assign.value() instanceof TypedExpression.Constant);
            lowering.parts().address(lowering.parts().part(assign.place()), create, lost);
            code.move(Register.R1, Register.R0);
            paste(at, Register.R1, size);
            code.bind(lost);
        }
        frame.release(mark);
    }
}
