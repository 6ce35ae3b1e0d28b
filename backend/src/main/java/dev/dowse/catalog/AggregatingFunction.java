package dev.dowse.catalog;

import dev.dowse.types.Prototype;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A function that folds values into an aggregation. */
public enum AggregatingFunction {
    AVG("avg", "void(@)"),
    COUNT("count", "void()"),
    LLQUANTIZE("llquantize", "void(@, int32_t, int32_t, int32_t, int32_t, ...)"),
    LQUANTIZE("lquantize", "void(@, int32_t, int32_t, ...)"),
    MAX("max", "void(@)"),
    MIN("min", "void(@)"),
    QUANTIZE("quantize", "void(@, ...)"),
    STDDEV("stddev", "void(@)"),
    SUM("sum", "void(@)");

    private static final Map<String, AggregatingFunction> BY_SPELLING =
            Stream.of(values())
                    .collect(Collectors.toMap(AggregatingFunction::spelling, Function.identity()));

    private final String spelling;
    private final String prototype;

    @SuppressWarnings("ImmutableEnumChecker") // Types are values all the way down.
    private final Prototype signature;

    AggregatingFunction(String spelling, String prototype) {
        this.spelling = spelling;
        this.prototype = prototype;
        this.signature = Prototype.of(prototype);
    }

    public String spelling() {
        return spelling;
    }

    public String prototype() {
        return prototype;
    }

    /** The prototype, taken apart. */
    public Prototype signature() {
        return signature;
    }

    /** The entry that the author calls {@code spelling}. */
    public static Optional<AggregatingFunction> named(String spelling) {
        return Optional.ofNullable(BY_SPELLING.get(spelling));
    }
}
