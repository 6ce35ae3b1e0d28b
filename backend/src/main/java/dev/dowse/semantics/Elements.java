package dev.dowse.semantics;

import dev.dowse.catalog.BuiltinVariable;
import dev.dowse.catalog.ForeignNames;
import dev.dowse.catalog.LibraryVariable;
import dev.dowse.source.Span;
import dev.dowse.syntax.Expression;
import dev.dowse.syntax.VariableScope;
import dev.dowse.syntax.Word;
import dev.dowse.types.Conversions;
import dev.dowse.types.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whatever is reached through brackets, a point or an arrow: array elements, keys, members. */
final class Elements {
    private final Analysis analysis;
    private final Expressions expressions;

    Elements(Analysis analysis, Expressions expressions) {
        this.analysis = analysis;
        this.expressions = expressions;
    }

    TypedExpression index(Expression.Index e) {
        Expression base = Names.bare(e.base());
        return switch (base) {
            case Expression.Aggregation aggregation ->
                    analysis.invalid(
                            "D_AGG_MDIM",
                            e.span(),
                            "'@" + aggregation.name().text() + "' has its key already");
            case Expression.Identifier name -> named(e, name);
            case Expression.ScopedVariable name -> variable(e, name.scope(), name.name().text());
            case Expression.IntegerLiteral _,
                    Expression.CharacterLiteral _,
                    Expression.StringLiteral _,
                    Expression.FloatLiteral _,
                    Expression.KernelSymbol _,
                    Expression.Macro _,
                    Expression.Parenthesized _,
                    Expression.Unary _,
                    Expression.PostfixStep _,
                    Expression.Binary _,
                    Expression.Assign _,
                    Expression.CompoundAssign _,
                    Expression.Conditional _,
                    Expression.Comma _,
                    Expression.Cast _,
                    Expression.SizeofType _,
                    Expression.SizeofExpression _,
                    Expression.Offsetof _,
                    Expression.Stringof _,
                    Expression.Xlate _,
                    Expression.Call _,
                    Expression.Index _,
                    Expression.Member _,
                    Expression.TypeArgument _,
                    Expression.Missing _ ->
                    computed(e, expressions.read(base));
        };
    }

    private TypedExpression inline(
            Expression.Index e, String name, Optional<Scope.Inline> definition) {
        List<TypedExpression> indices = expressions.readAll(e.indices());
        if (definition.isEmpty()) {
            analysis.gap(
                    e.span(), "'" + name + "[]' cannot be made out of what this kernel describes");
            return new TypedExpression.Invalid(e.span());
        }
        return expressions.inlines().use(e.span(), definition.get(), indices);
    }

    private TypedExpression named(Expression.Index e, Expression.Identifier name) {
        if (analysis.scope().parameter(name.name()).isPresent()) {
            return computed(e, expressions.read(name));
        }
        if (analysis.scope().variable(VariableScope.GLOBAL, name.name()).isPresent()) {
            return variable(e, VariableScope.GLOBAL, name.name());
        }
        if (name.name().equals("args")) {
            return arguments(e);
        }
        Optional<BuiltinVariable> builtin = BuiltinVariable.named(name.name());
        if (builtin.filter(b -> b == BuiltinVariable.UREGS).isPresent()) {
            analysis.mean(name.span(), new Meaning.Builtin(BuiltinVariable.UREGS, Type.Int.UINT64));
            return register(e);
        }
        Optional<LibraryVariable> library = LibraryVariable.named(name.name());
        if (library.filter(LibraryVariable::isIndexed).isPresent()) {
            analysis.mean(name.span(), new Meaning.Library(library.get()));
            return inline(e, name.name(), analysis.library().inline(library.get()));
        }
        Optional<Scope.Inline> inline = analysis.scope().inline(name.name());
        if (inline.isPresent()) {
            return inline(e, name.name(), inline);
        }
        return analysis.scope().isGiven(name.name())
                ? computed(e, expressions.read(name))
                : variable(e, VariableScope.GLOBAL, name.name());
    }

    private TypedExpression arguments(Expression.Index e) {
        List<TypedExpression> indices = expressions.readAll(e.indices());
        if (indices.size() != 1) {
            return count(e.span(), "args[]", indices.size());
        }
        TypedExpression index = indices.getFirst();
        if (Values.isInvalid(index)) {
            return new TypedExpression.Invalid(e.span());
        }
        if (Values.constant(index).isEmpty()) {
            return analysis.invalid(
                    "D_PROTO_ARG", index.span(), "args[] needs an integer constant as its index");
        }
        return expressions.arguments().read(e.span(), Values.constant(index).getAsLong());
    }

    private TypedExpression register(Expression.Index e) {
        List<TypedExpression> indices = expressions.readAll(e.indices());
        if (indices.size() != 1) {
            return count(e.span(), "uregs[]", indices.size());
        }
        TypedExpression index = indices.getFirst();
        if (Values.isInvalid(index)) {
            return new TypedExpression.Invalid(e.span(), Type.Int.UINT64);
        }
        if (Values.constant(index).isEmpty()) {
            return analysis.invalid(
                    "D_PROTO_ARG",
                    index.span(),
                    "uregs[] needs a constant as its index, such as R_SP");
        }
        long register = Values.constant(index).getAsLong();
        if (register < 0) {
            return analysis.invalid("D_REGS_IDX", index.span(), "there is no register " + register);
        }
        int registers = analysis.environment().architecture().registers();
        if (register >= registers) {
            return analysis.invalid(
                    "D_UNKNOWN",
                    index.span(),
                    "there is no register " + register + "; the last one is " + (registers - 1));
        }
        return new TypedExpression.ReadRegister(e.span(), Type.Int.UINT64, index);
    }

    private TypedExpression count(Span span, String what, int given) {
        return analysis.invalid("D_PROTO_LEN", span, what + " takes one index, not " + given);
    }

    private TypedExpression variable(Expression.Index e, VariableScope scope, String name) {
        Optional<Variable> variable = analysis.scope().variable(scope, name);
        List<TypedExpression> indices = expressions.readAll(e.indices());
        if (variable.isEmpty()) {
            if (!name.isEmpty() && analysis.isNews(Names.prefix(scope) + name, e.base().span())) {
                boolean local = scope == VariableScope.CLAUSE;
                analysis.unknown(
                        local ? "D_ARR_LOCAL" : "D_VAR_UNDEF",
                        e.base().span(),
                        name,
                        local
                                ? "a clause-local variable cannot be an associative array"
                                : "nothing was assigned to '"
                                        + Names.prefix(scope)
                                        + name
                                        + "[]' before it is read",
                        () -> analysis.scope().names(scope));
            }
            return new TypedExpression.Invalid(e.span());
        }
        analysis.mean(Names.bare(e.base()).span(), new Meaning.User(variable.get()));
        if (!variable.get().isAssociative()) {
            return element(e, whole(e.base().span(), variable.get()), indices);
        }
        return place(e.span(), variable.get(), indices)
                .<TypedExpression>map(place ->
                        new TypedExpression.ReadPlace(e.span(), variable.get().type(), place))
                .orElseGet(() -> new TypedExpression.Invalid(e.span(), variable.get().type()));
    }

    private TypedExpression computed(Expression.Index e, TypedExpression base) {
        return element(e, base, expressions.readAll(e.indices()));
    }

    /** An element of a C array or of what a pointer points to, or a character of a string. */
    private TypedExpression element(
            Expression.Index e, TypedExpression base, List<TypedExpression> indices) {
        if (Conversions.isUnknown(base.type())) {
            return new TypedExpression.Invalid(e.span());
        }
        if (indices.size() != 1) {
            return analysis.invalid(
                    "D_ARR_BADREF", e.span(), "this is no associative array and takes one index");
        }
        TypedExpression index = indices.getFirst();
        boolean ofElement = Names.bare(e.base()) instanceof Expression.Index;
        if (!ofElement && !isInside(base.type(), index)) {
            return new TypedExpression.Invalid(e.span());
        }
        if (!Conversions.isPointer(base.type()) && !Conversions.isString(base.type())) {
            return expressions.memory().dereference(e.span(), base);
        }
        if (!Conversions.isInteger(index.type())) {
            return expressions.operators().incompatible(e.span(), base, "+", index);
        }
        if (!Conversions.isString(base.type())) {
            return expressions.memory().element(e.span(), base, index);
        }
        return Values.isInvalid(base) || Values.isInvalid(index)
                ? new TypedExpression.Invalid(e.span(), Type.Int.CHAR)
                : new TypedExpression.CharacterAt(
                        e.span(), base, Values.converted(index, Type.Int.LONG));
    }

    /** The type that a key component of this value gets; told where it can have none. */
    Type keyType(TypedExpression key) {
        if (Conversions.isVoid(key.type())) {
            analysis.error(
                    "D_KEY_TYPE",
                    key.span(),
                    "a value of type '" + key.type().name() + "' cannot be part of a key");
            return new Type.Unknown();
        }
        return key.type();
    }

    /** {@code variable[keys]}; empty where the keys do not fit, which has been told. */
    Optional<Place> place(Span span, Variable variable, List<TypedExpression> keys) {
        if (!variable.isAssociative()) {
            return plain(span, variable, keys);
        }
        return keys(span, variable.name() + "[]", variable.keys(), keys)
                .map(converted -> new Place.Element(variable, converted));
    }

    /** {@code variable[keys]} as a place where the variable is no associative array. */
    private Optional<Place> plain(Span span, Variable variable, List<TypedExpression> keys) {
        Type type = variable.type();
        if (Conversions.isUnknown(type)) {
            return Optional.empty();
        }
        boolean indexable = Conversions.isPointer(type) || Conversions.isString(type);
        if (!indexable) {
            analysis.error(
                    "D_IDENT_BADREF", span, "'" + variable.name() + "' is no associative array");
            return Optional.empty();
        }
        if (keys.size() != 1) {
            analysis.error(
                    "D_ARR_BADREF", span, "'" + variable.name() + "' is no associative array");
            return Optional.empty();
        }
        if (!isInside(type, keys.getFirst())) {
            return Optional.empty();
        }
        if (Conversions.isString(type)) {
            analysis.unsupported(span, type, "writing to a character of a string");
            return Optional.empty();
        }
        return expressions.memory().element(span, whole(span, variable), keys.getFirst())
                        instanceof TypedExpression.ReadPlace read
                ? Optional.of(read.place())
                : Optional.empty();
    }

    private static TypedExpression whole(Span span, Variable variable) {
        return new TypedExpression.ReadPlace(span, variable.type(), new Place.Scalar(variable));
    }

    /** False, with an error told, for a constant index outside an array. */
    private boolean isInside(Type type, TypedExpression index) {
        if (type.resolved() instanceof Type.Array array
                && index instanceof TypedExpression.Constant c
                && array.length() > 1
                && Long.compareUnsigned(c.value(), array.length()) >= 0) {
            analysis.error(
                    "D_ARR_BOUNDS",
                    index.span(),
                    "index "
                            + c.value()
                            + " is outside the array, which has "
                            + array.length()
                            + " elements");
            return false;
        }
        return true;
    }

    Optional<Place> scalar(Span span, Variable variable) {
        if (variable.isAssociative()) {
            analysis.error(
                    "D_IDENT_BADREF",
                    span,
                    "'"
                            + variable.name()
                            + "' is an associative array and needs a key in brackets");
            return Optional.empty();
        }
        if (variable.type().resolved() instanceof Type.Array) {
            analysis.error("D_OP_ARRFUN", span, "an array cannot be assigned to as a whole");
            return Optional.empty();
        }
        return Optional.of(new Place.Scalar(variable));
    }

    /** The keys in the types of the first use; empty where they do not fit, which has been told. */
    Optional<List<TypedExpression>> keys(
            Span span, String name, List<Type> wanted, List<TypedExpression> given) {
        if (wanted.stream().anyMatch(Conversions::isUnknown)) {
            return Optional.empty();
        }
        if (wanted.size() != given.size()) {
            analysis.error(
                    "D_PROTO_LEN",
                    span,
                    "'"
                            + name
                            + "' is used with "
                            + Values.count(wanted.size(), "key")
                            + " elsewhere, here with "
                            + given.size());
            return Optional.empty();
        }
        List<TypedExpression> converted = new ArrayList<>();
        boolean broken = false;
        for (int i = 0; i < wanted.size(); i++) {
            TypedExpression key = given.get(i);
            Type type = wanted.get(i);
            if (!Conversions.isAssignable(type, key.type(), Values.isZero(key))) {
                analysis.error(
                        "D_PROTO_ARG",
                        key.span(),
                        "key "
                                + (i + 1)
                                + " of '"
                                + name
                                + "' is '"
                                + Values.keyType(type)
                                + "' elsewhere, here '"
                                + Values.keyType(key.type())
                                + "'");
                return Optional.empty();
            }
            broken |= Values.isInvalid(key) || Conversions.isUnknown(type);
            converted.add(Values.converted(key, type));
        }
        return broken ? Optional.empty() : Optional.of(converted);
    }

    TypedExpression member(Expression.Member e) {
        TypedExpression base = expressions.read(e.base());
        if (base instanceof TypedExpression.Translated translated) {
            return translated(e, translated);
        }
        Type type = base.type().resolved();
        if (Conversions.isUnknown(type)) {
            return new TypedExpression.Invalid(e.span());
        }
        if (e.arrow()) {
            if (!(type instanceof Type.Pointer pointer)) {
                return analysis.invalid(
                        "D_OP_PTR",
                        e.span(),
                        "operator '->' needs a pointer, not '" + base.type().name() + "'");
            }
            type = pointer.target();
        }
        type = analysis.complete(type).resolved();
        if (Conversions.isUnknown(type)) {
            return new TypedExpression.Invalid(e.span());
        }
        if (!e.arrow() && type instanceof Type.Pointer) {
            return dotOfPointer(e, type.name());
        }
        if (!(type instanceof Type.Aggregate aggregate)) {
            return analysis.invalid(
                    "D_OP_SOU",
                    e.span(),
                    "operator '"
                            + (e.arrow() ? "->" : ".")
                            + "' needs a struct or union, not '"
                            + type.name()
                            + "'");
        }
        return member(e, base, aggregate);
    }

    private TypedExpression dotOfPointer(Expression.Member e, String type) {
        analysis.tell(Mismatch.dotOfPointer(e, type));
        return new TypedExpression.Invalid(e.span());
    }

    private TypedExpression translated(Expression.Member e, TypedExpression.Translated base) {
        if (e.arrow() != base.isPointer()) {
            String name = base.output().name();
            return base.isPointer()
                    ? dotOfPointer(e, name + " *")
                    : analysis.invalid(
                            "D_OP_PTR",
                            e.span(),
                            "operator '->' needs a pointer, not '" + name + "'");
        }
        return expressions.translators().member(e.span(), e.member(), base);
    }

    private TypedExpression member(
            Expression.Member e, TypedExpression base, Type.Aggregate aggregate) {
        if (aggregate.isIncomplete()) {
            return incomplete(e, base, aggregate);
        }
        Optional<Type.Aggregate.Field> field = field(e.member(), aggregate);
        if (field.isEmpty()) {
            return new TypedExpression.Invalid(e.span());
        }
        analysis.mean(e.member().span(), new Meaning.Member(aggregate, field.get()));
        return e.arrow()
                ? expressions.memory().behind(e.span(), base, field.get())
                : expressions.memory().member(e.span(), base, field.get());
    }

    private TypedExpression incomplete(
            Expression.Member e, TypedExpression base, Type.Aggregate aggregate) {
        if (Values.isInvalid(base)) {
            return new TypedExpression.Invalid(e.span());
        }
        if (analysis.isOpen(aggregate)) {
            return analysis.incomplete("D_OP_INCOMPLETE", e.span(), aggregate);
        }
        Optional<String> elsewhere =
                analysis.isOwn(aggregate)
                        ? Optional.empty()
                        : ForeignNames.message(ForeignNames.Kind.TYPE, aggregate.name());
        return analysis.invalid(
                "D_OP_INCOMPLETE",
                e.span(),
                elsewhere.orElseGet(() ->
                        "'" + aggregate.name() + "' is declared but its members are not known"));
    }

    /** The member that {@code name} calls; empty where there is none, which has been told. */
    private Optional<Type.Aggregate.Field> field(Word name, Type.Aggregate aggregate) {
        Optional<Type.Aggregate.Field> field = aggregate.field(name.text());
        if (field.isEmpty()) {
            noMember("D_TYPE_MEMBER", name, aggregate);
        }
        return field;
    }

    private void noMember(String code, Word name, Type.Aggregate aggregate) {
        analysis.expectMember(name.span(), aggregate);
        if (name.isMissing()) {
            return;
        }
        String message = "'" + aggregate.name() + "' has no member '" + name.text() + "'";
        if (analysis.isOwn(aggregate)) {
            analysis.unknown(
                    code, name.span(), name.text(), message, () -> aggregate.fieldNames().toList());
        } else {
            analysis.unknown(
                    ForeignNames.Kind.MEMBER,
                    code,
                    name.span(),
                    name.text(),
                    message,
                    () -> aggregate.fieldNames().toList());
        }
    }

    TypedExpression offsetof(Expression.Offsetof e) {
        Type type = analysis.complete(expressions.types().type(e.type())).resolved();
        if (Conversions.isUnknown(type)) {
            return new TypedExpression.Invalid(e.span());
        }
        if (!(type instanceof Type.Aggregate aggregate)) {
            return analysis.invalid(
                    "D_OFFSETOF_TYPE",
                    e.span(),
                    "offsetof needs a struct or union, not '" + type.name() + "'");
        }
        if (aggregate.isIncomplete()) {
            return analysis.incomplete("D_OFFSETOF_TYPE", e.span(), type);
        }
        Optional<Type.Aggregate.Field> field = aggregate.field(e.member().text());
        if (field.isEmpty()) {
            noMember(Analysis.UNSUPPORTED, e.member(), aggregate);
            return new TypedExpression.Invalid(e.span());
        }
        if (field.get().bitWidth() > 0) {
            return analysis.invalid(
                    "D_OFFSETOF_BITFIELD", e.span(), "a bit-field has no offset in bytes");
        }
        return new TypedExpression.Constant(e.span(), Type.Int.ULONG, field.get().offset());
    }
}
