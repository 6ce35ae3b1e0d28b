package dev.dowse.semantics;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.source.Span;
import dev.dowse.syntax.BinaryOperator;
import dev.dowse.syntax.Expression;
import dev.dowse.syntax.UnaryOperator;
import dev.dowse.syntax.VariableScope;
import dev.dowse.syntax.Word;
import dev.dowse.types.Conversions;
import dev.dowse.types.Type;
import java.util.List;
import java.util.Optional;

/**
 * Assignments, which also bring variables into being: the first one gives a variable its type, and
 * an associative array the types of its key.
 */
final class Assignments {
    private final Analysis analysis;
    private final Expressions expressions;
    private final ScratchPointers scratch;

    /** What stands left of an assignment. */
    private record Target(
            Span span,
            VariableScope scope,
            Word name,
            List<TypedExpression> keys,
            boolean indexed) {
        /** How the author writes it. */
        String spelling() {
            return Names.prefix(scope) + name.text();
        }
    }

    Assignments(Analysis analysis, Expressions expressions) {
        this.analysis = analysis;
        this.expressions = expressions;
        this.scratch = new ScratchPointers(analysis);
    }

    TypedExpression assign(Expression.Assign e) {
        if (isMemory(e.place())) {
            Optional<Place> place = memory(e.place(), e.span(), "=");
            TypedExpression value = expressions.read(e.value());
            return place.map(p -> assign(e.span(), p, value))
                    .orElseGet(() -> new TypedExpression.Invalid(e.span()));
        }
        Optional<Target> target = target(e.place(), e.span(), "=");
        if (target.isEmpty()) {
            expressions.read(e.value());
            return new TypedExpression.Invalid(e.span());
        }
        expressions.names().begin(target.get().spelling());
        TypedExpression value = expressions.read(e.value());
        expressions.names().end(target.get().spelling());
        Optional<Variable> known = known(target.get());
        if (known.isEmpty() && isUnstorable(value)) {
            return unstorable(e.span(), target.get(), value);
        }
        Variable variable = known.orElseGet(() -> create(target.get(), value.type()));
        return place(target.get(), variable)
                .map(place -> assign(e.span(), place, value))
                .orElseGet(() -> new TypedExpression.Invalid(e.span(), variable.type()));
    }

    private static boolean isUnstorable(TypedExpression value) {
        return Conversions.isVoid(value.type())
                || value.type().resolved() instanceof Type.Function
                || value.type().resolved() instanceof Type.Array;
    }

    private TypedExpression unstorable(Span span, Target target, TypedExpression value) {
        Type type = value.type();
        String code = type.resolved() instanceof Type.Void ? "D_OP_INCOMPAT" : "D_OP_ARRFUN";
        create(target, new Type.Unknown());
        return analysis.invalid(code, span, "a variable cannot hold " + described(type));
    }

    private static String described(Type type) {
        return type.equals(Values.AGGREGATION)
                ? type.name()
                : "a value of type '" + type.name() + "'";
    }

    private TypedExpression assign(Span span, Place place, TypedExpression value) {
        Type type = place.type();
        if (!Conversions.isAssignable(type, value.type(), Values.isZero(value))
                && !clears(place, value)) {
            return incompatible(span, type, "=", value, place.variable());
        }
        if (Values.isInvalid(value) || Conversions.isUnknown(type)) {
            return new TypedExpression.Invalid(span, type);
        }
        if (!scratch.accept(span, place, value)) {
            return new TypedExpression.Invalid(span, type);
        }
        return new TypedExpression.Assign(span, type, place, Values.converted(value, type));
    }

    /** Assigning 0 frees an element or a thread's variable, whatever its type. */
    private static boolean clears(Place place, TypedExpression value) {
        boolean kept =
                place instanceof Place.Element
                        || (place instanceof Place.Scalar scalar
                                && scalar.of().scope() == VariableScope.THREAD);
        return kept && Values.isZero(value);
    }

    /** True for what is no variable or element of one: members and what pointers lead to. */
    private boolean isMemory(Expression place) {
        return switch (Names.bare(place)) {
            case Expression.Member e -> true;
            case Expression.KernelSymbol e -> true;
            case Expression.Unary e -> e.operator() == UnaryOperator.DEREFERENCE;
            case Expression.Index e ->
                    !(Names.bare(e.base()) instanceof Expression.Identifier name
                                    && !analysis.scope().isGiven(name.name()))
                            && !(Names.bare(e.base()) instanceof Expression.ScopedVariable)
                            && !(Names.bare(e.base()) instanceof Expression.Aggregation);
            case Expression.IntegerLiteral _,
                    Expression.CharacterLiteral _,
                    Expression.StringLiteral _,
                    Expression.FloatLiteral _,
                    Expression.Identifier _,
                    Expression.ScopedVariable _,
                    Expression.Macro _,
                    Expression.Aggregation _,
                    Expression.Parenthesized _,
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
                    Expression.TypeArgument _,
                    Expression.Missing _ ->
                    false;
        };
    }

    /** The memory that {@code place} names; empty where it cannot be written, as has been told. */
    private Optional<Place> memory(Expression place, Span whole, String operator) {
        TypedExpression value = expressions.read(place);
        if (!(value instanceof TypedExpression.ReadPlace read)) {
            if (!Values.isInvalid(value)) {
                notAPlace(place, whole, operator);
            }
            return Optional.empty();
        }
        return Optional.of(read.place()).filter(p -> isWritable(p, place.span(), operator));
    }

    /** D writes to its own memory only: variables, and what {@code alloca} gave. */
    private boolean isWritable(Place place, Span span, String operator) {
        boolean array = place.type().resolved() instanceof Type.Array;
        if (array) {
            analysis.error("D_OP_LVAL", span, "an array cannot be assigned to as a whole");
            return false;
        }
        boolean own =
                !(place instanceof Place.Memory memory)
                        || Values.space(memory.address().type()) == Type.AddressSpace.DTRACE;
        if (!own) {
            analysis.error(
                    "D_OP_WRITE",
                    span,
                    "operator '"
                            + operator
                            + "' cannot change memory of the kernel or of a process; D writes to"
                            + " its variables and to memory from alloca()");
        }
        return own;
    }

    private TypedExpression incompatible(
            Span span,
            Type type,
            String operator,
            TypedExpression value,
            Optional<Variable> variable) {
        Diagnostic finding =
                Diagnostic.error(
                        "D_OP_INCOMPAT",
                        span,
                        "these types do not go together: '"
                                + type.name()
                                + "' "
                                + operator
                                + " '"
                                + value.type().name()
                                + "'");
        analysis.tell(
                variable.map(v ->
                                finding.withRelated(
                                        v.declared(), "'" + v.name() + "' got its type here"))
                        .orElse(finding));
        return new TypedExpression.Invalid(span, type);
    }

    TypedExpression compound(Expression.CompoundAssign e) {
        if (isMemory(e.place())) {
            Optional<Place> place = memory(e.place(), e.span(), e.operator().text() + "=");
            TypedExpression value = expressions.read(e.value());
            return place.map(p -> update(e.span(), p, e.operator(), value, false))
                    .orElseGet(() -> new TypedExpression.Invalid(e.span()));
        }
        Optional<Target> target = target(e.place(), e.span(), e.operator().text() + "=");
        if (target.isEmpty()) {
            expressions.read(e.value());
            return new TypedExpression.Invalid(e.span());
        }
        Optional<Place> place = existing(target.get());
        TypedExpression value = expressions.read(e.value());
        return place.map(p -> update(e.span(), p, e.operator(), value, false))
                .orElseGet(() -> new TypedExpression.Invalid(e.span()));
    }

    /** {@code ++} and {@code --}; a variable that is new starts as a 64-bit zero. */
    TypedExpression step(Span span, Expression operand, boolean increment, boolean yieldsOld) {
        BinaryOperator operator = increment ? BinaryOperator.ADD : BinaryOperator.SUBTRACT;
        TypedExpression one = new TypedExpression.Constant(span, Type.Int.INT, 1);
        if (isMemory(operand)) {
            return memory(operand, span, increment ? "++" : "--")
                    .map(p -> step(span, p, operator, one, yieldsOld))
                    .orElseGet(() -> new TypedExpression.Invalid(span));
        }
        Optional<Target> target = target(operand, span, increment ? "++" : "--");
        if (target.isEmpty()) {
            return new TypedExpression.Invalid(span);
        }
        Variable variable =
                known(target.get()).orElseGet(() -> create(target.get(), Type.Int.INT64));
        boolean indexed = target.get().indexed() && !variable.isAssociative();
        if (!Conversions.isScalar(variable.type()) && !indexed) {
            return uncountable(span, "'" + variable.name() + "'", variable.type());
        }
        return place(target.get(), variable)
                .map(p -> step(span, p, operator, one, yieldsOld))
                .orElseGet(() -> new TypedExpression.Invalid(span, variable.type()));
    }

    private TypedExpression step(
            Span span,
            Place place,
            BinaryOperator operator,
            TypedExpression one,
            boolean yieldsOld) {
        return Conversions.isScalar(place.type())
                ? update(span, place, operator, one, yieldsOld)
                : uncountable(span, "a value", place.type());
    }

    private TypedExpression uncountable(Span span, String what, Type type) {
        return analysis.invalid(
                "D_OP_SCALAR",
                span,
                what + " of type '" + type.name() + "' cannot be counted up or down");
    }

    private TypedExpression update(
            Span span,
            Place place,
            BinaryOperator operator,
            TypedExpression value,
            boolean yieldsOld) {
        Type type = place.type();
        boolean additive = operator == BinaryOperator.ADD || operator == BinaryOperator.SUBTRACT;
        if (additive && (Conversions.isString(type) || Conversions.isString(value.type()))) {
            return incompatible(span, type, operator.text() + "=", value, place.variable());
        }
        boolean address =
                !Conversions.isInteger(type)
                        || (Conversions.isPointer(value.type())
                                && !Conversions.isUnknown(value.type()));
        if (additive && address) {
            return move(span, place, operator, value, yieldsOld);
        }
        TypedExpression old = new TypedExpression.ReadPlace(span, type, place);
        TypedExpression checked = expressions.operators().combine(span, operator, span, old, value);
        if (Values.isInvalid(checked) || Values.isInvalid(value) || Conversions.isUnknown(type)) {
            return new TypedExpression.Invalid(span, type);
        }
        return new TypedExpression.Update(
                span, type, place, operator, Values.converted(value, type), yieldsOld);
    }

    /** {@code pointer += count}. */
    private TypedExpression move(
            Span span,
            Place place,
            BinaryOperator operator,
            TypedExpression count,
            boolean yieldsOld) {
        Type type = place.type();
        if (!Conversions.isPointer(type) || Conversions.isSizelessPointer(type)) {
            return analysis.invalid(
                    "D_OP_VFPTR",
                    span,
                    "operator '" + operator.text() + "=' needs a place of known size");
        }
        if (!Conversions.isInteger(count.type())) {
            return incompatible(span, type, operator.text() + "=", count, place.variable());
        }
        if (Values.isInvalid(count) || Conversions.isUnknown(type)) {
            return new TypedExpression.Invalid(span, type);
        }
        Type target = analysis.complete(Conversions.pointee(type));
        return new TypedExpression.Update(
                span, type, place, operator, Memory.scaled(count, target), yieldsOld);
    }

    /** The variable that an expression names as the place to write to; empty after an error. */
    private Optional<Target> target(Expression place, Span whole, String operator) {
        Expression bare = Names.bare(place);
        return switch (bare) {
            case Expression.Identifier e ->
                    writable(e, operator)
                            ? Optional.of(
                                    new Target(
                                            e.span(),
                                            VariableScope.GLOBAL,
                                            new Word(e.span(), e.name()),
                                            List.of(),
                                            false))
                            : Optional.empty();
            case Expression.ScopedVariable e ->
                    e.name().isMissing()
                            ? Optional.empty()
                            : Optional.of(
                                    new Target(e.span(), e.scope(), e.name(), List.of(), false));
            case Expression.Index e -> element(e, operator);
            case Expression.Missing e -> Optional.empty();
            case Expression.IntegerLiteral _,
                    Expression.CharacterLiteral _,
                    Expression.StringLiteral _,
                    Expression.FloatLiteral _,
                    Expression.KernelSymbol _,
                    Expression.Macro _,
                    Expression.Aggregation _,
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
                    Expression.Member _,
                    Expression.TypeArgument _ -> {
                notAPlace(bare, whole, operator);
                yield Optional.empty();
            }
        };
    }

    private static boolean isNamed(Expression base) {
        return base instanceof Expression.Identifier || base instanceof Expression.ScopedVariable;
    }

    private Optional<Target> element(Expression.Index e, String operator) {
        Expression base = Names.bare(e.base());
        if (!isNamed(base)) {
            notAPlace(e, e.span(), operator);
            return Optional.empty();
        }
        Optional<Target> array = target(base, e.span(), operator);
        List<TypedExpression> keys =
                array.isPresent() ? expressions.readAll(e.indices()) : List.of();
        return array.map(a -> new Target(e.span(), a.scope(), a.name(), keys, true));
    }

    private void notAPlace(Expression place, Span whole, String operator) {
        if (place instanceof Expression.Aggregation) {
            analysis.error(
                    "D_AGG_FUNC",
                    whole,
                    "an aggregation takes '= function(…)' only, such as '= count()'");
            return;
        }
        TypedExpression value = expressions.read(place);
        if (Conversions.isUnknown(value.type())) {
            return;
        }
        boolean memory =
                place instanceof Expression.Member
                        || place instanceof Expression.Index
                        || place instanceof Expression.KernelSymbol
                        || place instanceof Expression.Unary;
        if (memory && value instanceof TypedExpression.Invalid) {
            return;
        }
        analysis.error(
                "D_OP_LVAL",
                place.span(),
                "operator '" + operator + "' needs a variable on its left");
    }

    /** False, with an error told, for names that D gives and the script cannot change. */
    private boolean writable(Expression.Identifier e, String operator) {
        if (analysis.scope().variable(VariableScope.GLOBAL, e.name()).isPresent()) {
            return true;
        }
        if (!analysis.scope().isGiven(e.name())) {
            return true;
        }
        TypedExpression value = expressions.read(e);
        if (value instanceof TypedExpression.Constant) {
            analysis.error(
                    "D_OP_LVAL",
                    e.span(),
                    "'"
                            + e.name()
                            + "' is a constant; operator '"
                            + operator
                            + "' cannot change it");
        } else if (!Conversions.isUnknown(value.type())) {
            analysis.error("D_OP_WRITE", e.span(), "'" + e.name() + "' is read-only");
        }
        return false;
    }

    private Optional<Variable> known(Target target) {
        return analysis.scope().variable(target.scope(), target.name().text());
    }

    private Optional<Place> existing(Target target) {
        Optional<Variable> variable = known(target);
        if (variable.isEmpty()) {
            if (analysis.isNews(target.spelling())) {
                analysis.unknown(
                        "D_VAR_UNDEF",
                        target.name().span(),
                        target.name().text(),
                        "'" + target.spelling() + "' is read before anything was assigned to it",
                        analysis.scope().names(target.scope()));
            }
            return Optional.empty();
        }
        return place(target, variable.get());
    }

    private Variable create(Target target, Type type) {
        boolean local = target.scope() == VariableScope.CLAUSE;
        if (target.indexed() && local) {
            analysis.error(
                    "D_ARR_LOCAL",
                    target.span(),
                    "a clause-local variable cannot be an associative array; use self-> or a"
                            + " global");
        }
        List<Type> keys =
                target.keys().stream().map(k -> expressions.elements().keyType(k)).toList();
        boolean broken = target.indexed() && (local || keys.isEmpty());
        return analysis.scope()
                .declare(
                        target.scope(),
                        target.name().text(),
                        broken ? new Type.Unknown() : type,
                        keys,
                        target.span());
    }

    private Optional<Place> place(Target target, Variable variable) {
        analysis.mean(target.name().span(), new Meaning.User(variable));
        return target.indexed()
                ? expressions
                        .elements()
                        .place(target.span(), variable, target.keys())
                        .filter(p -> isWritable(p, target.span(), "="))
                : expressions.elements().scalar(target.span(), variable);
    }
}
