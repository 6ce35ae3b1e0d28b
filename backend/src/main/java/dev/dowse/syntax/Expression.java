package dev.dowse.syntax;

import dev.dowse.source.Span;
import java.util.List;

/** A D expression as written, with parentheses kept as their own node. */
public sealed interface Expression extends Node {
    /**
     * An integer constant.
     *
     * @param value its 64 bits, unsigned
     * @param suffix the letters behind it in lower case, such as {@code ull}; empty without
     * @param decimal false for octal and hexadecimal, which may become unsigned without a suffix
     */
    record IntegerLiteral(Span span, long value, String suffix, boolean decimal)
            implements Expression {}

    /** {@code 'a'}, also {@code 'abcd'}; the value as D packs it. */
    record CharacterLiteral(Span span, long value) implements Expression {}

    /** A string constant without its quotes, escapes resolved. */
    record StringLiteral(Span span, String value) implements Expression {}

    /** {@code 1.5}: recognised so that it can be refused well; D on Linux has no floating point. */
    record FloatLiteral(Span span, String text) implements Expression {}

    /** A plain name: variable, built-in, inline, enumerator, or the name of a function. */
    record Identifier(Span span, String name) implements Expression {}

    /** {@code self->x} and {@code this->x}: a variable with its scope. */
    record ScopedVariable(Span span, VariableScope scope, Word name) implements Expression {}

    /** {@code `symbol} or {@code module`symbol}. */
    record KernelSymbol(Span span, Word module, Word name) implements Expression {}

    /**
     * {@code $pid}, {@code $1}, {@code $$1}, {@code $target}.
     *
     * @param name without the dollar signs
     * @param quoted true for two dollar signs: the value as a string
     */
    record Macro(Span span, String name, boolean quoted) implements Expression {}

    /** {@code @name[key, …]}; the name is empty for {@code @}. */
    record Aggregation(Span span, Word name, List<Expression> keys) implements Expression {
        public Aggregation {
            keys = List.copyOf(keys);
        }
    }

    record Parenthesized(Span span, Expression inner) implements Expression {}

    /** A prefix operator. */
    record Unary(Span span, UnaryOperator operator, Expression operand) implements Expression {}

    /** {@code x++} and {@code x--}. */
    record PostfixStep(Span span, Expression operand, boolean increment) implements Expression {}

    /**
     * An infix operator without side effect.
     *
     * @param operatorSpan where the operator stands
     */
    record Binary(
            Span span,
            BinaryOperator operator,
            Span operatorSpan,
            Expression left,
            Expression right)
            implements Expression {}

    /** {@code place = value}. */
    record Assign(Span span, Expression place, Expression value) implements Expression {}

    /** {@code place += value} and its like. */
    record CompoundAssign(Span span, BinaryOperator operator, Expression place, Expression value)
            implements Expression {}

    record Conditional(Span span, Expression condition, Expression then, Expression otherwise)
            implements Expression {}

    /** {@code left, right}. */
    record Comma(Span span, Expression left, Expression right) implements Expression {}

    record Cast(Span span, TypeName type, Expression operand) implements Expression {}

    record SizeofType(Span span, TypeName type) implements Expression {}

    record SizeofExpression(Span span, Expression operand) implements Expression {}

    record Offsetof(Span span, TypeName type, Word member) implements Expression {}

    /** {@code stringof expr}; {@code stringof(expr)} holds a {@link Parenthesized}. */
    record Stringof(Span span, Expression operand) implements Expression {}

    /** {@code xlate <type>(operand)}. */
    record Xlate(Span span, TypeName type, Expression operand) implements Expression {}

    /** {@code function(argument, …)}. */
    record Call(Span span, Word function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code base[index, …]}: array, associative array or pointer. */
    record Index(Span span, Expression base, List<Expression> indices) implements Expression {
        public Index {
            indices = List.copyOf(indices);
        }
    }

    /**
     * {@code base.member} and {@code base->member}.
     *
     * @param arrow true for {@code ->}
     */
    record Member(Span span, Expression base, boolean arrow, Word member) implements Expression {}

    /**
     * {@code sizeof}'s and an action's type argument, as in {@code print(type)}; also a bare type.
     */
    record TypeArgument(Span span, TypeName type) implements Expression {}

    /** An expression that is not there or could not be understood; the parser has said why. */
    record Missing(Span span) implements Expression {}
}
