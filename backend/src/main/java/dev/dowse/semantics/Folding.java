package dev.dowse.semantics;

import dev.dowse.syntax.BinaryOperator;
import dev.dowse.types.Conversions;
import dev.dowse.types.Type;

/** Computes operators on constants, as the compiled program would. */
final class Folding {
    private Folding() {}

    /**
     * The result in 64 bits, which D cuts to the width of a type only where a value is stored. The
     * low six bits of a count say how far to shift, as in BPF.
     *
     * @param right not 0 for a division
     * @param type in which the operands meet: its sign tells how to divide, shift and compare
     */
    static long fold(BinaryOperator operator, long left, long right, Type type) {
        boolean signed = Conversions.isSigned(type);
        return switch (operator) {
            case LOGICAL_OR -> bit(left != 0 || right != 0);
            case LOGICAL_XOR -> bit((left != 0) != (right != 0));
            case LOGICAL_AND -> bit(left != 0 && right != 0);
            case OR -> left | right;
            case XOR -> left ^ right;
            case AND -> left & right;
            case EQUAL -> bit(left == right);
            case NOT_EQUAL -> bit(left != right);
            case LESS -> bit(order(left, right, signed) < 0);
            case LESS_EQUAL -> bit(order(left, right, signed) <= 0);
            case GREATER -> bit(order(left, right, signed) > 0);
            case GREATER_EQUAL -> bit(order(left, right, signed) >= 0);
            case SHIFT_LEFT -> left << right;
            case SHIFT_RIGHT -> signed ? left >> right : left >>> right;
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> signed ? left / right : Long.divideUnsigned(left, right);
            case REMAINDER -> signed ? left % right : Long.remainderUnsigned(left, right);
        };
    }

    private static int order(long left, long right, boolean signed) {
        return signed ? Long.compare(left, right) : Long.compareUnsigned(left, right);
    }

    private static long bit(boolean value) {
        return value ? 1 : 0;
    }
}
