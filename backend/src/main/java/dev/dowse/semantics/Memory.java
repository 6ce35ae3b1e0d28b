package dev.dowse.semantics;

import dev.dowse.source.Span;
import dev.dowse.syntax.BinaryOperator;
import dev.dowse.types.Conversions;
import dev.dowse.types.Type;
import dev.dowse.types.Type.Aggregate.Field;

/**
 * Addresses and what they lead to: pointers followed, counted on and taken, members and elements
 * reached. An array that is read counts as the address of its first element.
 */
final class Memory {
    private final Analysis analysis;

    Memory(Analysis analysis) {
        this.analysis = analysis;
    }

    /** {@code *operand}. */
    TypedExpression dereference(Span span, TypedExpression operand) {
        if (operand instanceof TypedExpression.Translated t && t.isPointer()) {
            return new TypedExpression.Translated(span, t.output(), false, t.input());
        }
        if (!Conversions.isPointer(operand.type())) {
            return analysis.invalid(
                    "D_DEREF_NONPTR",
                    span,
                    "a value of type '" + operand.type().name() + "' is no pointer to follow");
        }
        Type target = Conversions.pointee(operand.type());
        if (Conversions.isVoid(target)) {
            return analysis.invalid(
                    "D_DEREF_VOID", span, "a 'void *' cannot be followed; cast it to a type first");
        }
        if (target.resolved() instanceof Type.Function) {
            return analysis.invalid(
                    "D_DEREF_FUNC", span, "a pointer to a function cannot be followed");
        }
        if (Values.isInvalid(operand) || Conversions.isUnknown(target)) {
            return new TypedExpression.Invalid(span, target);
        }
        return follow(span, Values.address(operand), target);
    }

    /** What lies where {@code address} points to. */
    static TypedExpression follow(Span span, TypedExpression address, Type target) {
        return read(span, new Place.Memory(address, new Field("", target, 0, 0, 0)));
    }

    private static TypedExpression read(Span span, Place place) {
        return new TypedExpression.ReadPlace(span, place.type(), place);
    }

    /** Element {@code index} of what a pointer points to. */
    TypedExpression element(Span span, TypedExpression pointer, TypedExpression index) {
        Type target = Conversions.pointee(pointer.type());
        if (Conversions.isVoid(target) || target.resolved() instanceof Type.Function) {
            return dereference(span, pointer);
        }
        if (Values.isInvalid(pointer) || Values.isInvalid(index)) {
            return new TypedExpression.Invalid(span, target);
        }
        if (pointer instanceof TypedExpression.ReadPlace array
                && array.type().resolved() instanceof Type.Array
                && array.place().variable().isPresent()) {
            TypedExpression number = Values.converted(index, Type.Int.LONG);
            return read(span, new Place.Item(array.place(), target, number));
        }
        TypedExpression address =
                offset(span, BinaryOperator.ADD, Values.address(pointer), index, target);
        return follow(span, address, target);
    }

    /** Member {@code field} of what a pointer points to. */
    TypedExpression behind(Span span, TypedExpression pointer, Field field) {
        return Values.isInvalid(pointer)
                ? new TypedExpression.Invalid(span, field.type())
                : read(span, new Place.Memory(Values.address(pointer), field));
    }

    /** Member {@code field} of a struct or union. */
    TypedExpression member(Span span, TypedExpression whole, Field field) {
        if (Values.isInvalid(whole)) {
            return new TypedExpression.Invalid(span, field.type());
        }
        if (whole instanceof TypedExpression.Let let) {
            return new TypedExpression.Let(
                    span, let.binding(), let.value(), member(span, let.body(), field));
        }
        if (!(whole instanceof TypedExpression.ReadPlace read)) {
            return analysis.unsupported(span, field.type(), "a member of a computed struct");
        }
        return read(
                span,
                switch (read.place()) {
                    case Place.Memory memory ->
                            new Place.Memory(memory.address(), within(memory.field(), field));
                    case Place.Member member ->
                            new Place.Member(member.whole(), within(member.field(), field));
                    case Place.Scalar scalar -> new Place.Member(scalar, field);
                    case Place.Element element -> new Place.Member(element, field);
                    case Place.Item item -> new Place.Member(item, field);
                });
    }

    private static Field within(Field outer, Field inner) {
        return new Field(
                inner.name(),
                inner.type(),
                outer.offset() + inner.offset(),
                inner.bitOffset(),
                inner.bitWidth());
    }

    /** {@code pointer ± count}, the count in elements. */
    TypedExpression offset(
            Span span,
            BinaryOperator operator,
            TypedExpression pointer,
            TypedExpression count,
            Type target) {
        TypedExpression bytes = scaled(count, target);
        if (Values.isZero(bytes)) {
            return pointer;
        }
        return new TypedExpression.Arithmetic(span, pointer.type(), operator, pointer, bytes);
    }

    /** {@code count} elements of {@code target} in bytes. */
    TypedExpression scaled(TypedExpression count, Type target) {
        TypedExpression number = Values.converted(count, Type.Int.LONG);
        long size = sizeOf(target);
        if (number instanceof TypedExpression.Constant c) {
            return Values.integer(c.span(), Type.Int.LONG, c.value() * size);
        }
        return size == 1
                ? number
                : new TypedExpression.Arithmetic(
                        number.span(),
                        Type.Int.LONG,
                        BinaryOperator.MULTIPLY,
                        number,
                        Values.integer(number.span(), Type.Int.LONG, size));
    }

    private long sizeOf(Type type) {
        return Layout.size(type, analysis.options().strsize());
    }

    /** The number of elements between two addresses. */
    TypedExpression difference(Span span, TypedExpression left, TypedExpression right) {
        TypedExpression bytes =
                new TypedExpression.Arithmetic(
                        span,
                        Type.Int.LONG,
                        BinaryOperator.SUBTRACT,
                        Values.converted(left, Type.Int.LONG),
                        Values.converted(right, Type.Int.LONG));
        long size = sizeOf(Conversions.pointee(left.type()));
        return size <= 1
                ? bytes
                : new TypedExpression.Arithmetic(
                        span,
                        Type.Int.LONG,
                        BinaryOperator.DIVIDE,
                        bytes,
                        Values.integer(span, Type.Int.LONG, size));
    }
}
