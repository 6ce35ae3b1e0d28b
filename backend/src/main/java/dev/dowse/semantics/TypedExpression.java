package dev.dowse.semantics;

import dev.dowse.catalog.Action;
import dev.dowse.catalog.BuiltinVariable;
import dev.dowse.catalog.Subroutine;
import dev.dowse.source.Span;
import dev.dowse.syntax.BinaryOperator;
import dev.dowse.syntax.UnaryOperator;
import dev.dowse.types.Type;
import java.util.List;

/**
 * An expression whose names are resolved and whose conversions are written out, so that no later
 * stage needs to know D's rules: what is compared has one type, and every change of width or sign
 * is a {@link Convert}.
 */
public sealed interface TypedExpression {
    Span span();

    Type type();

    record Constant(Span span, Type type, long value) implements TypedExpression {}

    /** A string constant. */
    record Text(Span span, String value) implements TypedExpression {
        @Override
        public Type type() {
            return new Type.Str();
        }
    }

    record ReadBuiltin(Span span, Type type, BuiltinVariable variable) implements TypedExpression {}

    /** {@code arg0} to {@code arg9}: 64 bits of the probe. */
    record ReadArgument(Span span, Type type, int index) implements TypedExpression {}

    /** {@code uregs[index]}: a register of the traced thread as saved at kernel entry. */
    record ReadRegister(Span span, Type type, TypedExpression index) implements TypedExpression {}

    record ReadPlace(Span span, Type type, Place place) implements TypedExpression {}

    /** {@code - ~ !}; {@code !} yields 0 or 1 of type {@code int}. */
    record Unary(Span span, Type type, UnaryOperator operator, TypedExpression operand)
            implements TypedExpression {}

    /**
     * Integer arithmetic, bit operations and shifts, all in 64 bits: the type tells how to divide
     * and shift, and how wide the result is where it is stored. A pointer counts as an unsigned
     * integer: the sizes of what it points to are multiplied in already.
     */
    record Arithmetic(
            Span span,
            Type type,
            BinaryOperator operator,
            TypedExpression left,
            TypedExpression right)
            implements TypedExpression {}

    /** A comparison of two integers or pointers of one type, or of two strings; yields 0 or 1. */
    record Compare(Span span, BinaryOperator operator, TypedExpression left, TypedExpression right)
            implements TypedExpression {
        @Override
        public Type type() {
            return Type.Int.INT;
        }
    }

    /** {@code && || ^^}; the first two evaluate the right side only where it matters. */
    record Logical(Span span, BinaryOperator operator, TypedExpression left, TypedExpression right)
            implements TypedExpression {
        @Override
        public Type type() {
            return Type.Int.INT;
        }
    }

    record Conditional(
            Span span,
            Type type,
            TypedExpression condition,
            TypedExpression then,
            TypedExpression otherwise)
            implements TypedExpression {}

    /** The operand's value in another integer or pointer type. */
    record Convert(Span span, Type type, TypedExpression operand) implements TypedExpression {}

    /** The string at an address ({@code stringof} of a pointer): the kernel's memory is read. */
    record StringAt(Span span, TypedExpression address) implements TypedExpression {
        @Override
        public Type type() {
            return new Type.Str();
        }
    }

    record Assign(Span span, Type type, Place place, TypedExpression value)
            implements TypedExpression {}

    /**
     * {@code place op= value}, {@code place++}: reads and writes one place whose keys are evaluated
     * once.
     *
     * @param yieldsOld true for the postfix forms
     */
    record Update(
            Span span,
            Type type,
            Place place,
            BinaryOperator operator,
            TypedExpression value,
            boolean yieldsOld)
            implements TypedExpression {}

    record Call(Span span, Type type, Subroutine subroutine, List<TypedExpression> arguments)
            implements TypedExpression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * The address of a variable that is a struct or an array, or of a part of one.
     *
     * @param type a pointer into D's own memory
     */
    record AddressOf(Span span, Type type, Place place) implements TypedExpression {}

    /**
     * The address of a global variable or function of the kernel.
     *
     * @param type a pointer to its type
     * @param module empty where the author gives none
     */
    record SymbolAddress(Span span, Type type, String module, String name)
            implements TypedExpression {}

    /** The character at a position of a string: 0 at its end and beyond. */
    record CharacterAt(Span span, TypedExpression string, TypedExpression index)
            implements TypedExpression {
        @Override
        public Type type() {
            return Type.Int.CHAR;
        }
    }

    /**
     * A value that is computed once and may be used several times, such as the input of a
     * translator or the argument of an inline.
     */
    record Let(Span span, Binding binding, TypedExpression value, TypedExpression body)
            implements TypedExpression {
        @Override
        public Type type() {
            return body.type();
        }
    }

    /** The value of an enclosing {@link Let}. */
    record Bound(Span span, Binding binding) implements TypedExpression {
        @Override
        public Type type() {
            return binding.type();
        }
    }

    /**
     * A value seen through a translator: only members can be taken from it, and then this is gone.
     *
     * @param output the struct or union that the translator makes
     * @param isPointer true for the translation to a pointer, which leads to its members with
     *     {@code ->}
     */
    record Translated(Span span, Type output, boolean isPointer, TypedExpression input)
            implements TypedExpression {
        /** A pointer has no type that operators could use: there is nothing it points to. */
        @Override
        public Type type() {
            return isPointer
                    ? new Type.Alias("a translated " + output.name() + " *", new Type.Void())
                    : output;
        }
    }

    /**
     * The name of a value that a {@link Let} computes.
     *
     * @param id its number among all bindings of the program
     */
    record Binding(int id, String name, Type type) {}

    /**
     * The value of an action that has one: {@code stack() ustack() sym(…)} and their like.
     *
     * @param type {@code dt_stack_t}, or that of an address with its name
     */
    record ActionValue(Span span, Type type, Action action, List<TypedExpression> arguments)
            implements TypedExpression {
        public ActionValue {
            arguments = List.copyOf(arguments);
        }
    }

    record Sequence(Span span, TypedExpression left, TypedExpression right)
            implements TypedExpression {
        @Override
        public Type type() {
            return right.type();
        }
    }

    /**
     * An expression with an error that has been told.
     *
     * @param type what it would have been, where that is known
     */
    record Invalid(Span span, Type type) implements TypedExpression {
        public Invalid(Span span) {
            this(span, new Type.Unknown());
        }
    }
}
