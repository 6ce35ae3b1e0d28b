package dev.dowse.semantics;

import dev.dowse.semantics.TypedExpression.Binding;
import dev.dowse.source.Span;
import dev.dowse.types.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The definition of an inline or of a translator's member at one of its uses: its parameters
 * replaced by what is given there, and every part of it standing where it is used, because that is
 * the place that messages are about.
 */
final class Instantiation {
    private final Span span;
    private final Bindings bindings;
    private final Map<Binding, TypedExpression> values;

    private Instantiation(Span span, Bindings bindings, Map<Binding, TypedExpression> values) {
        this.span = span;
        this.bindings = bindings;
        this.values = values;
    }

    /**
     * {@code body} with {@code arguments} in place of {@code parameters}. An argument that costs
     * something is computed once.
     */
    static TypedExpression of(
            Span span,
            Bindings bindings,
            List<Binding> parameters,
            List<TypedExpression> arguments,
            TypedExpression body) {
        Map<Binding, TypedExpression> values = new HashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            TypedExpression argument = arguments.get(i);
            Binding parameter = parameters.get(i);
            values.put(
                    parameter,
                    isCheap(argument)
                            ? argument
                            : new TypedExpression.Bound(
                                    span, bindings.fresh(bound(parameter, argument))));
        }
        TypedExpression result = new Instantiation(span, bindings, values).rewrite(body);
        for (int i = parameters.size() - 1; i >= 0; i--) {
            TypedExpression argument = arguments.get(i);
            if (!isCheap(argument)
                    && values.get(parameters.get(i)) instanceof TypedExpression.Bound bound) {
                result = let(span, bound.binding(), argument, result);
            }
        }
        return result;
    }

    private static Binding bound(Binding parameter, TypedExpression argument) {
        Type type = Values.inSpaceOf(argument, parameter.type());
        return new Binding(parameter.id(), parameter.name(), type);
    }

    /**
     * A translation stays one, so that members can be taken from it: its input is computed once.
     */
    private static TypedExpression let(
            Span span, Binding binding, TypedExpression value, TypedExpression body) {
        return body instanceof TypedExpression.Translated t
                ? new TypedExpression.Translated(
                        span, t.output(), t.isPointer(), let(span, binding, value, t.input()))
                : new TypedExpression.Let(span, binding, value, body);
    }

    /** What may stand several times in place of its name. */
    private static boolean isCheap(TypedExpression value) {
        return switch (value) {
            case TypedExpression.Constant ignored -> true;
            case TypedExpression.Text ignored -> true;
            case TypedExpression.ReadBuiltin ignored -> true;
            case TypedExpression.ReadArgument ignored -> true;
            case TypedExpression.Bound ignored -> true;
            case TypedExpression.Invalid ignored -> true;
            case TypedExpression.Convert e -> isCheap(e.operand());
            case TypedExpression.Translated e -> isCheap(e.input());
            case TypedExpression.ReadRegister ignored -> false;
            case TypedExpression.ReadPlace ignored -> false;
            case TypedExpression.Unary ignored -> false;
            case TypedExpression.Arithmetic ignored -> false;
            case TypedExpression.Compare ignored -> false;
            case TypedExpression.Logical ignored -> false;
            case TypedExpression.Conditional ignored -> false;
            case TypedExpression.StringAt ignored -> false;
            case TypedExpression.Assign ignored -> false;
            case TypedExpression.Update ignored -> false;
            case TypedExpression.Call ignored -> false;
            case TypedExpression.AddressOf ignored -> false;
            case TypedExpression.SymbolAddress ignored -> false;
            case TypedExpression.CharacterAt ignored -> false;
            case TypedExpression.Let ignored -> false;
            case TypedExpression.ActionValue ignored -> false;
            case TypedExpression.Sequence ignored -> false;
        };
    }

    private List<TypedExpression> rewrite(List<TypedExpression> all) {
        return all.stream().map(this::rewrite).toList();
    }

    private TypedExpression rewrite(TypedExpression expression) {
        return switch (expression) {
            case TypedExpression.Constant e ->
                    new TypedExpression.Constant(span, e.type(), e.value());
            case TypedExpression.Text e -> new TypedExpression.Text(span, e.value());
            case TypedExpression.ReadBuiltin e ->
                    new TypedExpression.ReadBuiltin(span, e.type(), e.variable());
            case TypedExpression.ReadArgument e ->
                    new TypedExpression.ReadArgument(span, e.type(), e.index());
            case TypedExpression.ReadRegister e ->
                    new TypedExpression.ReadRegister(span, e.type(), rewrite(e.index()));
            case TypedExpression.ReadPlace e ->
                    new TypedExpression.ReadPlace(span, e.type(), rewrite(e.place()));
            case TypedExpression.Unary e ->
                    new TypedExpression.Unary(span, e.type(), e.operator(), rewrite(e.operand()));
            case TypedExpression.Arithmetic e -> arithmetic(e);
            case TypedExpression.Compare e ->
                    new TypedExpression.Compare(
                            span, e.operator(), rewrite(e.left()), rewrite(e.right()));
            case TypedExpression.Logical e ->
                    new TypedExpression.Logical(
                            span, e.operator(), rewrite(e.left()), rewrite(e.right()));
            case TypedExpression.Conditional e ->
                    new TypedExpression.Conditional(
                            span,
                            e.type(),
                            rewrite(e.condition()),
                            rewrite(e.then()),
                            rewrite(e.otherwise()));
            case TypedExpression.Convert e -> convert(e.type(), rewrite(e.operand()));
            case TypedExpression.StringAt e ->
                    new TypedExpression.StringAt(span, rewrite(e.address()));
            case TypedExpression.Assign e ->
                    new TypedExpression.Assign(
                            span, e.type(), rewrite(e.place()), rewrite(e.value()));
            case TypedExpression.Update e ->
                    new TypedExpression.Update(
                            span,
                            e.type(),
                            rewrite(e.place()),
                            e.operator(),
                            rewrite(e.value()),
                            e.yieldsOld());
            case TypedExpression.Call e ->
                    new TypedExpression.Call(
                            span, e.type(), e.subroutine(), rewrite(e.arguments()));
            case TypedExpression.AddressOf e ->
                    new TypedExpression.AddressOf(span, e.type(), rewrite(e.place()));
            case TypedExpression.SymbolAddress e ->
                    new TypedExpression.SymbolAddress(span, e.type(), e.module(), e.name());
            case TypedExpression.CharacterAt e ->
                    new TypedExpression.CharacterAt(span, rewrite(e.string()), rewrite(e.index()));
            case TypedExpression.Let e -> let(e);
            case TypedExpression.Bound e ->
                    values.getOrDefault(e.binding(), new TypedExpression.Bound(span, e.binding()));
            case TypedExpression.Translated e ->
                    new TypedExpression.Translated(
                            span, e.output(), e.isPointer(), rewrite(e.input()));
            case TypedExpression.ActionValue e ->
                    new TypedExpression.ActionValue(
                            span, e.type(), e.action(), rewrite(e.arguments()));
            case TypedExpression.Sequence e ->
                    new TypedExpression.Sequence(span, rewrite(e.left()), rewrite(e.right()));
            case TypedExpression.Invalid e -> new TypedExpression.Invalid(span, e.type());
        };
    }

    private TypedExpression convert(Type type, TypedExpression operand) {
        return operand instanceof TypedExpression.Constant c
                ? Values.integer(span, type, c.value())
                : new TypedExpression.Convert(span, Values.inSpaceOf(operand, type), operand);
    }

    private TypedExpression arithmetic(TypedExpression.Arithmetic e) {
        TypedExpression left = rewrite(e.left());
        Type type = Values.inSpaceOf(left, e.type());
        return new TypedExpression.Arithmetic(span, type, e.operator(), left, rewrite(e.right()));
    }

    private TypedExpression let(TypedExpression.Let let) {
        Binding fresh = bindings.fresh(let.binding());
        TypedExpression value = rewrite(let.value());
        values.put(let.binding(), new TypedExpression.Bound(span, fresh));
        return new TypedExpression.Let(span, fresh, value, rewrite(let.body()));
    }

    private Place rewrite(Place place) {
        return switch (place) {
            case Place.Scalar p -> p;
            case Place.Element p -> new Place.Element(p.of(), rewrite(p.keys()));
            case Place.Member p -> new Place.Member(rewrite(p.whole()), p.field());
            case Place.Item p -> new Place.Item(rewrite(p.whole()), p.type(), rewrite(p.index()));
            case Place.Memory p -> new Place.Memory(rewrite(p.address()), p.field());
        };
    }
}
