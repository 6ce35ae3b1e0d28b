package dev.dowse.semantics;

import dev.dowse.catalog.ForeignNames;
import dev.dowse.catalog.KernelVariables;
import dev.dowse.source.Span;
import dev.dowse.syntax.Expression;
import dev.dowse.types.Type;
import dev.dowse.types.TypeDictionary;
import java.util.Optional;

/**
 * Names of the kernel's own variables and functions, written with a backquote. A kernel describes
 * the types of its functions and of few of its variables; of the others the address can be taken.
 */
final class KernelSymbols {
    private final Analysis analysis;

    KernelSymbols(Analysis analysis) {
        this.analysis = analysis;
    }

    TypedExpression read(Expression.KernelSymbol e) {
        String name = e.name().text();
        Optional<Type> type = type(e);
        if (e.name().isMissing()) {
            return analysis.invalid(
                    "D_IDENT_UNDEF",
                    e.span(),
                    "the name of a kernel symbol is missing behind the `");
        }
        if (type.isEmpty()) {
            return analysis.invalid(
                    "D_SYM_NOTYPES",
                    e.span(),
                    ForeignNames.message(ForeignNames.Kind.KERNEL_VARIABLE, name)
                            .orElseGet(() ->
                                    "the type of the kernel's '"
                                            + name
                                            + "' is not known here; say it with a cast of its"
                                            + " address, such as *(int *)&`"
                                            + name));
        }
        TypedExpression address = address(e, type.get());
        return type.get().resolved() instanceof Type.Function
                ? address
                : Memory.follow(e.span(), address, type.get());
    }

    /** {@code &`name}: a {@code void *} where the type is not known. */
    TypedExpression address(Expression.KernelSymbol e, Span span) {
        Type type = type(e).orElseGet(Type.Void::new);
        analysis.mean(
                e.name().span(), new Meaning.Symbol(e.module().text(), e.name().text(), type));
        return new TypedExpression.SymbolAddress(
                span, pointer(type), e.module().text(), e.name().text());
    }

    private TypedExpression address(Expression.KernelSymbol e, Type type) {
        String module = e.module().text();
        analysis.mean(e.name().span(), new Meaning.Symbol(module, e.name().text(), type));
        return new TypedExpression.SymbolAddress(e.span(), pointer(type), module, e.name().text());
    }

    private static Type pointer(Type target) {
        return new Type.Pointer(target, Type.AddressSpace.KERNEL);
    }

    private Optional<Type> type(Expression.KernelSymbol e) {
        String name = e.name().text();
        TypeDictionary types = analysis.types(e.module().text());
        return types.variable(name)
                .or(() -> types.function(name).map(f -> (Type) f))
                .or(() -> KernelVariables.type(name).map(analysis::complete));
    }
}
