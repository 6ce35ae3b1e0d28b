package dev.dowse.semantics;

import dev.dowse.source.Span;
import dev.dowse.syntax.BinaryOperator;
import dev.dowse.types.Conversions;
import dev.dowse.types.Location;
import dev.dowse.types.Type;
import java.util.OptionalLong;

/** Small questions about typed expressions, and the conversions between their types. */
final class Values {
    /** The type of an aggregation where a value is wanted: nothing can be done with it. */
    static final Type AGGREGATION = new Type.Alias("an aggregation", new Type.Void());

    private Values() {}

    static boolean isInvalid(TypedExpression value) {
        return value instanceof TypedExpression.Invalid;
    }

    static boolean isAggregation(TypedExpression value) {
        return value.type().equals(AGGREGATION);
    }

    /** An aggregation or a translated value: nothing that could be stored or computed with. */
    static boolean isDynamic(TypedExpression value) {
        return isAggregation(value) || value instanceof TypedExpression.Translated;
    }

    /** What a dynamic value is, for messages about several of them. */
    static String dynamic(TypedExpression value) {
        return isAggregation(value) ? "aggregations" : "translated values";
    }

    static OptionalLong constant(TypedExpression value) {
        return value instanceof TypedExpression.Constant constant
                ? OptionalLong.of(constant.value())
                : OptionalLong.empty();
    }

    static boolean isZero(TypedExpression value) {
        return value instanceof TypedExpression.Constant constant && constant.value() == 0;
    }

    static TypedExpression integer(Span span, Type type, long value) {
        return new TypedExpression.Constant(span, type, Conversions.fit(value, type));
    }

    /**
     * {@code value} as {@code type}, which it must be assignable to: constants are cut, {@code char
     * *} becomes the string at that address.
     */
    static TypedExpression converted(TypedExpression value, Type type) {
        if (isInvalid(value) || Conversions.isUnknown(type)) {
            return value;
        }
        if (Conversions.isString(type)) {
            return string(value);
        }
        if (value.type().resolved() instanceof Type.Array
                && !(type.resolved() instanceof Type.Array)) {
            return converted(address(value), type);
        }
        Type from = value.type().resolved();
        Type to = type.resolved();
        if (from.equals(to) || Conversions.isSame(from, to)) {
            return value;
        }
        if (value instanceof TypedExpression.Constant constant) {
            return integer(constant.span(), type, constant.value());
        }
        return new TypedExpression.Convert(value.span(), type, value);
    }

    /** Whether two values are compared or chosen between as strings; 0 counts as the empty one. */
    static boolean meetAsStrings(TypedExpression left, TypedExpression right) {
        boolean leftString = Conversions.isString(left.type());
        boolean rightString = Conversions.isString(right.type());
        return (leftString && isText(right)) || (rightString && isText(left));
    }

    private static boolean isText(TypedExpression value) {
        return Conversions.isStringLike(value.type())
                || isZero(value)
                || (Conversions.isPointer(value.type())
                        && Conversions.isVoid(Conversions.pointee(value.type())));
    }

    /** {@code value} as a string; the constant 0 is the empty one. */
    static TypedExpression string(TypedExpression value) {
        if (isInvalid(value) || Conversions.isString(value.type())) {
            return value;
        }
        return isZero(value)
                ? new TypedExpression.Text(value.span(), "")
                : new TypedExpression.StringAt(value.span(), address(value));
    }

    /** An array as the address of its first element; everything else as it is. */
    static TypedExpression address(TypedExpression value) {
        if (value instanceof TypedExpression.Let let
                && let.type().resolved() instanceof Type.Array) {
            return new TypedExpression.Let(
                    let.span(), let.binding(), let.value(), address(let.body()));
        }
        if (!(value instanceof TypedExpression.ReadPlace read)
                || !(read.type().resolved() instanceof Type.Array array)) {
            return value;
        }
        return addressOf(read, array.element());
    }

    /** The address of a place, as a pointer to {@code target}. */
    static TypedExpression addressOf(TypedExpression.ReadPlace read, Type target) {
        if (!(read.place() instanceof Place.Memory memory)) {
            Type type = new Type.Pointer(target, Type.AddressSpace.DTRACE);
            return new TypedExpression.AddressOf(read.span(), type, read.place());
        }
        Type type = new Type.Pointer(target, space(memory.address().type()));
        TypedExpression base = converted(memory.address(), type);
        int offset = memory.field().offset();
        TypedExpression pointer =
                base.type().equals(type)
                        ? base
                        : new TypedExpression.Convert(read.span(), type, base);
        return offset == 0
                ? pointer
                : new TypedExpression.Arithmetic(
                        read.span(),
                        type,
                        BinaryOperator.ADD,
                        pointer,
                        integer(read.span(), Type.Int.LONG, offset));
    }

    /** Whose memory an address leads to, also where it has been computed with as an integer. */
    static Type.AddressSpace space(TypedExpression address) {
        if (address.type().resolved() instanceof Type.Pointer p) {
            return p.space();
        }
        return switch (address) {
            case TypedExpression.Convert c -> space(c.operand());
            case TypedExpression.Arithmetic a ->
                    space(a.left()) == Type.AddressSpace.KERNEL
                            ? space(a.right())
                            : space(a.left());
            case TypedExpression.Let l -> space(l.body());
            case TypedExpression.Constant _,
                    TypedExpression.Text _,
                    TypedExpression.ReadBuiltin _,
                    TypedExpression.ReadArgument _,
                    TypedExpression.ReadRegister _,
                    TypedExpression.ReadPlace _,
                    TypedExpression.Unary _,
                    TypedExpression.Compare _,
                    TypedExpression.Logical _,
                    TypedExpression.Conditional _,
                    TypedExpression.StringAt _,
                    TypedExpression.Assign _,
                    TypedExpression.Update _,
                    TypedExpression.Call _,
                    TypedExpression.AddressOf _,
                    TypedExpression.SymbolAddress _,
                    TypedExpression.CharacterAt _,
                    TypedExpression.Bound _,
                    TypedExpression.Translated _,
                    TypedExpression.ActionValue _,
                    TypedExpression.Sequence _,
                    TypedExpression.Invalid _ ->
                    Type.AddressSpace.KERNEL;
        };
    }

    /** A pointer that is made out of another one leads into the same memory. */
    static Type inSpaceOf(TypedExpression origin, Type type) {
        boolean pointer = type.resolved() instanceof Type.Pointer;
        Type.AddressSpace space = space(origin);
        return pointer && space != Type.AddressSpace.KERNEL
                ? new Type.Pointer(Conversions.pointee(type), space)
                : type;
    }

    /** Whose memory a pointer leads to. */
    static Type.AddressSpace space(Type pointer) {
        return pointer.resolved() instanceof Type.Pointer p ? p.space() : Type.AddressSpace.KERNEL;
    }

    /** A number with its noun, such as {@code 2 keys}. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** The name of a key's type; of a stack or symbol what yields it, which keys differ in. */
    static String keyType(Type type) {
        return type.resolved() instanceof Location location ? location.origin() : type.name();
    }

    /** The names of two types as a message shows them. */
    static String types(TypedExpression left, String between, TypedExpression right) {
        return "'" + left.type().name() + "' " + between + " '" + right.type().name() + "'";
    }
}
