package dev.dowse.semantics;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.source.Span;
import dev.dowse.syntax.BinaryOperator;
import dev.dowse.syntax.Expression;
import dev.dowse.syntax.VariableScope;
import dev.dowse.syntax.Word;
import dev.dowse.types.Conversions;
import dev.dowse.types.Type;
import java.util.List;
import java.util.Optional;

/**
 * Assignments, which also bring variables into being: the first one gives a variable its type, and
 * an associative array the types of its key.
 */
final class Assignments {
    private final Analysis analysis;
    private final Expressions expressions;

    /** What stands left of an assignment. */
    private record Target(
            Span span,
            VariableScope scope,
            Word name,
            List<TypedExpression> keys,
            boolean indexed) {
        /** How the author writes it. */
        String spelling() {
            return Names.prefix(scope) + name.text();
        }
    }

    Assignments(Analysis analysis, Expressions expressions) {
        this.analysis = analysis;
        this.expressions = expressions;
    }

    TypedExpression assign(Expression.Assign e) {
        Optional<Target> target = target(e.place(), e.span(), "=");
        if (target.isEmpty()) {
            expressions.read(e.value());
            return new TypedExpression.Invalid(e.span());
        }
        expressions.names().begin(target.get().spelling());
        TypedExpression value = expressions.read(e.value());
        expressions.names().end(target.get().spelling());
        Optional<Variable> known = known(target.get());
        if (known.isEmpty() && isUnstorable(value)) {
            return unstorable(e.span(), target.get(), value);
        }
        Variable variable = known.orElseGet(() -> create(target.get(), value.type()));
        return place(target.get(), variable)
                .map(place -> assign(e.span(), place, value))
                .orElseGet(() -> new TypedExpression.Invalid(e.span(), variable.type()));
    }

    private static boolean isUnstorable(TypedExpression value) {
        return Conversions.isVoid(value.type())
                || value.type().resolved() instanceof Type.Function
                || value.type().resolved() instanceof Type.Array;
    }

    private TypedExpression unstorable(Span span, Target target, TypedExpression value) {
        Type type = value.type();
        String code = type.resolved() instanceof Type.Void ? "D_OP_INCOMPAT" : "D_OP_ARRFUN";
        create(target, new Type.Unknown());
        return analysis.invalid(code, span, "a variable cannot hold " + described(type));
    }

    private static String described(Type type) {
        return type.equals(Values.AGGREGATION)
                ? type.name()
                : "a value of type '" + type.name() + "'";
    }

    private TypedExpression assign(Span span, Place place, TypedExpression value) {
        Type type = place.variable().type();
        boolean clears =
                Values.isZero(value)
                        && (place.variable().isAssociative()
                                || place.variable().scope() == VariableScope.THREAD);
        if (!Conversions.isAssignable(type, value.type(), Values.isZero(value)) && !clears) {
            return incompatible(span, type, "=", value, place.variable());
        }
        if (Values.isInvalid(value) || Conversions.isUnknown(type)) {
            return new TypedExpression.Invalid(span, type);
        }
        if (!isStorable(type)) {
            return analysis.unsupported(span, type, "a variable of type '" + type.name() + "'");
        }
        return new TypedExpression.Assign(span, type, place, Values.converted(value, type));
    }

    private static boolean isStorable(Type type) {
        return Conversions.isScalar(type) || Conversions.isString(type);
    }

    private TypedExpression incompatible(
            Span span, Type type, String operator, TypedExpression value, Variable variable) {
        analysis.tell(
                Diagnostic.error(
                                "D_OP_INCOMPAT",
                                span,
                                "these types do not go together: '"
                                        + type.name()
                                        + "' "
                                        + operator
                                        + " '"
                                        + value.type().name()
                                        + "'")
                        .withRelated(
                                variable.declared(),
                                "'" + variable.name() + "' got its type here"));
        return new TypedExpression.Invalid(span, type);
    }

    TypedExpression compound(Expression.CompoundAssign e) {
        Optional<Target> target = target(e.place(), e.span(), e.operator().text() + "=");
        if (target.isEmpty()) {
            expressions.read(e.value());
            return new TypedExpression.Invalid(e.span());
        }
        Optional<Place> place = existing(target.get());
        TypedExpression value = expressions.read(e.value());
        return place.map(p -> update(e.span(), p, e.operator(), value, false))
                .orElseGet(() -> new TypedExpression.Invalid(e.span()));
    }

    /** {@code ++} and {@code --}; a variable that is new starts as a 64-bit zero. */
    TypedExpression step(Span span, Expression operand, boolean increment, boolean yieldsOld) {
        Optional<Target> target = target(operand, span, increment ? "++" : "--");
        if (target.isEmpty()) {
            return new TypedExpression.Invalid(span);
        }
        Variable variable =
                known(target.get()).orElseGet(() -> create(target.get(), Type.Int.INT64));
        BinaryOperator operator = increment ? BinaryOperator.ADD : BinaryOperator.SUBTRACT;
        TypedExpression one = new TypedExpression.Constant(span, Type.Int.INT, 1);
        if (!Conversions.isScalar(variable.type())) {
            return analysis.invalid(
                    "D_OP_SCALAR",
                    span,
                    "'"
                            + variable.name()
                            + "' of type '"
                            + variable.type().name()
                            + "' cannot be counted up or down");
        }
        return place(target.get(), variable)
                .map(p -> update(span, p, operator, one, yieldsOld))
                .orElseGet(() -> new TypedExpression.Invalid(span, variable.type()));
    }

    private TypedExpression update(
            Span span,
            Place place,
            BinaryOperator operator,
            TypedExpression value,
            boolean yieldsOld) {
        Type type = place.variable().type();
        boolean additive = operator == BinaryOperator.ADD || operator == BinaryOperator.SUBTRACT;
        if (additive && (Conversions.isString(type) || Conversions.isString(value.type()))) {
            return incompatible(span, type, operator.text() + "=", value, place.variable());
        }
        if (additive && !Conversions.isInteger(type)) {
            boolean sized = Conversions.isPointer(type) && !Conversions.isSizelessPointer(type);
            return sized
                    ? analysis.unsupported(span, type, "arithmetic with pointers")
                    : analysis.invalid(
                            "D_OP_VFPTR",
                            span,
                            "operator '" + operator.text() + "=' needs a place of known size");
        }
        TypedExpression old = new TypedExpression.ReadPlace(span, type, place);
        TypedExpression checked = expressions.operators().combine(span, operator, span, old, value);
        if (Values.isInvalid(checked) || Values.isInvalid(value) || Conversions.isUnknown(type)) {
            return new TypedExpression.Invalid(span, type);
        }
        return new TypedExpression.Update(
                span, type, place, operator, Values.converted(value, type), yieldsOld);
    }

    /** The variable that an expression names as the place to write to; empty after an error. */
    private Optional<Target> target(Expression place, Span whole, String operator) {
        Expression bare = Names.bare(place);
        return switch (bare) {
            case Expression.Identifier e ->
                    writable(e, operator)
                            ? Optional.of(
                                    new Target(
                                            e.span(),
                                            VariableScope.GLOBAL,
                                            new Word(e.span(), e.name()),
                                            List.of(),
                                            false))
                            : Optional.empty();
            case Expression.ScopedVariable e ->
                    e.name().isMissing()
                            ? Optional.empty()
                            : Optional.of(
                                    new Target(e.span(), e.scope(), e.name(), List.of(), false));
            case Expression.Index e -> element(e, operator);
            case Expression.Missing e -> Optional.empty();
            default -> {
                notAPlace(bare, whole, operator);
                yield Optional.empty();
            }
        };
    }

    private Optional<Target> element(Expression.Index e, String operator) {
        Expression base = Names.bare(e.base());
        Optional<Target> array =
                switch (base) {
                    case Expression.Identifier name -> target(name, e.span(), operator);
                    case Expression.ScopedVariable name -> target(name, e.span(), operator);
                    default -> {
                        notAPlace(e, e.span(), operator);
                        yield Optional.empty();
                    }
                };
        List<TypedExpression> keys =
                array.isPresent() ? expressions.readAll(e.indices()) : List.of();
        return array.map(a -> new Target(e.span(), a.scope(), a.name(), keys, true));
    }

    private void notAPlace(Expression place, Span whole, String operator) {
        if (place instanceof Expression.Aggregation) {
            analysis.error(
                    "D_AGG_FUNC",
                    whole,
                    "an aggregation takes '= function(…)' only, such as '= count()'");
            return;
        }
        TypedExpression value = expressions.read(place);
        if (Conversions.isUnknown(value.type())) {
            return;
        }
        boolean memory =
                place instanceof Expression.Member
                        || place instanceof Expression.Index
                        || place instanceof Expression.KernelSymbol
                        || place instanceof Expression.Unary;
        if (memory && value instanceof TypedExpression.Invalid) {
            return;
        }
        analysis.error(
                "D_OP_LVAL",
                place.span(),
                "operator '" + operator + "' needs a variable on its left");
    }

    /** False, with an error told, for names that D gives and the script cannot change. */
    private boolean writable(Expression.Identifier e, String operator) {
        if (analysis.scope().variable(VariableScope.GLOBAL, e.name()).isPresent()) {
            return true;
        }
        if (!analysis.scope().isGiven(e.name())) {
            return true;
        }
        TypedExpression value = expressions.read(e);
        if (value instanceof TypedExpression.Constant) {
            analysis.error(
                    "D_OP_LVAL",
                    e.span(),
                    "'"
                            + e.name()
                            + "' is a constant; operator '"
                            + operator
                            + "' cannot change it");
        } else if (!Conversions.isUnknown(value.type())) {
            analysis.error("D_OP_WRITE", e.span(), "'" + e.name() + "' is read-only");
        }
        return false;
    }

    private Optional<Variable> known(Target target) {
        return analysis.scope().variable(target.scope(), target.name().text());
    }

    private Optional<Place> existing(Target target) {
        Optional<Variable> variable = known(target);
        if (variable.isEmpty()) {
            if (analysis.isNews(target.spelling())) {
                analysis.unknown(
                        "D_VAR_UNDEF",
                        target.name().span(),
                        target.name().text(),
                        "'" + target.spelling() + "' is read before anything was assigned to it",
                        analysis.scope().names(target.scope()));
            }
            return Optional.empty();
        }
        return place(target, variable.get());
    }

    private Variable create(Target target, Type type) {
        boolean local = target.scope() == VariableScope.CLAUSE;
        if (target.indexed() && local) {
            analysis.error(
                    "D_ARR_LOCAL",
                    target.span(),
                    "a clause-local variable cannot be an associative array; use self-> or a"
                            + " global");
        }
        List<Type> keys =
                target.keys().stream().map(k -> expressions.elements().keyType(k)).toList();
        boolean broken = target.indexed() && (local || keys.isEmpty());
        return analysis.scope()
                .declare(
                        target.scope(),
                        target.name().text(),
                        broken ? new Type.Unknown() : type,
                        keys,
                        target.span());
    }

    private Optional<Place> place(Target target, Variable variable) {
        analysis.mean(target.name().span(), new Meaning.User(variable));
        return target.indexed()
                ? expressions.elements().place(target.span(), variable, target.keys())
                : expressions.elements().scalar(target.span(), variable);
    }
}
