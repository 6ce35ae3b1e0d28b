package dev.dowse.semantics;

import dev.dowse.catalog.ForeignNames;
import dev.dowse.semantics.TypedExpression.Binding;
import dev.dowse.source.Span;
import dev.dowse.syntax.Expression;
import dev.dowse.syntax.Item;
import dev.dowse.syntax.Word;
import dev.dowse.types.Conversions;
import dev.dowse.types.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Declares translators and applies them. A translation is a promise: only the members that are read
 * from it become code.
 */
final class Translators {
    private final Analysis analysis;
    private final Expressions expressions;
    private final List<Translator> declared = new ArrayList<>();

    Translators(Analysis analysis, Expressions expressions) {
        this.analysis = analysis;
        this.expressions = expressions;
    }

    /** Declares a translator of the script and checks all its members. */
    void declare(Item.Translator item) {
        Type output = expressions.types().type(item.output());
        Type input = expressions.types().type(item.input());
        if (Conversions.isUnknown(output) || Conversions.isUnknown(input)) {
            return;
        }
        Type whole = analysis.complete(output);
        if (exact(whole, input).isPresent()) {
            analysis.error(
                    "D_XLATE_REDECL",
                    item.output().span().union(item.input().span()),
                    "there is a translator from '"
                            + input.name()
                            + "' to '"
                            + output.name()
                            + "' already");
            return;
        }
        if (!(whole.resolved() instanceof Type.Aggregate aggregate) || aggregate.isIncomplete()) {
            Span span = item.output().span();
            if (whole.resolved() instanceof Type.Aggregate) {
                analysis.incomplete("D_XLATE_SOU", span, output);
            } else {
                analysis.error(
                        "D_XLATE_SOU",
                        span,
                        "a translator makes a struct or union, not '" + output.name() + "'");
            }
            return;
        }
        Translator translator = translator(item, whole, input);
        declared.add(translator);
        for (Item.Translator.Member member : item.members()) {
            check(translator, aggregate, member);
        }
    }

    /** Declares a translator of the libraries, whose members are typed when they are used. */
    void declareLate(Item.Translator item) {
        Type output = analysis.complete(expressions.types().type(item.output()));
        Type input = expressions.types().type(item.input());
        if (!Conversions.isUnknown(output) && !Conversions.isUnknown(input)) {
            declared.add(translator(item, output, input));
        }
    }

    private Translator translator(Item.Translator item, Type output, Type input) {
        boolean whole = input.resolved() instanceof Type.Aggregate;
        Type bound = whole ? new Type.Pointer(input, Type.AddressSpace.KERNEL) : input;
        Binding parameter = analysis.bindings().fresh(item.parameter().text(), bound);
        return new Translator(output, input, parameter, item.members());
    }

    private void check(
            Translator translator, Type.Aggregate output, Item.Translator.Member member) {
        Word name = member.name();
        Optional<Type.Aggregate.Field> field = output.field(name.text());
        if (field.isEmpty()) {
            analysis.expectMember(name.span(), output);
            if (!name.isMissing()) {
                analysis.unknown(
                        "D_XLATE_MEMB",
                        name.span(),
                        name.text(),
                        "'" + output.name() + "' has no member '" + name.text() + "'",
                        () -> output.fieldNames().toList());
            }
            return;
        }
        analysis.mean(name.span(), new Meaning.Member(output, field.get()));
        translator.member(
                name.text(), definition -> Optional.of(value(translator, definition, field.get())));
    }

    /** A member's value in the member's type; errors have been told. */
    private TypedExpression value(
            Translator translator, Item.Translator.Member member, Type.Aggregate.Field field) {
        String input = translator.parameter().name();
        TypedExpression value =
                analysis.scope()
                        .within(
                                Map.of(input, translator.meaning()),
                                () -> expressions.read(member.value()));
        if (Values.isInvalid(value)) {
            return new TypedExpression.Invalid(member.span(), field.type());
        }
        if (!Conversions.isAssignable(field.type(), value.type(), Values.isZero(value))) {
            analysis.error(
                    "D_XLATE_INCOMPAT",
                    member.value().span(),
                    "the member '"
                            + field.name()
                            + "' is '"
                            + field.type().name()
                            + "', its value is '"
                            + value.type().name()
                            + "'");
            return new TypedExpression.Invalid(member.span(), field.type());
        }
        return converted(value, field.type());
    }

    /** An array stays where it is; its characters are read from there. */
    private static TypedExpression converted(TypedExpression value, Type type) {
        boolean arrays =
                type.resolved() instanceof Type.Array
                        && (value.type().resolved() instanceof Type.Array
                                || Conversions.isString(value.type()));
        return arrays ? value : Values.converted(value, type);
    }

    /** {@code xlate <type>(operand)}. */
    TypedExpression xlate(Expression.Xlate e) {
        Type wanted = expressions.types().type(e.type());
        TypedExpression value = expressions.read(e.operand());
        if (Values.isInvalid(value) || Conversions.isUnknown(wanted)) {
            return new TypedExpression.Invalid(e.span(), new Type.Unknown());
        }
        return translation(e.span(), wanted, value)
                .orElseGet(() ->
                        analysis.invalid(
                                "D_XLATE_NONE",
                                e.span(),
                                "there is no translator from '"
                                        + value.type().name()
                                        + "' to '"
                                        + wanted.name()
                                        + "'"));
    }

    /**
     * {@code value} as a translated {@code wanted}.
     *
     * @param wanted a struct or union, or a pointer to one
     */
    Optional<TypedExpression> translation(Span span, Type wanted, TypedExpression value) {
        boolean pointer = wanted.resolved() instanceof Type.Pointer;
        Type output = pointer ? Conversions.pointee(wanted) : wanted;
        return find(output, value)
                .map(t -> new TypedExpression.Translated(span, t.output(), pointer, value));
    }

    /** Whether there is a translator for a value of type {@code input}. */
    boolean make(Type wanted, Type input) {
        return translation(Span.at(0), wanted, new TypedExpression.Invalid(Span.at(0), input))
                .isPresent();
    }

    /** A member of a translated value. */
    TypedExpression member(Span span, Word name, TypedExpression.Translated whole) {
        Optional<Translator> translator = find(whole.output(), whole.input());
        if (translator.isEmpty() || !(whole.output().resolved() instanceof Type.Aggregate output)) {
            return new TypedExpression.Invalid(span);
        }
        Optional<Type.Aggregate.Field> field = output.field(name.text());
        if (field.isEmpty() || !translator.get().defines(name.text())) {
            analysis.expectMember(name.span(), output);
        }
        if (name.isMissing()) {
            return new TypedExpression.Invalid(span);
        }
        if (field.isEmpty() || !translator.get().defines(name.text())) {
            return undefined(span, name, translator.get());
        }
        analysis.mean(name.span(), new Meaning.Member(output, field.get()));
        Optional<TypedExpression> body = body(translator.get(), name.text(), field.get());
        if (body.isEmpty()) {
            analysis.gap(
                    span,
                    "the member '"
                            + name.text()
                            + "' of '"
                            + whole.output().name()
                            + "' cannot be made out of what this kernel describes");
            return new TypedExpression.Invalid(span, field.get().type());
        }
        Binding parameter = translator.get().parameter();
        return argument(translator.get(), whole.input())
                .map(argument ->
                        Instantiation.of(
                                span,
                                analysis.bindings(),
                                List.of(parameter),
                                List.of(argument),
                                body.get()))
                .orElseGet(() ->
                        analysis.unsupported(
                                span, field.get().type(), "a translation of a computed struct"));
    }

    /** What the translator's parameter is bound to; empty for a struct that lies nowhere. */
    private static Optional<TypedExpression> argument(
            Translator translator, TypedExpression input) {
        if (!translator.isByAddress()) {
            return Optional.of(Values.converted(input, translator.parameter().type()));
        }
        return input instanceof TypedExpression.ReadPlace place
                ? Optional.of(Values.addressOf(place, translator.input()))
                : Optional.empty();
    }

    private TypedExpression undefined(Span span, Word name, Translator translator) {
        String from = translator.input().name();
        analysis.unknown(
                ForeignNames.Kind.MEMBER,
                "D_XLATE_NOCONV",
                name.span(),
                name.text(),
                "the translator from '"
                        + from
                        + "' to '"
                        + translator.output().name()
                        + "' does not make a member '"
                        + name.text()
                        + "'",
                translator::members);
        return new TypedExpression.Invalid(span);
    }

    private Optional<TypedExpression> body(
            Translator translator, String name, Type.Aggregate.Field field) {
        return declared.contains(translator)
                ? translator.member(
                        name, member -> analysis.attempt(() -> value(translator, member, field)))
                : analysis.library().translators().body(translator, name, field);
    }

    private Optional<Translator> exact(Type output, Type input) {
        return candidates(output).filter(t -> Conversions.isSame(t.input(), input)).findFirst();
    }

    /** The translator that fits best: one for just this type, else one that would take it. */
    private Optional<Translator> find(Type output, TypedExpression value) {
        Type wanted = analysis.complete(output);
        return exact(wanted, value.type())
                .or(() ->
                        candidates(wanted)
                                .filter(t ->
                                        Conversions.isAssignable(
                                                t.input(), value.type(), Values.isZero(value)))
                                .findFirst());
    }

    private Stream<Translator> candidates(Type output) {
        Stream<Translator> own =
                declared.stream().filter(t -> Conversions.isSame(t.output(), output));
        return analysis.isLibrary()
                ? own
                : Stream.concat(analysis.library().translators().of(output), own);
    }

    /** The translators of the libraries that make {@code output}. */
    private Stream<Translator> of(Type output) {
        return List.copyOf(declared).stream().filter(t -> Conversions.isSame(t.output(), output));
    }
}
