package dev.dowse.semantics;

import dev.dowse.catalog.Action;
import dev.dowse.catalog.AggregatingFunction;
import dev.dowse.catalog.ForeignNames;
import dev.dowse.catalog.KnownName;
import dev.dowse.catalog.KnownName.Kind;
import dev.dowse.catalog.Subroutine;
import dev.dowse.syntax.Expression;
import dev.dowse.syntax.VariableScope;
import dev.dowse.types.Conversions;
import dev.dowse.types.Prototype;
import dev.dowse.types.Type;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Calls of subroutines, and the check of arguments against a prototype. */
final class Calls {
    /** Named in the reference's tables, refused by its compiler on Linux. */
    private static final Set<Subroutine> ABSENT =
            EnumSet.of(Subroutine.DDI_PATHNAME, Subroutine.MSGDSIZE, Subroutine.MSGSIZE);

    private final Analysis analysis;
    private final Expressions expressions;
    private final CallLimits limits;
    private final Locations locations;

    Calls(Analysis analysis, Expressions expressions) {
        this.analysis = analysis;
        this.expressions = expressions;
        this.limits = new CallLimits(analysis);
        this.locations = new Locations(analysis);
    }

    /** A call whose value is wanted. */
    TypedExpression call(Expression.Call e) {
        String name = e.function().text();
        Optional<Subroutine> subroutine = subroutine(name);
        if (subroutine.isPresent()) {
            analysis.mean(e.function().span(), new Meaning.CallsSubroutine(subroutine.get()));
            return subroutine(e, subroutine.get());
        }
        List<TypedExpression> arguments = expressions.readAll(e.arguments());
        Optional<Action> action = action(name);
        if (action.isPresent()) {
            analysis.mean(e.function().span(), new Meaning.CallsAction(action.get()));
            return action(e, action.get(), arguments);
        }
        Optional<AggregatingFunction> aggregating = aggregating(name);
        if (aggregating.isPresent()) {
            analysis.mean(e.function().span(), new Meaning.Aggregates(aggregating.get()));
            return new TypedExpression.Invalid(e.span(), Values.AGGREGATION);
        }
        return unknown(e);
    }

    /** The subroutine of that name, in the version of the language that the script asks for. */
    Optional<Subroutine> subroutine(String name) {
        return Subroutine.named(name).filter(s -> analysis.has(Kind.FUNCTION, name));
    }

    Optional<Action> action(String name) {
        return Action.named(name).filter(a -> analysis.has(Kind.ACTION, name));
    }

    Optional<AggregatingFunction> aggregating(String name) {
        return AggregatingFunction.named(name).filter(a -> analysis.has(Kind.AGGREGATION, name));
    }

    /** True for the name of anything that can be called. */
    boolean isFunction(String name) {
        return subroutine(name).isPresent()
                || action(name).isPresent()
                || aggregating(name).isPresent();
    }

    private TypedExpression action(
            Expression.Call e, Action action, List<TypedExpression> arguments) {
        Prototype prototype = action.signature();
        if (!fits(e, prototype, arguments)) {
            return new TypedExpression.Invalid(e.span());
        }
        if (Conversions.isVoid(prototype.result())) {
            return new TypedExpression.Invalid(e.span(), prototype.result());
        }
        Optional<String> refusal = Absence.of(action);
        if (refusal.isPresent()) {
            analysis.gap(e.function().span(), refusal.get());
            return new TypedExpression.Invalid(e.span(), prototype.result());
        }
        return locations.value(e.span(), action, arguments);
    }

    private TypedExpression unknown(Expression.Call e) {
        String name = e.function().text();
        if (name.isEmpty()) {
            return new TypedExpression.Invalid(e.span());
        }
        boolean variable =
                analysis.scope().isGiven(name)
                        || analysis.scope().variable(VariableScope.GLOBAL, name).isPresent();
        if (variable) {
            return analysis.invalid(
                    "D_FUNC_IDKIND", e.function().span(), "'" + name + "' is no function");
        }
        if (!analysis.isNews(name + "()", e.function().span())) {
            return new TypedExpression.Invalid(e.span());
        }
        Optional<String> later = later(name);
        if (later.isPresent()) {
            return analysis.invalid("D_FUNC_UNDEF", e.function().span(), later.get());
        }
        analysis.unknown(
                ForeignNames.Kind.FUNCTION,
                "D_FUNC_UNDEF",
                e.function().span(),
                name,
                "there is no function '" + name + "'",
                Scope::functionNames);
        return new TypedExpression.Invalid(e.span());
    }

    /** What to tell about a function that a later version of the language brought. */
    private static Optional<String> later(String name) {
        return Stream.of(Kind.FUNCTION, Kind.ACTION, Kind.AGGREGATION)
                .flatMap(kind -> KnownName.of(kind, name).stream())
                .findFirst()
                .map(known ->
                        "the function '"
                                + name
                                + "' came with version "
                                + known.since()
                                + " of the language; option 'version' asks for an earlier one");
    }

    private TypedExpression subroutine(Expression.Call e, Subroutine subroutine) {
        List<TypedExpression> arguments = expressions.readAll(e.arguments());
        Prototype prototype = subroutine.signature();
        Type type = result(subroutine, prototype);
        if (!fits(e, prototype, arguments)) {
            return new TypedExpression.Invalid(e.span(), type);
        }
        if (ABSENT.contains(subroutine)) {
            return analysis.invalid(
                    "D_FUNC_UNDEF",
                    e.function().span(),
                    "the function '" + subroutine.spelling() + "' does not exist on Linux");
        }
        boolean broken = arguments.stream().anyMatch(Values::isInvalid);
        if (broken || !limits.hold(subroutine, arguments)) {
            return new TypedExpression.Invalid(e.span(), type);
        }
        return new TypedExpression.Call(
                e.span(), type, subroutine, converted(prototype, arguments));
    }

    /** What {@code alloca} and {@code copyin} yield is D's own memory. */
    private static Type result(Subroutine subroutine, Prototype prototype) {
        boolean own = subroutine == Subroutine.ALLOCA || subroutine == Subroutine.COPYIN;
        return own
                ? new Type.Pointer(new Type.Void(), Type.AddressSpace.DTRACE)
                : prototype.result();
    }

    /** Checks number and types of arguments; false where an error was told. */
    boolean fits(Expression.Call call, Prototype prototype, List<TypedExpression> arguments) {
        String name = call.function().text();
        int given = arguments.size();
        if (given < prototype.least() || given > prototype.most()) {
            analysis.tell(Arity.finding(analysis.source(), call, prototype));
            return false;
        }
        for (int i = 0; i < Math.min(given, prototype.parameters().size()); i++) {
            Optional<Type> wanted = prototype.parameters().get(i).type();
            TypedExpression argument = arguments.get(i);
            boolean fits =
                    wanted.isEmpty()
                            || Conversions.isAssignable(
                                    wanted.get(), argument.type(), Values.isZero(argument));
            if (!fits) {
                analysis.error(
                        "D_PROTO_ARG",
                        argument.span(),
                        "argument "
                                + (i + 1)
                                + " of "
                                + name
                                + "() must be '"
                                + wanted.get().name()
                                + "', not '"
                                + argument.type().name()
                                + "'");
                return false;
            }
        }
        return true;
    }

    /** Arguments in the types of the parameters; what goes into {@code ...} stays as it is. */
    static List<TypedExpression> converted(Prototype prototype, List<TypedExpression> arguments) {
        List<TypedExpression> converted = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            TypedExpression argument = arguments.get(i);
            Optional<Type> wanted =
                    i < prototype.parameters().size()
                            ? prototype.parameters().get(i).type()
                            : Optional.empty();
            boolean text =
                    wanted.filter(Conversions::isStringLike).isPresent()
                            && Conversions.isStringLike(argument.type());
            converted.add(
                    text
                            ? Values.string(argument)
                            : wanted.map(t -> Values.converted(argument, t)).orElse(argument));
        }
        return converted;
    }
}
