package dev.dowse.semantics;

import dev.dowse.source.RawText;
import dev.dowse.source.Span;
import dev.dowse.syntax.Expression;
import dev.dowse.syntax.VariableScope;
import dev.dowse.types.Conversions;
import dev.dowse.types.NamedTypes;
import dev.dowse.types.Type;
import java.util.List;

/**
 * Types expressions by kind. Each family of operators has a class of its own; this one holds the
 * dispatch and the constants.
 */
final class Expressions {
    /** How deep an expression may be nested; deeper ones are refused before the stack ends. */
    private static final int DEEPEST = 400;

    private final Analysis analysis;
    private final TypeResolution types;
    private final Names names;
    private final Operators operators;
    private final Assignments assignments;
    private final Elements elements;
    private final Memory memory;
    private final KernelSymbols symbols;
    private final Calls calls;
    private final Translators translators;
    private final Inlines inlines;
    private final Arguments arguments;
    private int depth;

    Expressions(Analysis analysis) {
        this.analysis = analysis;
        this.types = new TypeResolution(analysis, this);
        this.names = new Names(analysis, this);
        this.operators = new Operators(analysis, this);
        this.memory = new Memory(analysis);
        this.symbols = new KernelSymbols(analysis);
        this.elements = new Elements(analysis, this);
        this.assignments = new Assignments(analysis, this);
        this.calls = new Calls(analysis, this);
        this.translators = new Translators(analysis, this);
        this.inlines = new Inlines(analysis, this);
        this.arguments = new Arguments(analysis, this);
    }

    TypeResolution types() {
        return types;
    }

    Names names() {
        return names;
    }

    Elements elements() {
        return elements;
    }

    Memory memory() {
        return memory;
    }

    KernelSymbols symbols() {
        return symbols;
    }

    Calls calls() {
        return calls;
    }

    Operators operators() {
        return operators;
    }

    Translators translators() {
        return translators;
    }

    Inlines inlines() {
        return inlines;
    }

    Arguments arguments() {
        return arguments;
    }

    /** The value of {@code expression}; errors have been told. */
    TypedExpression read(Expression expression) {
        if (depth >= DEEPEST) {
            return analysis.isNews("(depth)", expression.span())
                    ? analysis.invalid(
                            Analysis.UNSUPPORTED,
                            expression.span(),
                            "this expression is nested more than " + DEEPEST + " levels deep")
                    : new TypedExpression.Invalid(expression.span());
        }
        depth++;
        try {
            return dispatch(expression);
        } finally {
            depth--;
        }
    }

    /** The value of what decides, such as a predicate: an assignment there is hardly meant. */
    TypedExpression condition(Expression expression) {
        assignments.conditional().expect(expression);
        return read(expression);
    }

    List<TypedExpression> readAll(List<Expression> expressions) {
        return expressions.stream().map(this::read).toList();
    }

    private TypedExpression dispatch(Expression expression) {
        return switch (expression) {
            case Expression.IntegerLiteral e -> literal(e);
            case Expression.CharacterLiteral e ->
                    new TypedExpression.Constant(e.span(), character(e.value()), e.value());
            case Expression.StringLiteral e -> new TypedExpression.Text(e.span(), e.value());
            case Expression.FloatLiteral e -> new TypedExpression.Invalid(e.span());
            case Expression.Identifier e -> names.identifier(e);
            case Expression.ScopedVariable e -> names.scoped(e);
            case Expression.KernelSymbol e -> symbols.read(e);
            case Expression.Macro e -> names.macro(e);
            case Expression.Aggregation e -> aggregation(e);
            case Expression.Parenthesized e -> read(e.inner());
            case Expression.Unary e -> operators.unary(e);
            case Expression.PostfixStep e ->
                    assignments.step(e.span(), e.operand(), e.increment(), true);
            case Expression.Binary e -> operators.binary(e);
            case Expression.Assign e -> assignments.assign(e);
            case Expression.CompoundAssign e -> assignments.compound(e);
            case Expression.Conditional e -> operators.conditional(e);
            case Expression.Comma e -> comma(e);
            case Expression.Cast e -> operators.cast(e);
            case Expression.SizeofType e -> sizeof(e.span(), types.type(e.type()));
            case Expression.SizeofExpression e -> sizeofValue(e);
            case Expression.Offsetof e -> elements.offsetof(e);
            case Expression.Stringof e -> operators.stringof(e);
            case Expression.Xlate e -> translators.xlate(e);
            case Expression.Call e -> calls.call(e);
            case Expression.Index e -> elements.index(e);
            case Expression.Member e -> elements.member(e);
            case Expression.TypeArgument e ->
                    analysis.unsupported(
                            e.span(), types.type(e.type()), "a type in place of a value");
            case Expression.Missing e -> new TypedExpression.Invalid(e.span());
        };
    }

    /** {@code ++} and {@code --} in front. */
    TypedExpression step(Span span, Expression operand, boolean increment) {
        return assignments.step(span, operand, increment, false);
    }

    /** ISO C 6.4.4.1: the first type of a list, given by form and suffix, that holds the value. */
    private static TypedExpression literal(Expression.IntegerLiteral literal) {
        boolean unsigned = literal.suffix().contains("u");
        boolean isLong = literal.suffix().contains("l");
        boolean both = !literal.decimal();
        long value = literal.value();
        Type type;
        if (!isLong && !unsigned && value >= 0 && value <= Integer.MAX_VALUE) {
            type = Type.Int.INT;
        } else if (!isLong && (unsigned || both) && value >>> 32 == 0) {
            type = Type.Int.UINT;
        } else if (!unsigned && value >= 0) {
            type = Type.Int.LONG;
        } else {
            type = Type.Int.ULONG;
        }
        return new TypedExpression.Constant(literal.span(), type, value);
    }

    /** Of one to three bytes an int, as in C; more may need a wider type, as a decimal number. */
    private static Type character(long value) {
        boolean fits = value >= 0 && value <= Integer.MAX_VALUE;
        return fits ? Type.Int.INT : value >= 0 ? Type.Int.LONG : Type.Int.ULONG;
    }

    private TypedExpression aggregation(Expression.Aggregation e) {
        Span word = e.name().isMissing() ? e.span() : e.name().span();
        readAll(e.keys());
        var known = analysis.scope().aggregation(e.name().text());
        if (known.isPresent()) {
            analysis.mean(word, new Meaning.Aggregation(known.get()));
            return new TypedExpression.Invalid(e.span(), Values.AGGREGATION);
        }
        if (analysis.isNews("@" + e.name().text(), word)) {
            analysis.unknown(
                    "D_IDENT_UNDEF",
                    word,
                    e.name().text(),
                    "there is no aggregation '@" + e.name().text() + "'",
                    () -> analysis.scope().aggregationNames());
        }
        return new TypedExpression.Invalid(e.span());
    }

    private TypedExpression comma(Expression.Comma e) {
        TypedExpression left = read(e.left());
        TypedExpression right = read(e.right());
        if (Values.isDynamic(left) || Values.isDynamic(right)) {
            String what = Values.dynamic(Values.isDynamic(left) ? left : right);
            return analysis.invalid("D_OP_DYN", e.span(), "the operands of ',' cannot be " + what);
        }
        if (Operators.isAction(e.left()) || Operators.isAction(e.right())) {
            return analysis.invalid("D_OP_ACT", e.span(), "the operands of ',' cannot be actions");
        }
        if (Values.isInvalid(left) || Values.isInvalid(right)) {
            return new TypedExpression.Invalid(e.span(), right.type());
        }
        return new TypedExpression.Sequence(e.span(), left, right);
    }

    private TypedExpression sizeofValue(Expression.SizeofExpression e) {
        if (Names.bare(e.operand()) instanceof Expression.Identifier name) {
            var named = analysis.scope().type(name.name()).or(() -> NamedTypes.find(name.name()));
            boolean isValue =
                    analysis.scope().isGiven(name.name())
                            || analysis.scope()
                                    .variable(VariableScope.GLOBAL, name.name())
                                    .isPresent();
            if (named.isPresent() && !isValue) {
                analysis.mean(name.span(), new Meaning.NamedType(named.get()));
                return sizeof(e.span(), named.get());
            }
        }
        TypedExpression operand = read(e.operand());
        if (operand instanceof TypedExpression.ReadPlace r && Addresses.isBitField(r.place())) {
            return analysis.invalid(
                    "D_SIZEOF_BITFIELD", e.span(), "a bit-field has no size in bytes");
        }
        if (operand instanceof TypedExpression.Text text) {
            long size = RawText.bytes(text.value()).length + 1L;
            return new TypedExpression.Constant(e.span(), size(), size);
        }
        return sizeof(e.span(), operand.type());
    }

    private TypedExpression sizeof(Span span, Type type) {
        if (Conversions.isUnknown(type)) {
            return new TypedExpression.Invalid(span, size());
        }
        Type whole = analysis.complete(type);
        long bytes = Layout.size(whole, analysis.options().strsize());
        if (bytes == 0) {
            return whole.resolved() instanceof Type.Aggregate
                    ? analysis.incomplete("D_SIZEOF_TYPE", span, type)
                    : analysis.invalid("D_SIZEOF_TYPE", span, "'" + type.name() + "' has no size");
        }
        return new TypedExpression.Constant(span, size(), bytes);
    }

    private static Type size() {
        return new Type.Alias("size_t", Type.Int.ULONG);
    }
}
