package dev.dowse.testing.generated;

import dev.dowse.testing.generated.Arithmetic.Operator;
import java.util.List;

/**
 * Makes expressions over integers that are defined: nothing is divided by 0, and nothing that two
 * implementations see differently is asked, that is, the remainder by a negative number, a shift by
 * fewer than no bits or by more than there are, and the type of {@code 1 ? a : b}.
 */
public final class RandomArithmetic {
    private static final List<Operator> OPERATORS = List.of(Operator.values());
    private static final List<Long> EDGES =
            List.of(
                    0L,
                    1L,
                    -1L,
                    2L,
                    -2L,
                    7L,
                    10L,
                    63L,
                    64L,
                    127L,
                    128L,
                    -128L,
                    255L,
                    256L,
                    0x7fffL,
                    0x8000L,
                    0xffffL,
                    0x7fff_ffffL,
                    0x8000_0000L,
                    0xffff_ffffL,
                    0x1_0000_0000L,
                    Long.MAX_VALUE,
                    Long.MIN_VALUE,
                    Long.MIN_VALUE + 1);

    private final Choices choices;
    private final List<Arithmetic.Variable> variables;
    private final boolean common;

    public RandomArithmetic(Choices choices, List<Arithmetic.Variable> variables) {
        this(choices, variables, false);
    }

    /**
     * @param common leaves out also what C says and another DTrace does not: a cast that cuts what
     *     an operation left in a register, and a constant below 0 that is shifted right
     */
    RandomArithmetic(Choices choices, List<Arithmetic.Variable> variables, boolean common) {
        this.choices = choices;
        this.variables = variables;
        this.common = common;
    }

    /** A number at which a width or a sign shows, or any. */
    public static long edge(Choices choices) {
        return choices.once(4) ? choices.bits() >> choices.from(0, 63) : choices.of(EDGES);
    }

    /** An expression of at most this many levels. */
    public Arithmetic make(int depth) {
        if (depth <= 0 || choices.once(8)) {
            return leaf();
        }
        return switch (choices.from(0, 11)) {
            case 0 -> new Arithmetic.Negation(make(depth - 1));
            case 1 -> new Arithmetic.Complement(make(depth - 1));
            case 2 -> new Arithmetic.Not(make(depth - 1));
            case 3 -> cast(make(depth - 1));
            case 4 ->
                    new Arithmetic.Conditional(
                            binary(choices.of(OPERATORS), choices.of(variables), make(depth - 2)),
                            make(depth - 1),
                            make(depth - 1));
            default -> binary(choices.of(OPERATORS), make(depth - 1), make(depth - 1));
        };
    }

    private Arithmetic cast(Arithmetic operand) {
        boolean inside = operand.type().cut(operand.value()) == operand.value();
        return inside || !common
                ? new Arithmetic.Cast(choices.of(IntegerType.ALL), operand)
                : operand;
    }

    private Arithmetic leaf() {
        return choices.once(3)
                ? new Arithmetic.Literal(choices.of(IntegerType.ALL), edge(choices))
                : choices.of(variables);
    }

    private Arithmetic binary(Operator operator, Arithmetic left, Arithmetic right) {
        boolean folded = common && operator == Operator.RIGHT && left.value() < 0;
        return new Arithmetic.Binary(
                operator, folded ? choices.of(variables) : left, right(operator, right));
    }

    private Arithmetic right(Operator operator, Arithmetic right) {
        long value = right.value();
        boolean defined =
                switch (operator) {
                    case DIVIDE -> value != 0;
                    case REMAINDER -> value > 0;
                    case LEFT, RIGHT -> value >= 0 && value < Long.SIZE;
                    default -> true;
                };
        return defined ? right : new Arithmetic.Literal(IntegerType.INT32_T, choices.from(1, 31));
    }
}
