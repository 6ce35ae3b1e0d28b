package dev.dowse.semantics;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.semantics.AssignmentTargets.Target;
import dev.dowse.source.Span;
import dev.dowse.syntax.BinaryOperator;
import dev.dowse.syntax.Expression;
import dev.dowse.syntax.VariableScope;
import dev.dowse.types.Conversions;
import dev.dowse.types.Type;
import java.util.Optional;

/**
 * Assignments, which also bring variables into being: the first one gives a variable its type, and
 * an associative array the types of its key.
 */
final class Assignments {
    private final Analysis analysis;
    private final Expressions expressions;
    private final AssignmentTargets targets;
    private final ScratchPointers scratch;
    private final ConditionalAssignments conditional;

    Assignments(Analysis analysis, Expressions expressions) {
        this.analysis = analysis;
        this.expressions = expressions;
        this.targets = new AssignmentTargets(analysis, expressions);
        this.scratch = new ScratchPointers(analysis);
        this.conditional = new ConditionalAssignments(analysis);
    }

    ConditionalAssignments conditional() {
        return conditional;
    }

    TypedExpression assign(Expression.Assign e) {
        if (conditional.refuses(e)) {
            expressions.read(e.place());
            expressions.read(e.value());
            return new TypedExpression.Invalid(e.span());
        }
        TypedExpression assigned = assigned(e);
        if (!Values.isInvalid(assigned)) {
            conditional.warn(e);
        }
        return assigned;
    }

    private TypedExpression assigned(Expression.Assign e) {
        if (targets.isMemory(e.place())) {
            Optional<Place> place = targets.memory(e.place(), e.span(), "=");
            TypedExpression value = expressions.read(e.value());
            return place.map(p -> assign(e.span(), p, value))
                    .orElseGet(() -> new TypedExpression.Invalid(e.span()));
        }
        Optional<Target> target = targets.target(e.place(), e.span(), "=");
        if (target.isEmpty()) {
            expressions.read(e.value());
            return new TypedExpression.Invalid(e.span());
        }
        expressions.names().begin(target.get().spelling());
        TypedExpression value = expressions.read(e.value());
        expressions.names().end(target.get().spelling());
        Optional<Variable> known = targets.known(target.get());
        if (Values.isAggregation(value) && Names.bare(e.value()) instanceof Expression.Call call) {
            return nameless(e.span(), target.get(), call);
        }
        if (known.isEmpty() && isUnstorable(value)) {
            return unstorable(e.span(), target.get(), value);
        }
        Variable variable = known.orElseGet(() -> targets.create(target.get(), value.type()));
        return targets.place(target.get(), variable)
                .map(place -> assign(e.span(), place, value))
                .orElseGet(() -> new TypedExpression.Invalid(e.span(), variable.type()));
    }

    private static boolean isUnstorable(TypedExpression value) {
        return Conversions.isVoid(value.type())
                || value.type().resolved() instanceof Type.Function
                || value.type().resolved() instanceof Type.Array;
    }

    private TypedExpression unstorable(Span span, Target target, TypedExpression value) {
        if (Values.isAggregation(value)) {
            targets.create(target, new Type.Unknown());
            String why = Mismatch.aggregation(analysis.source(), value);
            return analysis.invalid("D_OP_INCOMPAT", value.span(), why);
        }
        Type type = value.type();
        String code = type.resolved() instanceof Type.Void ? "D_OP_INCOMPAT" : "D_OP_ARRFUN";
        targets.create(target, new Type.Unknown());
        return analysis.invalid(
                code, span, "a variable cannot hold a value of type '" + type.name() + "'");
    }

    /** {@code reads = count()}: only an aggregation takes that, and its name begins with @. */
    private TypedExpression nameless(Span span, Target target, Expression.Call call) {
        if (targets.known(target).isEmpty()) {
            targets.create(target, new Type.Unknown());
        }
        Span written = target.written();
        String function = call.function().text();
        String name = "@" + target.name().text();
        analysis.tell(
                Diagnostic.error(
                                "D_OP_INCOMPAT",
                                written,
                                function
                                        + "() makes an aggregation, whose name begins with @; '"
                                        + target.spelling()
                                        + "' is a variable")
                        .withFix(Fix.replace("Write " + name, written, name)));
        return new TypedExpression.Invalid(span);
    }

    private TypedExpression assign(Span span, Place place, TypedExpression value) {
        Type type = place.type();
        if (!Conversions.isAssignable(type, value.type(), Values.isZero(value))
                && !clears(place, value)) {
            return incompatible(span, type, "=", value, place.variable());
        }
        if (Values.isInvalid(value) || Conversions.isUnknown(type)) {
            return new TypedExpression.Invalid(span, type);
        }
        if (!scratch.accept(span, place, value)) {
            return new TypedExpression.Invalid(span, type);
        }
        return new TypedExpression.Assign(span, type, place, Values.converted(value, type));
    }

    /** Assigning 0 frees an element or a thread's variable, whatever its type. */
    private static boolean clears(Place place, TypedExpression value) {
        boolean kept =
                place instanceof Place.Element
                        || (place instanceof Place.Scalar scalar
                                && scalar.of().scope() == VariableScope.THREAD);
        return kept && Values.isZero(value);
    }

    private TypedExpression incompatible(
            Span span,
            Type type,
            String operator,
            TypedExpression value,
            Optional<Variable> variable) {
        Diagnostic finding =
                Diagnostic.error(
                        "D_OP_INCOMPAT",
                        span,
                        "these types do not go together: '"
                                + type.name()
                                + "' "
                                + operator
                                + " '"
                                + value.type().name()
                                + "'");
        analysis.tell(
                variable.map(v ->
                                finding.withRelated(
                                        v.declared(), "'" + v.name() + "' got its type here"))
                        .orElse(finding));
        return new TypedExpression.Invalid(span, type);
    }

    TypedExpression compound(Expression.CompoundAssign e) {
        if (targets.isMemory(e.place())) {
            Optional<Place> place = targets.memory(e.place(), e.span(), e.operator().text() + "=");
            TypedExpression value = expressions.read(e.value());
            return place.map(p -> update(e.span(), p, e.operator(), value, false))
                    .orElseGet(() -> new TypedExpression.Invalid(e.span()));
        }
        Optional<Target> target = targets.target(e.place(), e.span(), e.operator().text() + "=");
        if (target.isEmpty()) {
            expressions.read(e.value());
            return new TypedExpression.Invalid(e.span());
        }
        Optional<Place> place = targets.existing(target.get());
        TypedExpression value = expressions.read(e.value());
        return place.map(p -> update(e.span(), p, e.operator(), value, false))
                .orElseGet(() -> new TypedExpression.Invalid(e.span()));
    }

    /** {@code ++} and {@code --}; a variable that is new starts as a 64-bit zero. */
    TypedExpression step(Span span, Expression operand, boolean increment, boolean yieldsOld) {
        BinaryOperator operator = increment ? BinaryOperator.ADD : BinaryOperator.SUBTRACT;
        TypedExpression one = new TypedExpression.Constant(span, Type.Int.INT, 1);
        if (targets.isMemory(operand)) {
            return targets.memory(operand, span, increment ? "++" : "--")
                    .map(p -> step(span, p, operator, one, yieldsOld))
                    .orElseGet(() -> new TypedExpression.Invalid(span));
        }
        Optional<Target> target = targets.target(operand, span, increment ? "++" : "--");
        if (target.isEmpty()) {
            return new TypedExpression.Invalid(span);
        }
        Variable variable =
                targets.known(target.get())
                        .orElseGet(() -> targets.create(target.get(), Type.Int.INT64));
        boolean indexed = target.get().indexed() && !variable.isAssociative();
        if (!Conversions.isScalar(variable.type()) && !indexed) {
            return uncountable(span, "'" + variable.name() + "'", variable.type());
        }
        return targets.place(target.get(), variable)
                .map(p -> step(span, p, operator, one, yieldsOld))
                .orElseGet(() -> new TypedExpression.Invalid(span, variable.type()));
    }

    private TypedExpression step(
            Span span,
            Place place,
            BinaryOperator operator,
            TypedExpression one,
            boolean yieldsOld) {
        return Conversions.isScalar(place.type())
                ? update(span, place, operator, one, yieldsOld)
                : uncountable(span, "a value", place.type());
    }

    private TypedExpression uncountable(Span span, String what, Type type) {
        return analysis.invalid(
                "D_OP_SCALAR",
                span,
                what + " of type '" + type.name() + "' cannot be counted up or down");
    }

    private TypedExpression update(
            Span span,
            Place place,
            BinaryOperator operator,
            TypedExpression value,
            boolean yieldsOld) {
        Type type = place.type();
        boolean additive = operator == BinaryOperator.ADD || operator == BinaryOperator.SUBTRACT;
        if (additive && (Conversions.isString(type) || Conversions.isString(value.type()))) {
            return incompatible(span, type, operator.text() + "=", value, place.variable());
        }
        boolean address =
                !Conversions.isInteger(type)
                        || (Conversions.isPointer(value.type())
                                && !Conversions.isUnknown(value.type()));
        if (additive && address) {
            return move(span, place, operator, value, yieldsOld);
        }
        TypedExpression old = new TypedExpression.ReadPlace(span, type, place);
        TypedExpression checked = expressions.operators().combine(span, operator, span, old, value);
        if (Values.isInvalid(checked) || Values.isInvalid(value) || Conversions.isUnknown(type)) {
            return new TypedExpression.Invalid(span, type);
        }
        return new TypedExpression.Update(
                span, type, place, operator, Values.converted(value, type), yieldsOld);
    }

    /** {@code pointer += count}. */
    private TypedExpression move(
            Span span,
            Place place,
            BinaryOperator operator,
            TypedExpression count,
            boolean yieldsOld) {
        Type type = place.type();
        if (!Conversions.isPointer(type) || Conversions.isSizelessPointer(type)) {
            return analysis.invalid(
                    "D_OP_VFPTR",
                    span,
                    "operator '" + operator.text() + "=' needs a place of known size");
        }
        if (!Conversions.isInteger(count.type())) {
            return incompatible(span, type, operator.text() + "=", count, place.variable());
        }
        if (Values.isInvalid(count) || Conversions.isUnknown(type)) {
            return new TypedExpression.Invalid(span, type);
        }
        Type target = analysis.complete(Conversions.pointee(type));
        return new TypedExpression.Update(
                span, type, place, operator, expressions.memory().scaled(count, target), yieldsOld);
    }
}
