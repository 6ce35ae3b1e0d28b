package dev.dowse.semantics;

import dev.dowse.catalog.Action;
import dev.dowse.catalog.AggregationChange;
import dev.dowse.source.Span;
import dev.dowse.types.PrintfFormat;
import java.util.List;
import java.util.Optional;

/** What a clause does, with its actions told apart. */
public sealed interface TypedStatement {
    Span span();

    record Evaluate(Span span, TypedExpression expression) implements TypedStatement {}

    record If(
            Span span,
            TypedExpression condition,
            List<TypedStatement> then,
            List<TypedStatement> otherwise)
            implements TypedStatement {
        public If {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }
    }

    record Trace(Span span, TypedExpression value) implements TypedStatement {}

    /**
     * A format and its values.
     *
     * @param action {@code PRINTF}, or {@code SYSTEM} or {@code FREOPEN}, which take the same
     */
    record Printf(Span span, Action action, PrintfFormat format, List<TypedExpression> arguments)
            implements TypedStatement {
        public Printf {
            arguments = List.copyOf(arguments);
        }
    }

    record Printa(Span span, Optional<PrintfFormat> format, List<AggregationVariable> aggregations)
            implements TypedStatement {
        public Printa {
            aggregations = List.copyOf(aggregations);
        }
    }

    record Exit(Span span, TypedExpression status) implements TypedStatement {}

    /** {@code @name[keys] = function(value, parameters)}; {@code count()} has no value. */
    record Aggregate(
            Span span,
            AggregationVariable aggregation,
            List<TypedExpression> keys,
            Optional<TypedExpression> value,
            Optional<TypedExpression> increment)
            implements TypedStatement {
        public Aggregate {
            keys = List.copyOf(keys);
        }
    }

    /** {@code clear trunc normalize denormalize}: what the consumer does to an aggregation. */
    record AggregationOperation(
            Span span,
            AggregationChange change,
            AggregationVariable aggregation,
            Optional<TypedExpression> argument)
            implements TypedStatement {}

    /** Every other action. */
    record Act(Span span, Action action, List<TypedExpression> arguments)
            implements TypedStatement {
        public Act {
            arguments = List.copyOf(arguments);
        }
    }
}
