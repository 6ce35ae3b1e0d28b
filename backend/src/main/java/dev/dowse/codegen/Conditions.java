package dev.dowse.codegen;

import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.syntax.BinaryOperator;
import dev.dowse.syntax.UnaryOperator;
import dev.dowse.types.Type;

/** Lowers conditions into jumps, without making 0 or 1 of them first. */
final class Conditions {
    private final Lowering lowering;
    private final Assembler code;

    Conditions(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
    }

    /**
     * Jumps to {@code target} where the truth of {@code e} is {@code sense}; else falls through.
     */
    void branch(TypedExpression e, boolean sense, Label target) {
        if (e instanceof TypedExpression.Compare compare) {
            compare(compare, sense, target);
        } else if (e instanceof TypedExpression.Logical logical) {
            logical(logical, sense, target);
        } else if (e instanceof TypedExpression.Unary(var s, var t, UnaryOperator op, var operand)
                && op == UnaryOperator.NOT) {
            branch(operand, !sense, target);
        } else if (e instanceof TypedExpression.Constant constant) {
            if ((constant.value() != 0) == sense) {
                code.jump(target);
            }
        } else {
            lowering.integers().value(e);
            code.branch(sense ? JumpOperator.NE : JumpOperator.EQ, Register.R0, 0, target);
        }
    }

    private void compare(TypedExpression.Compare c, boolean sense, Label target) {
        if (Shape.isString(c.left().type())) {
            lowering.strings().compare(c, sense, target);
            return;
        }
        boolean signed = Shape.of(c.left().type()).signed();
        JumpOperator operator = operator(c.operator(), signed);
        Operand right = lowering.integers().operands(c.left(), c.right());
        code.branch(
                sense ? operator : operator.opposite().orElseThrow(), Register.R0, right, target);
    }

    static JumpOperator operator(BinaryOperator operator, boolean signed) {
        return switch (operator) {
            case EQUAL -> JumpOperator.EQ;
            case NOT_EQUAL -> JumpOperator.NE;
            case LESS -> signed ? JumpOperator.SLT : JumpOperator.LT;
            case LESS_EQUAL -> signed ? JumpOperator.SLE : JumpOperator.LE;
            case GREATER -> signed ? JumpOperator.SGT : JumpOperator.GT;
            case GREATER_EQUAL -> signed ? JumpOperator.SGE : JumpOperator.GE;
            case LOGICAL_OR,
                    LOGICAL_XOR,
                    LOGICAL_AND,
                    OR,
                    XOR,
                    AND,
                    SHIFT_LEFT,
                    SHIFT_RIGHT,
                    ADD,
                    SUBTRACT,
                    MULTIPLY,
                    DIVIDE,
                    REMAINDER ->
                    throw new IllegalStateException("no comparison: " + operator.text());
        };
    }

    private void logical(TypedExpression.Logical e, boolean sense, Label target) {
        switch (e.operator()) {
            case LOGICAL_AND -> shortcut(e, false, sense, target);
            case LOGICAL_OR -> shortcut(e, true, sense, target);
            case LOGICAL_XOR -> exclusive(e, sense, target);
            case OR,
                    XOR,
                    AND,
                    EQUAL,
                    NOT_EQUAL,
                    LESS,
                    LESS_EQUAL,
                    GREATER,
                    GREATER_EQUAL,
                    SHIFT_LEFT,
                    SHIFT_RIGHT,
                    ADD,
                    SUBTRACT,
                    MULTIPLY,
                    DIVIDE,
                    REMAINDER ->
                    throw new IllegalStateException("not logical: " + e.operator().text());
        }
    }

    /**
     * The left side decides alone where its truth is {@code deciding}: false for and, true for or.
     */
    private void shortcut(
            TypedExpression.Logical e, boolean deciding, boolean sense, Label target) {
        if (sense == deciding) {
            branch(e.left(), deciding, target);
            branch(e.right(), sense, target);
        } else {
            Label past = new Label("past");
            branch(e.left(), deciding, past);
            branch(e.right(), sense, target);
            code.bind(past);
        }
    }

    /** Where the left side is true the answer is the opposite of the right side. */
    private void exclusive(TypedExpression.Logical e, boolean sense, Label target) {
        TypedExpression zero = new TypedExpression.Constant(e.span(), Type.Int.INT, 0);
        TypedExpression left =
                new TypedExpression.Compare(
                        e.left().span(), BinaryOperator.NOT_EQUAL, e.left(), zero);
        lowering.integers().value(left);
        Frame.Saved saved = lowering.frame().save(Register.R0);
        TypedExpression right =
                new TypedExpression.Compare(
                        e.right().span(), BinaryOperator.NOT_EQUAL, e.right(), zero);
        lowering.integers().value(right);
        Register kept = lowering.frame().use(saved, Register.R1);
        JumpOperator operator = sense ? JumpOperator.NE : JumpOperator.EQ;
        code.branch(operator, Register.R0, kept, target);
        lowering.frame().release(saved);
    }
}
