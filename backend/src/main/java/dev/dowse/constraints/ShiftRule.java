package dev.dowse.constraints;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.syntax.BinaryOperator;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * {@code BPF-SHIFT}: a shift instruction uses the low six bits of its count, so a count outside 0
 * to 63 shifts by something else (RFC 9669, section 4.1).
 */
final class ShiftRule implements Surprise {
    static final String CODE = "BPF-SHIFT";

    private static final int BITS = 64;

    @Override
    public Stream<Diagnostic> found(FlatProgram program) {
        return program.expressions(TypedExpression.Arithmetic.class)
                .filter(arithmetic -> isShift(arithmetic.operator()))
                .flatMap(ShiftRule::found);
    }

    private static boolean isShift(BinaryOperator operator) {
        return operator == BinaryOperator.SHIFT_LEFT || operator == BinaryOperator.SHIFT_RIGHT;
    }

    private static Stream<Diagnostic> found(TypedExpression.Arithmetic shift) {
        OptionalLong count = constant(shift.right());
        if (count.isEmpty() || (count.getAsLong() >= 0 && count.getAsLong() < BITS)) {
            return Stream.empty();
        }
        return Stream.of(
                Diagnostic.warning(
                        CODE,
                        shift.right().span(),
                        "a shift by "
                                + count.getAsLong()
                                + ": BPF uses the low 6 bits of the count, so this shifts by "
                                + (count.getAsLong() & (BITS - 1))));
    }

    private static OptionalLong constant(TypedExpression expression) {
        if (expression instanceof TypedExpression.Convert convert) {
            return constant(convert.operand());
        }
        return expression instanceof TypedExpression.Constant constant
                ? OptionalLong.of(constant.value())
                : OptionalLong.empty();
    }
}
