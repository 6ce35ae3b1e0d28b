package dev.dowse.semantics;

import dev.dowse.catalog.AggregatingFunction;
import dev.dowse.source.Span;
import dev.dowse.types.Type;
import java.util.List;

/**
 * An aggregation of the script: its name, its one aggregating function, and the types of its key.
 *
 * @param id its number among the aggregations of the program, from 0
 * @param name without {@code @}; empty for the anonymous one
 * @param parameters the constants of {@code lquantize} and {@code llquantize} after the value
 * @param signed whether values print as signed
 */
public record AggregationVariable(
        int id,
        String name,
        AggregatingFunction function,
        List<Type> keys,
        List<Long> parameters,
        boolean signed,
        Span declared) {
    public AggregationVariable {
        keys = List.copyOf(keys);
        parameters = List.copyOf(parameters);
    }
}
