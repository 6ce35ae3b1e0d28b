package dev.dowse.semantics;

import dev.dowse.syntax.Expression;
import dev.dowse.syntax.UnaryOperator;
import dev.dowse.types.Conversions;
import dev.dowse.types.Type;

/** Operator {@code &}: what has an address, and why the rest has none. */
final class Addresses {
    private final Analysis analysis;
    private final Expressions expressions;

    Addresses(Analysis analysis, Expressions expressions) {
        this.analysis = analysis;
        this.expressions = expressions;
    }

    TypedExpression address(Expression.Unary e) {
        Expression bare = Names.bare(e.operand());
        if (bare instanceof Expression.KernelSymbol symbol) {
            return expressions.symbols().address(symbol, e.span());
        }
        TypedExpression operand = expressions.read(e.operand());
        if (Values.isDynamic(operand) || isVariable(bare, operand)) {
            return analysis.invalid(
                    "D_ADDROF_VAR", e.span(), "a D variable has no address that could be taken");
        }
        if (Conversions.isUnknown(operand.type())) {
            return new TypedExpression.Invalid(e.span());
        }
        boolean place =
                bare instanceof Expression.Member
                        || bare instanceof Expression.Index
                        || (bare instanceof Expression.Unary u
                                && u.operator() == UnaryOperator.DEREFERENCE);
        if (!place) {
            return analysis.invalid(
                    "D_ADDROF_LVAL", e.span(), "operator '&' needs something that has an address");
        }
        Type type = new Type.Pointer(operand.type(), Type.AddressSpace.KERNEL);
        if (!(operand instanceof TypedExpression.ReadPlace read)) {
            return Values.isInvalid(operand)
                    ? new TypedExpression.Invalid(e.span(), type)
                    : analysis.unsupported(e.span(), type, "the address of a computed value");
        }
        if (isBitField(read.place())) {
            return analysis.invalid("D_ADDROF_BITFIELD", e.span(), "a bit-field has no address");
        }
        return Values.addressOf(read, operand.type());
    }

    static boolean isBitField(Place place) {
        return switch (place) {
            case Place.Member member -> member.field().bitWidth() > 0;
            case Place.Memory memory -> memory.field().bitWidth() > 0;
            case Place.Scalar scalar -> false;
            case Place.Element element -> false;
            case Place.Item item -> false;
        };
    }

    private static boolean isVariable(Expression bare, TypedExpression operand) {
        boolean named =
                bare instanceof Expression.Identifier
                        || bare instanceof Expression.ScopedVariable
                        || bare instanceof Expression.Aggregation;
        boolean read =
                (operand instanceof TypedExpression.ReadPlace r && isWhole(r.place()))
                        || operand instanceof TypedExpression.ReadBuiltin
                        || operand instanceof TypedExpression.ReadArgument
                        || operand instanceof TypedExpression.ReadRegister;
        boolean known = !Conversions.isUnknown(operand.type());
        return read || (named && known && !(operand instanceof TypedExpression.Constant));
    }

    /** True for a variable or an element of an associative array, which have no address. */
    private static boolean isWhole(Place place) {
        return place instanceof Place.Scalar || place instanceof Place.Element;
    }
}
