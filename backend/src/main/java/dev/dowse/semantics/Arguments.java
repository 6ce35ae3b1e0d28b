package dev.dowse.semantics;

import dev.dowse.semantics.Signature.Parameter;
import dev.dowse.source.Span;
import dev.dowse.types.Conversions;
import dev.dowse.types.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads {@code args[]}: the typed, and where the libraries say so translated, {@code argN}. */
final class Arguments {
    private final Analysis analysis;
    private final Expressions expressions;

    /** Of each description of the clause that is being read, the arguments of what it matches. */
    private Optional<Supplier<List<List<Optional<Signature>>>>> clause = Optional.empty();

    Arguments(Analysis analysis, Expressions expressions) {
        this.analysis = analysis;
        this.expressions = expressions;
    }

    /** A clause begins, whose arguments are looked up when they are used. */
    void enter(Supplier<List<List<Optional<Signature>>>> descriptions) {
        clause = Optional.of(descriptions);
    }

    void leave() {
        clause = Optional.empty();
    }

    /** {@code args[index]}. */
    TypedExpression read(Span span, long index) {
        if (clause.isEmpty()) {
            return analysis.invalid("D_ARGS_NONE", span, "args[] exists only in a clause");
        }
        List<List<Optional<Signature>>> descriptions = clause.get().get();
        boolean unknown =
                descriptions.isEmpty()
                        || descriptions.stream().flatMap(List::stream).anyMatch(Optional::isEmpty);
        if (unknown) {
            return new TypedExpression.Invalid(span);
        }
        for (List<Optional<Signature>> probes : descriptions) {
            if (probes.stream().anyMatch(s -> !alike(s, probes.getFirst()))) {
                return analysis.invalid(
                        "D_ARGS_MULTI",
                        span,
                        "the probes of this description have different arguments; name one probe,"
                                + " or use arg0 to arg9");
            }
        }
        return read(span, index, descriptions.stream().map(d -> d.getFirst().get()).toList());
    }

    private static boolean alike(Optional<Signature> left, Optional<Signature> right) {
        List<Parameter> a = left.map(Signature::parameters).orElse(List.of());
        List<Parameter> b = right.map(Signature::parameters).orElse(List.of());
        boolean same = a.size() == b.size();
        for (int i = 0; same && i < a.size(); i++) {
            same = Conversions.isSame(a.get(i).type(), b.get(i).type());
        }
        return same;
    }

    private TypedExpression read(Span span, long index, List<Signature> signatures) {
        for (Signature signature : signatures) {
            if (index < 0 || index >= signature.count()) {
                return analysis.invalid("D_ARGS_IDX", span, outside(index, signature.count()));
            }
        }
        Parameter first = signatures.getFirst().parameters().get((int) index);
        for (Signature signature : signatures) {
            Parameter other = signature.parameters().get((int) index);
            if (!fits(first, other)) {
                return analysis.invalid(
                        "D_ARGS_MULTI",
                        span,
                        "args["
                                + index
                                + "] is '"
                                + first.type().name()
                                + "' at one probe of this clause and '"
                                + other.type().name()
                                + "' at another; write a clause for each");
            }
        }
        return value(span, index, first);
    }

    private static String outside(long index, int count) {
        return "there is no args["
                + index
                + "] here: the probe has "
                + (count == 0 ? "no arguments" : Values.count(count, "argument"));
    }

    /** Whether one typed reading serves both probes. */
    private static boolean fits(Parameter left, Parameter right) {
        boolean same =
                Conversions.isSame(left.type(), right.type())
                        && Conversions.isSame(left.nativeType(), right.nativeType());
        boolean integers =
                Conversions.isInteger(left.type()) && Conversions.isInteger(right.type());
        return left.index() == right.index() && (same || integers);
    }

    private TypedExpression value(Span span, long index, Parameter parameter) {
        if (Conversions.isUnknown(parameter.type())
                || Conversions.isUnknown(parameter.nativeType())) {
            return analysis.invalid(
                    "D_ARGS_TYPE",
                    span,
                    "the target has no type for args[" + index + "]; use arg" + parameter.index());
        }
        TypedExpression argument =
                new TypedExpression.ReadArgument(span, Type.Int.INT64, parameter.index());
        TypedExpression given = new TypedExpression.Convert(span, parameter.nativeType(), argument);
        if (parameter.type().equals(parameter.nativeType())
                || Conversions.isSame(parameter.type(), parameter.nativeType())) {
            return given;
        }
        if (Conversions.isString(parameter.type())) {
            return new TypedExpression.StringAt(span, given);
        }
        return expressions
                .translators()
                .translation(span, parameter.type(), given)
                .orElseGet(() ->
                        analysis.invalid(
                                "D_ARGS_TYPE",
                                span,
                                "there is no translator from '"
                                        + parameter.nativeType().name()
                                        + "' to '"
                                        + parameter.type().name()
                                        + "' for args["
                                        + index
                                        + "]"));
    }
}
