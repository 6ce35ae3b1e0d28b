package dev.dowse.semantics;

import dev.dowse.semantics.TypedExpression.Binding;
import dev.dowse.source.Span;
import dev.dowse.syntax.Declarator;
import dev.dowse.syntax.Item;
import dev.dowse.syntax.TypeName;
import dev.dowse.syntax.Word;
import dev.dowse.types.Conversions;
import dev.dowse.types.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Declares and applies inlines: names for expressions, with or without parameters. The expression
 * takes the place of each use, so that an inline of a variable reads it anew every time.
 */
final class Inlines {
    private final Analysis analysis;
    private final Expressions expressions;

    Inlines(Analysis analysis, Expressions expressions) {
        this.analysis = analysis;
        this.expressions = expressions;
    }

    /** Declares {@code inline}, whose name is free and whose storage class is fine. */
    void declare(Item.Inline inline, Type type) {
        Word name = inline.declarator().name();
        if (!isPossible(name.span(), type)) {
            return;
        }
        Optional<List<Binding>> parameters = parameters(inline.declarator());
        TypedExpression value = value(inline, type, parameters.orElse(List.of()));
        if (name.isMissing()) {
            return;
        }
        if (parameters.isPresent()) {
            analysis.scope()
                    .put(new Scope.Inline(name.text(), parameters.get(), value, name.span()));
        } else {
            analysis.scope().put(new Scope.Constant(name.text(), value, name.span()));
        }
        if (value instanceof TypedExpression.Constant c && parameters.isEmpty()) {
            analysis.mean(name.span(), new Meaning.Constant(name.text(), type, c.value()));
        }
    }

    private boolean isPossible(Span span, Type type) {
        if (Conversions.isVoid(type)) {
            analysis.error("D_DECL_VOIDOBJ", span, "an inline cannot be 'void'");
            return false;
        }
        if (type.resolved() instanceof Type.Array) {
            analysis.error(
                    "D_DECL_ARRNULL",
                    span,
                    "an inline is a value, not an array; its parameters need types: [int x]");
            return false;
        }
        if (analysis.complete(type).resolved() instanceof Type.Aggregate a && a.isIncomplete()) {
            analysis.incomplete("D_DECL_INCOMPLETE", span, type);
            return false;
        }
        return true;
    }

    /** The parameters of a declarator with brackets; empty without. */
    private Optional<List<Binding>> parameters(Declarator declarator) {
        for (Declarator.Shape shape : declarator.shapes()) {
            if (shape instanceof Declarator.Shape.Associative keys) {
                List<Type> types = expressions.types().keys(declarator).orElse(List.of());
                List<Binding> parameters = new ArrayList<>();
                for (int i = 0; i < types.size(); i++) {
                    TypeName key = keys.keys().get(i);
                    String name = key.declarator().name().text();
                    parameters.add(analysis.bindings().fresh(name, types.get(i)));
                }
                return Optional.of(parameters);
            }
        }
        return Optional.empty();
    }

    private TypedExpression value(Item.Inline inline, Type type, List<Binding> parameters) {
        Map<String, Scope.Parameter> names = new HashMap<>();
        for (Binding parameter : parameters) {
            if (!parameter.name().isEmpty()) {
                names.put(parameter.name(), Scope.Parameter.of(parameter));
            }
        }
        TypedExpression value =
                analysis.scope().within(names, () -> expressions.read(inline.value()));
        if (value instanceof TypedExpression.Translated translated) {
            return translation(inline, type, translated);
        }
        if (!Conversions.isAssignable(type, value.type(), Values.isZero(value))) {
            return mismatch(inline, type, value.type().name());
        }
        return Values.isInvalid(value)
                ? new TypedExpression.Invalid(inline.value().span(), type)
                : Values.converted(value, type);
    }

    /** A translation has to be declared as just what it translates to. */
    private TypedExpression translation(
            Item.Inline inline, Type type, TypedExpression.Translated value) {
        boolean pointer = type.resolved() instanceof Type.Pointer;
        Type declared = analysis.complete(pointer ? Conversions.pointee(type) : type);
        return Conversions.isSame(declared, value.output())
                ? value
                : mismatch(inline, type, value.output().name());
    }

    private TypedExpression mismatch(Item.Inline inline, Type type, String given) {
        return new TypedExpression.Invalid(
                analysis.invalid(
                                "D_OP_INCOMPAT",
                                inline.value().span(),
                                "'"
                                        + inline.declarator().name().text()
                                        + "' is declared as '"
                                        + type.name()
                                        + "', its value is '"
                                        + given
                                        + "'")
                        .span(),
                type);
    }

    /** {@code name[arguments]}. */
    TypedExpression use(Span span, Scope.Inline inline, List<TypedExpression> arguments) {
        List<Type> types = inline.parameters().stream().map(Binding::type).toList();
        return expressions
                .elements()
                .keys(span, inline.name() + "[]", types, arguments)
                .map(given ->
                        Instantiation.of(
                                span,
                                analysis.bindings(),
                                inline.parameters(),
                                given,
                                inline.body()))
                .orElseGet(() -> new TypedExpression.Invalid(span, inline.body().type()));
    }

    /** A use of an inline without parameters, or of an enumerator. */
    TypedExpression use(Span span, TypedExpression value) {
        return Instantiation.of(span, analysis.bindings(), List.of(), List.of(), value);
    }
}
