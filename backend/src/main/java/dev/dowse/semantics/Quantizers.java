package dev.dowse.semantics;

import dev.dowse.catalog.AggregatingFunction;
import dev.dowse.source.Span;
import dev.dowse.syntax.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The constants of {@code lquantize} and {@code llquantize}, with the limits of the reference. */
final class Quantizers {
    private static final int MOST_STEPS = 0xffff;

    /** What the reference calls the four constants of {@code llquantize}. */
    private static final List<String> LOG_TAGS = List.of("FACTOR", "LMAG", "HMAG", "STEP");

    private static final List<String> LINEAR_TAGS = List.of("BASE", "LIM", "STEP");

    private final Analysis analysis;

    Quantizers(Analysis analysis) {
        this.analysis = analysis;
    }

    /** How many constants follow the value. */
    static int parameterCount(AggregatingFunction function) {
        return switch (function) {
            case LQUANTIZE -> 3;
            case LLQUANTIZE -> 4;
            case AVG, COUNT, MAX, MIN, QUANTIZE, STDDEV, SUM -> 0;
        };
    }

    /** The constants, the step of {@code lquantize} always among them; none after an error. */
    List<Long> parameters(
            Span span, AggregatingFunction function, List<TypedExpression> arguments) {
        return switch (function) {
            case LQUANTIZE -> linear(span, arguments);
            case LLQUANTIZE -> logLinear(arguments);
            case AVG, COUNT, MAX, MIN, QUANTIZE, STDDEV, SUM -> List.of();
        };
    }

    private List<Long> linear(Span span, List<TypedExpression> arguments) {
        List<Long> values = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            if (i == 2 && values.get(1) <= values.get(0)) {
                break;
            }
            if (i == 2 && arguments.size() < 4) {
                values.add(1L);
                break;
            }
            String tag = "D_LQUANT_" + LINEAR_TAGS.get(i);
            boolean step = i == 2;
            long least = step ? 1 : Integer.MIN_VALUE;
            long most = step ? MOST_STEPS : Integer.MAX_VALUE;
            OptionalLong value =
                    constant(tag, "lquantize", arguments.get(i + 1), i + 2, least, most);
            if (value.isEmpty()) {
                return List.of();
            }
            values.add(value.getAsLong());
        }
        return linearRange(span, values) ? values : List.of();
    }

    private boolean linearRange(Span span, List<Long> values) {
        long range = values.get(1) - values.get(0);
        long step = range <= 0 ? 1 : values.get(2);
        if (range <= 0) {
            analysis.error(
                    "D_LQUANT_MISMATCH",
                    span,
                    "the upper bound of lquantize() must be above the lower one");
            return false;
        }
        if (range / step > MOST_STEPS) {
            analysis.error(
                    "D_LQUANT_STEPSMALL",
                    span,
                    "this step makes "
                            + range / step
                            + " buckets; at most "
                            + MOST_STEPS
                            + " are possible");
            return false;
        }
        if (range < step) {
            analysis.error(
                    "D_LQUANT_STEPLARGE",
                    span,
                    "the step of lquantize() is larger than the whole range");
            return false;
        }
        return true;
    }

    private List<Long> logLinear(List<TypedExpression> arguments) {
        List<Long> values = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String tag = "D_LLQUANT_" + LOG_TAGS.get(i);
            long least = i == 0 ? 2 : i == 3 ? 1 : 0;
            OptionalLong value =
                    constant(tag, "llquantize", arguments.get(i + 1), i + 2, least, MOST_STEPS);
            if (value.isEmpty()) {
                return List.of();
            }
            values.add(value.getAsLong());
        }
        return logLinearRange(values, arguments) ? values : List.of();
    }

    private boolean logLinearRange(List<Long> values, List<TypedExpression> arguments) {
        long factor = values.get(0);
        long low = values.get(1);
        long high = values.get(2);
        long steps = values.get(3);
        if (high < low) {
            return refuse(
                    "D_LLQUANT_HMAGVAL",
                    arguments.get(3),
                    "the high magnitude of llquantize() is below the low one");
        }
        if (!power(factor, high + 1)) {
            return refuse(
                    "D_LLQUANT_HMAGVAL",
                    arguments.get(3),
                    factor + " to the power of " + (high + 1) + " does not fit into 64 bits");
        }
        boolean divisible = steps >= factor ? steps % factor == 0 : factor % steps == 0;
        if (!divisible) {
            return refuse(
                    "D_LLQUANT_STEPVAL",
                    arguments.get(4),
                    "the steps of llquantize() and its factor must divide evenly");
        }
        return stepsFit(values, arguments);
    }

    /** The buckets of the lowest magnitude must hold whole numbers. */
    private boolean stepsFit(List<Long> values, List<TypedExpression> arguments) {
        long factor = values.get(0);
        long steps = values.get(3);
        long exponent = values.get(1) == 0 ? 2 : values.get(1) + 1;
        long range = 1;
        for (long i = 0; i < exponent; i++) {
            range *= factor;
        }
        return steps <= factor
                || Long.remainderUnsigned(range, steps) == 0
                || refuse(
                        "D_LLQUANT_STEPVAL",
                        arguments.get(4),
                        "this many steps do not divide the lowest magnitude evenly");
    }

    /** Whether the power fits into 64 bits without sign. */
    private static boolean power(long base, long exponent) {
        long value = 1;
        for (long i = 0; i < exponent; i++) {
            if (Math.unsignedMultiplyHigh(value, base) != 0) {
                return false;
            }
            value *= base;
        }
        return true;
    }

    private boolean refuse(String code, TypedExpression where, String message) {
        analysis.error(code, where.span(), message);
        return false;
    }

    private OptionalLong constant(
            String tag,
            String function,
            TypedExpression value,
            int position,
            long least,
            long most) {
        OptionalLong constant = Values.constant(value);
        boolean positive = tag.endsWith("STEP");
        if (constant.isEmpty() || (positive && constant.getAsLong() <= 0)) {
            analysis.error(
                    tag + "TYPE",
                    value.span(),
                    "argument "
                            + position
                            + " of "
                            + function
                            + "() must be "
                            + (positive ? "a positive" : "an")
                            + " integer constant");
            return OptionalLong.empty();
        }
        if (constant.getAsLong() < least || constant.getAsLong() > most) {
            analysis.error(
                    tag + "VAL",
                    value.span(),
                    "argument "
                            + position
                            + " of "
                            + function
                            + "() must lie between "
                            + least
                            + " and "
                            + most);
            return OptionalLong.empty();
        }
        return constant;
    }

    /** Whether another use has the same constants; false where an error was told. */
    boolean same(Expression.Call call, AggregationVariable first, List<Long> parameters) {
        if (parameters.isEmpty() || first.parameters().isEmpty()) {
            return true;
        }
        boolean log = first.function() == AggregatingFunction.LLQUANTIZE;
        for (int i = 0; i < parameters.size(); i++) {
            if (!parameters.get(i).equals(first.parameters().get(i))) {
                String tag = (log ? LOG_TAGS : LINEAR_TAGS).get(i);
                String end = log && i == 3 ? "S" : "";
                analysis.error(
                        (log ? "D_LLQUANT_MATCH" : "D_LQUANT_MATCH") + tag + end,
                        call.span(),
                        "'@"
                                + first.name()
                                + "' has "
                                + first.parameters().get(i)
                                + " as argument "
                                + (i + 2)
                                + " elsewhere, here "
                                + parameters.get(i));
                return false;
            }
        }
        return true;
    }
}
