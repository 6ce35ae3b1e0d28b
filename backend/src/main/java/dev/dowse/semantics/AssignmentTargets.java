package dev.dowse.semantics;

import dev.dowse.source.Span;
import dev.dowse.syntax.Expression;
import dev.dowse.syntax.UnaryOperator;
import dev.dowse.syntax.VariableScope;
import dev.dowse.syntax.Word;
import dev.dowse.types.Conversions;
import dev.dowse.types.Type;
import java.util.List;
import java.util.Optional;

/**
 * What stands left of an assignment: memory, or the variable or element that a name means and that
 * may not be there yet.
 */
final class AssignmentTargets {
    private final Analysis analysis;
    private final Expressions expressions;

    /** What stands left of an assignment. */
    record Target(
            Span span,
            VariableScope scope,
            Word name,
            List<TypedExpression> keys,
            boolean indexed) {
        /** How the author writes it. */
        String spelling() {
            return Names.prefix(scope) + name.text();
        }

        /** Where the author writes it, without a key. */
        Span written() {
            return new Span(span.start(), name.span().end());
        }
    }

    AssignmentTargets(Analysis analysis, Expressions expressions) {
        this.analysis = analysis;
        this.expressions = expressions;
    }

    /** True for what is no variable or element of one: members and what pointers lead to. */
    boolean isMemory(Expression place) {
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
    Optional<Place> memory(Expression place, Span whole, String operator) {
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
    boolean isWritable(Place place, Span span, String operator) {
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

    /** The variable that an expression names as the place to write to; empty after an error. */
    Optional<Target> target(Expression place, Span whole, String operator) {
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
            analysis.error("D_OP_WRITE", e.span(), readOnly(e.name()));
        }
        return false;
    }

    private static String readOnly(String name) {
        return "'" + name + "' is read-only: D sets it; use a variable with a name of your own";
    }

    Optional<Variable> known(Target target) {
        return analysis.scope().variable(target.scope(), target.name().text());
    }

    Optional<Place> existing(Target target) {
        Optional<Variable> variable = known(target);
        if (variable.isEmpty()) {
            if (analysis.isNews(target.spelling(), target.name().span())) {
                analysis.unknown(
                        "D_VAR_UNDEF",
                        target.name().span(),
                        target.name().text(),
                        "'" + target.spelling() + "' is read before anything was assigned to it",
                        () -> analysis.scope().names(target.scope()));
            }
            return Optional.empty();
        }
        return place(target, variable.get());
    }

    Variable create(Target target, Type type) {
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

    Optional<Place> place(Target target, Variable variable) {
        analysis.mean(target.name().span(), new Meaning.User(variable));
        return target.indexed()
                ? expressions
                        .elements()
                        .place(target.span(), variable, target.keys())
                        .filter(p -> isWritable(p, target.span(), "="))
                : expressions.elements().scalar(target.span(), variable);
    }
}
