package dev.dowse.semantics;

import dev.dowse.catalog.AggregatingFunction;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.source.Span;
import dev.dowse.syntax.Expression;
import dev.dowse.types.Conversions;
import dev.dowse.types.Prototype;
import dev.dowse.types.Type;
import java.util.List;
import java.util.Optional;

/** {@code @name[keys] = function(…)}: the first one says what the aggregation is. */
final class Aggregations {
    private final Analysis analysis;
    private final Expressions expressions;
    private final Quantizers quantizers;

    Aggregations(Analysis analysis, Expressions expressions) {
        this.analysis = analysis;
        this.expressions = expressions;
        this.quantizers = new Quantizers(analysis);
    }

    /** {@code @name;} alone does nothing. */
    void lone(Expression.Aggregation e) {
        String name = e.name().text();
        Optional<AggregationVariable> known = analysis.scope().aggregation(name);
        expressions.readAll(e.keys());
        if (known.isPresent()) {
            analysis.mean(e.span(), new Meaning.Aggregation(known.get()));
        }
        if (known.isEmpty() && e.keys().isEmpty()) {
            expressions.read(e);
            return;
        }
        if (known.isPresent() || analysis.isNews("@" + name, e.span())) {
            analysis.error(
                    "D_AGG_NULL",
                    e.span(),
                    "'@"
                            + name
                            + "' alone does nothing; give it a value, as in '@"
                            + name
                            + " = count()'");
        }
    }

    Optional<TypedStatement> aggregate(Span span, Expression.Aggregation place, Expression value) {
        List<TypedExpression> keys = expressions.readAll(place.keys());
        Expression bare = Names.bare(value);
        Optional<AggregatingFunction> function =
                bare instanceof Expression.Call call
                        ? expressions.calls().aggregating(call.function().text())
                        : Optional.empty();
        if (function.isEmpty()) {
            notAFunction(place, bare);
            return Optional.empty();
        }
        Expression.Call call = (Expression.Call) bare;
        analysis.mean(call.function().span(), new Meaning.Aggregates(function.get()));
        List<TypedExpression> arguments = expressions.readAll(call.arguments());
        boolean fits = fits(call, function.get(), arguments);
        List<Long> parameters =
                fits && arguments.stream().noneMatch(Values::isInvalid)
                        ? quantizers.parameters(call.span(), function.get(), arguments)
                        : List.of();
        boolean signed = !arguments.isEmpty() && Conversions.isSigned(arguments.getFirst().type());
        Optional<AggregationVariable> variable =
                variable(place, call, function.get(), keys, parameters, signed);
        if (variable.isEmpty() || !fits) {
            return Optional.empty();
        }
        return statement(span, place, variable.get(), keys, arguments);
    }

    private boolean fits(
            Expression.Call call, AggregatingFunction function, List<TypedExpression> arguments) {
        String name = function.spelling();
        Prototype prototype = function.signature();
        if (!expressions.calls().fits(call, prototype, arguments)) {
            return false;
        }
        int most = most(function);
        if (arguments.size() > most) {
            analysis.tell(Arity.tooMany(call, "at most " + most, most));
            return false;
        }
        int increment = 1 + Quantizers.parameterCount(function);
        if (arguments.size() > increment
                && !Conversions.isScalar(arguments.get(increment).type())) {
            analysis.error(
                    "D_PROTO_ARG",
                    arguments.get(increment).span(),
                    "the increment of "
                            + name
                            + "() must be a number, not '"
                            + arguments.get(increment).type().name()
                            + "'");
            return false;
        }
        if (!arguments.isEmpty() && !Conversions.isScalar(arguments.getFirst().type())) {
            analysis.error(
                    "D_AGG_SCALAR",
                    arguments.getFirst().span(),
                    name + "() needs a number, not '" + arguments.getFirst().type().name() + "'");
            return false;
        }
        return true;
    }

    /** With the increment that the quantizing functions take as their last argument. */
    private static int most(AggregatingFunction function) {
        return switch (function) {
            case COUNT -> 0;
            case SUM, MIN, MAX, AVG, STDDEV -> 1;
            case QUANTIZE -> 2;
            case LQUANTIZE -> 5;
            case LLQUANTIZE -> 6;
        };
    }

    private void notAFunction(Expression.Aggregation place, Expression value) {
        if (value instanceof Expression.Missing) {
            return;
        }
        if (value instanceof Expression.Call call) {
            int told = analysis.told();
            expressions.read(call);
            if (analysis.told() == told) {
                String name = call.function().text();
                analysis.error(
                        "D_AGG_FUNC", call.span(), "'" + name + "' is no aggregating function");
            }
            return;
        }
        if (value instanceof Expression.Binary b
                && Names.bare(b.right()) instanceof Expression.Call call
                && call.function().isMissing()) {
            analysis.silently(() -> expressions.read(value));
            return;
        }
        Diagnostic finding =
                Diagnostic.error(
                        "D_AGG_FUNC",
                        value.span(),
                        "an aggregation takes a function such as count() or sum(…); a variable"
                                + " without @ keeps a value");
        String text = analysis.source().slice(value.span());
        analysis.tell(
                finding.withFix(Fix.replace("Sum the value", value.span(), "sum(" + text + ")")));
        analysis.silently(() -> expressions.read(value));
        analysis.mean(place.name().span(), new Meaning.Aggregates(AggregatingFunction.SUM));
    }

    private Optional<AggregationVariable> variable(
            Expression.Aggregation place,
            Expression.Call call,
            AggregatingFunction function,
            List<TypedExpression> keys,
            List<Long> parameters,
            boolean signed) {
        String name = place.name().text();
        Span word = place.name().isMissing() ? place.span() : place.name().span();
        Optional<AggregationVariable> known = analysis.scope().aggregation(name);
        if (known.isEmpty()) {
            List<Type> types = keys.stream().map(this::keyType).toList();
            AggregationVariable made =
                    new AggregationVariable(
                            analysis.scope().nextAggregation(),
                            name,
                            function,
                            types,
                            parameters,
                            signed,
                            word);
            analysis.scope().put(made);
            analysis.mean(word, new Meaning.Aggregation(made));
            return Optional.of(made);
        }
        analysis.mean(word, new Meaning.Aggregation(known.get()));
        if (known.get().function() != function) {
            analysis.tell(
                    Diagnostic.error(
                                    "D_AGG_REDEF",
                                    call.span(),
                                    "'@"
                                            + name
                                            + "' is "
                                            + known.get().function().spelling()
                                            + "() elsewhere and cannot be "
                                            + function.spelling()
                                            + "() here")
                            .withRelated(known.get().declared(), "first used here"));
            return Optional.empty();
        }
        return quantizers.same(call, known.get(), parameters) ? known : Optional.empty();
    }

    /** An array of characters is a text: what lies behind its end tells no rows apart. */
    private Type keyType(TypedExpression key) {
        Type type = expressions.elements().keyType(key);
        boolean text =
                type.resolved() instanceof Type.Array
                        && !Conversions.isUnknown(type)
                        && Conversions.isStringLike(type);
        return text ? new Type.Str() : type;
    }

    private Optional<TypedStatement> statement(
            Span span,
            Expression.Aggregation place,
            AggregationVariable variable,
            List<TypedExpression> keys,
            List<TypedExpression> arguments) {
        Optional<List<TypedExpression>> converted =
                expressions
                        .elements()
                        .keys(place.span(), "@" + variable.name(), variable.keys(), keys);
        if (converted.isEmpty() || arguments.stream().anyMatch(Values::isInvalid)) {
            return Optional.empty();
        }
        int fixed = 1 + Quantizers.parameterCount(variable.function());
        Type type = variable.signed() ? Type.Int.INT64 : Type.Int.UINT64;
        Optional<TypedExpression> value =
                arguments.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Values.converted(arguments.getFirst(), type));
        Optional<TypedExpression> increment =
                arguments.size() > fixed
                        ? Optional.of(Values.converted(arguments.getLast(), Type.Int.INT64))
                        : Optional.empty();
        return Optional.of(
                new TypedStatement.Aggregate(span, variable, converted.get(), value, increment));
    }
}
