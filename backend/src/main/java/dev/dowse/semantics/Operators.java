package dev.dowse.semantics;

import dev.dowse.catalog.Action;
import dev.dowse.catalog.Subroutine;
import dev.dowse.source.Span;
import dev.dowse.syntax.BinaryOperator;
import dev.dowse.syntax.Expression;
import dev.dowse.syntax.UnaryOperator;
import dev.dowse.types.Conversions;
import dev.dowse.types.Type;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Operators without side effect: ISO C's rules as D applies them (D guide, chapter 2). */
final class Operators {
    private final Analysis analysis;
    private final Expressions expressions;
    private final Addresses addresses;

    Operators(Analysis analysis, Expressions expressions) {
        this.analysis = analysis;
        this.expressions = expressions;
        this.addresses = new Addresses(analysis, expressions);
    }

    TypedExpression unary(Expression.Unary e) {
        return switch (e.operator()) {
            case INCREMENT -> expressions.step(e.span(), e.operand(), true);
            case DECREMENT -> expressions.step(e.span(), e.operand(), false);
            case PLUS, NEGATE -> arithmetic(e, "D_OP_ARITH", "an arithmetic");
            case COMPLEMENT -> arithmetic(e, "D_OP_INT", "an integer");
            case NOT -> not(e);
            case DEREFERENCE ->
                    expressions.memory().dereference(e.span(), expressions.read(e.operand()));
            case ADDRESS -> addresses.address(e);
        };
    }

    private TypedExpression arithmetic(Expression.Unary e, String code, String wanted) {
        TypedExpression operand = expressions.read(e.operand());
        if (!Conversions.isInteger(operand.type())) {
            return analysis.invalid(
                    code,
                    e.span(),
                    "operator '"
                            + e.operator().text()
                            + "' needs "
                            + wanted
                            + " operand, not '"
                            + operand.type().name()
                            + "'");
        }
        Type type = Conversions.promoted(operand.type());
        if (Values.isInvalid(operand)) {
            return new TypedExpression.Invalid(e.span(), type);
        }
        TypedExpression value = Values.converted(operand, type);
        if (e.operator() == UnaryOperator.PLUS) {
            return value;
        }
        if (value instanceof TypedExpression.Constant c) {
            return folded(e, type, c.value());
        }
        return new TypedExpression.Unary(e.span(), type, e.operator(), value);
    }

    /** Only the negative of an unsigned constant is cut. */
    private static TypedExpression folded(Expression.Unary e, Type type, long value) {
        if (e.operator() == UnaryOperator.COMPLEMENT) {
            return new TypedExpression.Constant(e.span(), type, ~value);
        }
        return Conversions.isSigned(type)
                ? new TypedExpression.Constant(e.span(), type, -value)
                : Values.integer(e.span(), type, -value);
    }

    /** That of a constant has the constant's type, as in the reference. */
    private TypedExpression not(Expression.Unary e) {
        TypedExpression operand = expressions.read(e.operand());
        if (!Conversions.isScalar(operand.type())) {
            return notScalar(e.span(), "operator '!'", operand);
        }
        if (Values.isInvalid(operand)) {
            return new TypedExpression.Invalid(e.span(), Type.Int.INT);
        }
        if (operand instanceof TypedExpression.Constant c) {
            Type type = Conversions.isInteger(c.type()) ? c.type() : Type.Int.INT;
            return Values.integer(e.span(), type, c.value() == 0 ? 1 : 0);
        }
        return new TypedExpression.Unary(e.span(), Type.Int.INT, UnaryOperator.NOT, operand);
    }

    TypedExpression binary(Expression.Binary e) {
        TypedExpression left = expressions.read(e.left());
        TypedExpression right =
                e.operator().isComparison()
                        ? enumerator(left, e.right())
                        : expressions.read(e.right());
        return combine(e.span(), e.operator(), e.operatorSpan(), left, right);
    }

    /** A bare name beside an enumeration may be one of its constants. */
    private TypedExpression enumerator(TypedExpression left, Expression right) {
        if (left.type().resolved() instanceof Type.Enum type
                && right instanceof Expression.Identifier name) {
            for (Type.Enum.Constant constant : type.constants()) {
                if (constant.name().equals(name.name())) {
                    analysis.mean(
                            name.span(), new Meaning.Constant(name.name(), type, constant.value()));
                    return new TypedExpression.Constant(name.span(), type, constant.value());
                }
            }
        }
        return expressions.read(right);
    }

    /** The typed form of {@code left operator right}; also used by {@code op=}. */
    TypedExpression combine(
            Span span,
            BinaryOperator operator,
            Span operatorSpan,
            TypedExpression left,
            TypedExpression right) {
        return switch (operator) {
            case LOGICAL_OR, LOGICAL_XOR, LOGICAL_AND -> logical(span, operator, left, right);
            case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL ->
                    compare(span, operator, left, right);
            case OR, XOR, AND, SHIFT_LEFT, SHIFT_RIGHT, REMAINDER ->
                    integers(span, operator, operatorSpan, left, right, "D_OP_INT");
            case MULTIPLY, DIVIDE ->
                    integers(span, operator, operatorSpan, left, right, "D_OP_ARITH");
            case ADD, SUBTRACT -> additive(span, operator, operatorSpan, left, right);
        };
    }

    private TypedExpression logical(
            Span span, BinaryOperator operator, TypedExpression left, TypedExpression right) {
        for (TypedExpression operand : new TypedExpression[] {left, right}) {
            if (!Conversions.isScalar(operand.type())) {
                return notScalar(operand.span(), "operator '" + operator.text() + "'", operand);
            }
        }
        if (Values.isInvalid(left) || Values.isInvalid(right)) {
            return new TypedExpression.Invalid(span, Type.Int.INT);
        }
        if (left instanceof TypedExpression.Constant a
                && right instanceof TypedExpression.Constant b) {
            long value = Folding.fold(operator, a.value(), b.value(), Type.Int.LONG);
            return Values.integer(span, Type.Int.INT, value);
        }
        return new TypedExpression.Logical(span, operator, left, right);
    }

    private TypedExpression compare(
            Span span, BinaryOperator operator, TypedExpression left, TypedExpression right) {
        boolean strings = Values.meetAsStrings(left, right);
        boolean integers =
                Conversions.isInteger(left.type()) && Conversions.isInteger(right.type());
        boolean pointers =
                Conversions.arePointersAlike(
                        left.type(), Values.isZero(left), right.type(), Values.isZero(right));
        if (!strings && !integers && !pointers) {
            return incompatible(span, left, operator.text(), right);
        }
        if (Values.isInvalid(left) || Values.isInvalid(right)) {
            return new TypedExpression.Invalid(span, Type.Int.INT);
        }
        if (strings) {
            return new TypedExpression.Compare(
                    span, operator, Values.string(left), Values.string(right));
        }
        Type type =
                integers
                        ? Conversions.widest(Conversions.common(left.type(), right.type()))
                        : Type.Int.ULONG;
        TypedExpression a = Values.converted(left, type);
        TypedExpression b = Values.converted(right, type);
        if (a instanceof TypedExpression.Constant x && b instanceof TypedExpression.Constant y) {
            long value = Folding.fold(operator, x.value(), y.value(), type);
            return Values.integer(span, Type.Int.INT, value);
        }
        return new TypedExpression.Compare(span, operator, a, b);
    }

    private TypedExpression integers(
            Span span,
            BinaryOperator operator,
            Span operatorSpan,
            TypedExpression left,
            TypedExpression right,
            String code) {
        boolean divides = operator == BinaryOperator.DIVIDE || operator == BinaryOperator.REMAINDER;
        if (divides && Values.isZero(right)) {
            return analysis.invalid("D_DIV_ZERO", right.span(), "division by zero");
        }
        if (!Conversions.isInteger(left.type()) || !Conversions.isInteger(right.type())) {
            return analysis.invalid(
                    code,
                    operatorSpan,
                    "operator '"
                            + operator.text()
                            + "' needs integers, not "
                            + Values.types(left, "and", right));
        }
        return arithmetic(span, operator, left, right);
    }

    private TypedExpression arithmetic(
            Span span, BinaryOperator operator, TypedExpression left, TypedExpression right) {
        boolean shift =
                operator == BinaryOperator.SHIFT_LEFT || operator == BinaryOperator.SHIFT_RIGHT;
        Type type =
                shift
                        ? Conversions.promoted(left.type())
                        : Conversions.common(left.type(), right.type());
        if (Values.isInvalid(left) || Values.isInvalid(right)) {
            return new TypedExpression.Invalid(span, type);
        }
        if (left instanceof TypedExpression.Constant x
                && right instanceof TypedExpression.Constant y) {
            long value = Folding.fold(operator, x.value(), y.value(), type);
            return new TypedExpression.Constant(span, type, value);
        }
        return new TypedExpression.Arithmetic(span, type, operator, left, right);
    }

    private TypedExpression additive(
            Span span,
            BinaryOperator operator,
            Span operatorSpan,
            TypedExpression left,
            TypedExpression right) {
        boolean leftInteger = Conversions.isInteger(left.type());
        boolean rightInteger = Conversions.isInteger(right.type());
        if (leftInteger && rightInteger) {
            return arithmetic(span, operator, left, right);
        }
        boolean leftAddress = isAddress(left.type());
        boolean rightAddress = isAddress(right.type());
        Type type;
        if (leftAddress && rightInteger) {
            type = left.type();
        } else if (leftInteger && rightAddress && operator == BinaryOperator.ADD) {
            type = right.type();
        } else if (leftAddress
                && rightAddress
                && operator == BinaryOperator.SUBTRACT
                && Conversions.arePointersAlike(left.type(), false, right.type(), false)) {
            type = Type.Int.LONG;
        } else {
            return incompatible(operatorSpan, left, operator.text(), right);
        }
        if (Values.isInvalid(left) || Values.isInvalid(right)) {
            return new TypedExpression.Invalid(span, type);
        }
        return pointers(span, type, operator, left, right);
    }

    /** {@code type} is that of the result. */
    private TypedExpression pointers(
            Span span,
            Type type,
            BinaryOperator operator,
            TypedExpression left,
            TypedExpression right) {
        if (Conversions.isString(left.type()) || Conversions.isString(right.type())) {
            return tail(span, operator, left, right);
        }
        Memory memory = expressions.memory();
        if (Conversions.isInteger(type)) {
            return memory.difference(span, left, right);
        }
        return Conversions.isInteger(left.type())
                ? moved(span, operator, right, left)
                : moved(span, operator, left, right);
    }

    /** {@code string + count}: the string without its first characters. */
    private TypedExpression tail(
            Span span, BinaryOperator operator, TypedExpression left, TypedExpression right) {
        boolean stringFirst = Conversions.isString(left.type());
        TypedExpression string = stringFirst ? left : right;
        TypedExpression count = stringFirst ? right : left;
        if (operator != BinaryOperator.ADD || !Conversions.isInteger(count.type())) {
            return analysis.unsupported(span, new Type.Str(), "the distance of two strings");
        }
        return new TypedExpression.Call(
                span,
                new Type.Str(),
                Subroutine.SUBSTR,
                List.of(string, Values.converted(count, Type.Int.INT)));
    }

    private TypedExpression moved(
            Span span, BinaryOperator operator, TypedExpression pointer, TypedExpression count) {
        TypedExpression address = Values.address(pointer);
        Type target = analysis.complete(Conversions.pointee(address.type()));
        return expressions.memory().offset(span, operator, address, count, target);
    }

    private static boolean isAddress(Type type) {
        return Conversions.isString(type)
                || (Conversions.isPointer(type) && !Conversions.isSizelessPointer(type));
    }

    /** A constant condition chooses its branch at once, and nothing is asked of the other. */
    TypedExpression conditional(Expression.Conditional e) {
        TypedExpression condition = expressions.condition(e.condition());
        Optional<Expression> chosen = chosen(e, condition);
        return chosen.isPresent() ? expressions.read(chosen.get()) : conditional(e, condition);
    }

    static Optional<Expression> chosen(Expression.Conditional e, TypedExpression condition) {
        OptionalLong known = Values.constant(condition);
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(known.getAsLong() != 0 ? e.then() : e.otherwise());
    }

    private TypedExpression conditional(Expression.Conditional e, TypedExpression condition) {
        TypedExpression then = expressions.read(e.then());
        TypedExpression otherwise = expressions.read(e.otherwise());
        if (!Conversions.isScalar(condition.type())) {
            return notScalar(condition.span(), "the condition of '?:'", condition);
        }
        if (isAction(e.then()) || isAction(e.otherwise())) {
            return actionInBranch(e);
        }
        if (Values.isDynamic(then) || Values.isDynamic(otherwise)) {
            String what = Values.dynamic(Values.isDynamic(then) ? then : otherwise);
            return analysis.invalid("D_OP_DYN", e.span(), "the branches of '?:' cannot be " + what);
        }
        boolean strings = Values.meetAsStrings(then, otherwise);
        boolean integers =
                Conversions.isInteger(then.type()) && Conversions.isInteger(otherwise.type());
        Type type;
        if (strings) {
            type = new Type.Str();
        } else if (integers) {
            type = meeting(then.type(), otherwise.type());
        } else if (Conversions.isSame(then.type(), otherwise.type())
                || Conversions.arePointersAlike(
                        then.type(),
                        Values.isZero(then),
                        otherwise.type(),
                        Values.isZero(otherwise))) {
            type = Conversions.isInteger(then.type()) ? otherwise.type() : then.type();
        } else {
            return incompatible(e.span(), then, ":", otherwise);
        }
        return conditional(e.span(), type, condition, then, otherwise);
    }

    TypedExpression actionInBranch(Expression.Conditional e) {
        return analysis.invalid(
                "D_OP_ACT", e.span(), "an action cannot be a branch of '?:'; use a predicate");
    }

    /** True for the call of an action, which has no place inside an expression. */
    static boolean isAction(Expression expression) {
        return Names.bare(expression) instanceof Expression.Call call
                && Action.named(call.function().text()).isPresent();
    }

    private TypedExpression conditional(
            Span span,
            Type type,
            TypedExpression condition,
            TypedExpression then,
            TypedExpression otherwise) {
        boolean broken = Values.isInvalid(condition) || Values.isInvalid(then);
        if (broken || Values.isInvalid(otherwise)) {
            return new TypedExpression.Invalid(span, type);
        }
        if (Conversions.isInteger(then.type()) && Conversions.isInteger(otherwise.type())) {
            return new TypedExpression.Conditional(span, type, condition, then, otherwise);
        }
        return new TypedExpression.Conditional(
                span,
                type,
                condition,
                Values.converted(then, type),
                Values.converted(otherwise, type));
    }

    private static Type meeting(Type a, Type b) {
        return Conversions.isSame(a, b) ? a : Conversions.common(a, b);
    }

    TypedExpression cast(Expression.Cast e) {
        Type named = expressions.types().type(e.type());
        TypedExpression operand = Values.address(expressions.read(e.operand()));
        Type type = Values.inSpaceOf(operand, named);
        Type from = operand.type();
        boolean possible =
                Conversions.isUnknown(type)
                        || Conversions.isUnknown(from)
                        || Conversions.isSame(type, from)
                        || (Conversions.isScalar(type)
                                && (Conversions.isScalar(from)
                                        || from.resolved() instanceof Type.Function))
                        || Conversions.isVoid(type)
                        || (type.resolved() instanceof Type.Pointer && Conversions.isPointer(from))
                        || (Conversions.isString(type) && convertsToString(from));
        if (!possible) {
            return analysis.invalid(
                    "D_CAST_INVAL",
                    e.span(),
                    "a value of type '"
                            + from.name()
                            + "' cannot be cast to '"
                            + type.name()
                            + "'");
        }
        if (Values.isInvalid(operand) || Conversions.isUnknown(type)) {
            return new TypedExpression.Invalid(e.span(), type);
        }
        if (Conversions.isVoid(type)) {
            return new TypedExpression.Invalid(e.span(), type);
        }
        if (type.resolved() instanceof Type.Aggregate) {
            return operand;
        }
        if (Conversions.isString(type)) {
            return toString(e.span(), operand);
        }
        if (operand instanceof TypedExpression.Constant c && Conversions.isInteger(type)) {
            return Values.integer(e.span(), type, c.value());
        }
        return new TypedExpression.Convert(e.span(), type, operand);
    }

    TypedExpression stringof(Expression.Stringof e) {
        TypedExpression operand = expressions.read(e.operand());
        if (!Conversions.isUnknown(operand.type()) && !convertsToString(operand.type())) {
            return analysis.invalid(
                    "D_STRINGOF_TYPE",
                    e.span(),
                    "stringof cannot make a string of type '" + operand.type().name() + "'");
        }
        return Values.isInvalid(operand)
                ? new TypedExpression.Invalid(e.span(), new Type.Str())
                : toString(e.span(), operand);
    }

    private static TypedExpression toString(Span span, TypedExpression operand) {
        return Conversions.isString(operand.type())
                ? operand
                : new TypedExpression.StringAt(span, Values.converted(operand, Type.Int.ULONG));
    }

    private static boolean convertsToString(Type type) {
        return Conversions.isScalar(type)
                || Conversions.isPointer(type)
                || Conversions.isStringLike(type);
    }

    private TypedExpression notScalar(Span span, String what, TypedExpression operand) {
        String advice =
                Conversions.isString(operand.type())
                        ? "; compare the string with \"\" instead"
                        : "";
        return analysis.invalid(
                "D_OP_SCALAR",
                span,
                what + " needs a number or pointer, not '" + operand.type().name() + "'" + advice);
    }

    TypedExpression incompatible(
            Span span, TypedExpression left, String operator, TypedExpression right) {
        analysis.tell(Mismatch.of(analysis.source(), span, left, operator, right));
        return new TypedExpression.Invalid(span);
    }
}
