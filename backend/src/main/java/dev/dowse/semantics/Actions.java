package dev.dowse.semantics;

import dev.dowse.catalog.Action;
import dev.dowse.catalog.AggregationChange;
import dev.dowse.source.Span;
import dev.dowse.syntax.Expression;
import dev.dowse.types.Conversions;
import dev.dowse.types.PrintfFormat;
import dev.dowse.types.Prototype;
import dev.dowse.types.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statements that record or change something, each with the checks of its own. */
final class Actions {
    private final Analysis analysis;
    private final Expressions expressions;
    private final Formats formats;

    Actions(Analysis analysis, Expressions expressions) {
        this.analysis = analysis;
        this.expressions = expressions;
        this.formats = new Formats(analysis);
    }

    Optional<TypedStatement> act(Span span, Expression.Call call, Action action) {
        analysis.mean(call.function().span(), new Meaning.CallsAction(action));
        return switch (action) {
            case PRINTA -> printa(span, call);
            case CLEAR -> operation(span, call, action, AggregationChange.CLEAR, "D_CLEAR_AGGARG");
            case TRUNC -> operation(span, call, action, AggregationChange.TRUNC, "D_TRUNC_AGGARG");
            case NORMALIZE ->
                    operation(
                            span, call, action, AggregationChange.NORMALIZE, "D_NORMALIZE_AGGARG");
            case DENORMALIZE ->
                    operation(
                            span,
                            call,
                            action,
                            AggregationChange.DENORMALIZE,
                            "D_NORMALIZE_AGGARG");
            case TRACE -> trace(span, call);
            case PRINT -> print(span, call);
            case PRINTF -> printf(span, call);
            case EXIT -> exit(span, call);
            case SYSTEM, FREOPEN -> formatted(span, call, action);
            case FUNC, MOD, STACK, SYM, UADDR, UFUNC, UMOD, USTACK, USYM -> location(span, call);
            case BREAKPOINT,
                    CHILL,
                    COMMIT,
                    DISCARD,
                    FTRUNCATE,
                    JSTACK,
                    PANIC,
                    PCAP,
                    RAISE,
                    SETOPT,
                    SPECULATE,
                    STOP,
                    TRACEMEM ->
                    other(span, call, action);
        };
    }

    private Optional<List<TypedExpression>> arguments(Expression.Call call, Action action) {
        List<TypedExpression> arguments = expressions.readAll(call.arguments());
        Prototype prototype = action.signature();
        return expressions.calls().fits(call, prototype, arguments)
                ? Optional.of(arguments)
                : Optional.empty();
    }

    private Optional<TypedStatement> trace(Span span, Expression.Call call) {
        Optional<List<TypedExpression>> arguments = arguments(call, Action.TRACE);
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        TypedExpression value = arguments.get().getFirst();
        if (Values.isDynamic(value)) {
            analysis.error(
                    "D_TRACE_DYN",
                    value.span(),
                    Values.isAggregation(value)
                            ? "trace() cannot record an aggregation; print it with printa()"
                            : "trace() cannot record a translated value; name a member of it");
            return Optional.empty();
        }
        if (Conversions.isVoid(value.type())) {
            analysis.error("D_TRACE_VOID", value.span(), "trace() needs a value; this is 'void'");
            return Optional.empty();
        }
        if (Values.isInvalid(value)) {
            return Optional.empty();
        }
        return Optional.of(new TypedStatement.Trace(span, value));
    }

    private Optional<TypedStatement> location(Span span, Expression.Call call) {
        TypedExpression value = expressions.calls().call(call);
        return value instanceof TypedExpression.ActionValue
                ? Optional.of(new TypedStatement.Trace(span, value))
                : Optional.empty();
    }

    private Optional<TypedStatement> exit(Span span, Expression.Call call) {
        return arguments(call, Action.EXIT)
                .map(List::getFirst)
                .filter(status -> !Values.isInvalid(status))
                .map(status ->
                        new TypedStatement.Exit(span, Values.converted(status, Type.Int.INT)));
    }

    private Optional<TypedStatement> printf(Span span, Expression.Call call) {
        Optional<List<TypedExpression>> arguments = arguments(call, Action.PRINTF);
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        List<TypedExpression> values = arguments.get().subList(1, arguments.get().size());
        return format(call, arguments.get().getFirst())
                .flatMap(f -> formats.checked(call.arguments().getFirst(), "printf", f, values))
                .map(checked ->
                        new TypedStatement.Printf(
                                span, Action.PRINTF, checked.format(), checked.values()));
    }

    /** The format, which must be a constant; empty where an error was told. */
    private Optional<PrintfFormat> format(Expression.Call call, TypedExpression argument) {
        if (argument instanceof TypedExpression.Text text) {
            return formats.parse(call.arguments().getFirst(), text.value());
        }
        if (!Values.isInvalid(argument)) {
            analysis.error(
                    "D_PRINTF_ARG_FMT",
                    argument.span(),
                    "the format of " + call.function().text() + "() must be a string constant");
        }
        return Optional.empty();
    }

    private Optional<TypedStatement> printa(Span span, Expression.Call call) {
        List<Expression> given = call.arguments();
        if (given.isEmpty()) {
            analysis.error("D_PROTO_LEN", call.span(), "printa() takes at least 1 argument, not 0");
            return Optional.empty();
        }
        Expression first = Names.bare(given.getFirst());
        boolean hasFormat = first instanceof Expression.StringLiteral || isText(first);
        Optional<PrintfFormat> format = Optional.empty();
        if (hasFormat) {
            format = format(call, expressions.read(first));
            if (format.isEmpty()) {
                return Optional.empty();
            }
        }
        Optional<List<AggregationVariable>> aggregations =
                aggregations(call, given.subList(hasFormat ? 1 : 0, given.size()), hasFormat);
        if (aggregations.isEmpty()) {
            return Optional.empty();
        }
        boolean fits =
                formats.sameKeys(call, aggregations.get())
                        && format.filter(f -> !formats.fits(first, f, aggregations.get()))
                                .isEmpty();
        if (!fits) {
            return Optional.empty();
        }
        return Optional.of(new TypedStatement.Printa(span, format, aggregations.get()));
    }

    /** True for a macro variable that stands for a string. */
    private boolean isText(Expression first) {
        return first instanceof Expression.Macro
                && analysis.silently(() -> expressions.read(first)) instanceof TypedExpression.Text;
    }

    private Optional<List<AggregationVariable>> aggregations(
            Expression.Call call, List<Expression> given, boolean hasFormat) {
        if (given.isEmpty()) {
            analysis.error(
                    "D_PRINTA_PROTO",
                    call.span(),
                    "printa() needs an aggregation" + (hasFormat ? " after its format" : ""));
            return Optional.empty();
        }
        List<AggregationVariable> found = new ArrayList<>();
        for (Expression each : given) {
            Optional<AggregationVariable> aggregation =
                    aggregation("printa", "D_PRINTA_AGGARG", each);
            if (aggregation.isEmpty()) {
                return Optional.empty();
            }
            found.add(aggregation.get());
        }
        return Optional.of(found);
    }

    /** The aggregation that an argument names; empty where an error was told. */
    private Optional<AggregationVariable> aggregation(
            String action, String code, Expression argument) {
        if (!(Names.bare(argument) instanceof Expression.Aggregation e)) {
            TypedExpression value = expressions.read(argument);
            if (!Conversions.isUnknown(value.type())) {
                analysis.error(
                        code, argument.span(), action + "() needs an aggregation here, such as @a");
            }
            return Optional.empty();
        }
        if (analysis.scope().aggregation(e.name().text()).isEmpty()) {
            unknown(action, code, e);
            return Optional.empty();
        }
        expressions.read(e);
        if (!e.keys().isEmpty()) {
            analysis.error(
                    code, e.span(), action + "() takes the aggregation as a whole, without a key");
            return Optional.empty();
        }
        return analysis.scope().aggregation(e.name().text());
    }

    /**
     * The code for an aggregation that nothing filled, where {@code code} is for no aggregation.
     */
    private static String undefined(String code) {
        return switch (code) {
            case "D_CLEAR_AGGARG" -> "D_CLEAR_AGGBAD";
            case "D_TRUNC_AGGARG" -> "D_TRUNC_AGGBAD";
            case "D_NORMALIZE_AGGARG" -> "D_NORMALIZE_AGGBAD";
            default -> "D_PRINTA_AGGBAD";
        };
    }

    private void unknown(String action, String code, Expression.Aggregation e) {
        String name = e.name().text();
        Span use = e.name().isMissing() ? e.span() : e.name().span();
        if (analysis.isNews("@" + name, use)) {
            analysis.unknown(
                    undefined(code),
                    use,
                    name,
                    action + "() has no '@" + name + "' to work on: nothing was aggregated before",
                    () -> analysis.scope().aggregationNames());
        }
    }

    private Optional<TypedStatement> operation(
            Span span, Expression.Call call, Action action, AggregationChange change, String code) {
        int least = action == Action.NORMALIZE ? 2 : 1;
        int most = action == Action.NORMALIZE || action == Action.TRUNC ? 2 : 1;
        int given = call.arguments().size();
        if (given < least || given > most) {
            String count = least == most ? String.valueOf(least) : least + " to " + most;
            analysis.error(
                    "D_PROTO_LEN",
                    call.span(),
                    action.spelling()
                            + "() takes "
                            + count
                            + (most == 1 ? " argument" : " arguments")
                            + ", not "
                            + given);
            return Optional.empty();
        }
        Optional<AggregationVariable> aggregation =
                aggregation(action.spelling(), code, call.arguments().getFirst());
        Optional<TypedExpression> argument = Optional.empty();
        if (given == 2) {
            TypedExpression value = expressions.read(call.arguments().get(1));
            if (!number(action, value)) {
                return Optional.empty();
            }
            Type type = action == Action.NORMALIZE ? Type.Int.UINT64 : Type.Int.INT64;
            argument = Optional.of(Values.converted(value, type));
        }
        boolean broken = argument.filter(Values::isInvalid).isPresent();
        Optional<TypedExpression> number = argument;
        return broken
                ? Optional.empty()
                : aggregation.map(
                        a -> new TypedStatement.AggregationOperation(span, change, a, number));
    }

    private boolean number(Action action, TypedExpression value) {
        if (Conversions.isInteger(value.type())) {
            return true;
        }
        analysis.error(
                "D_PROTO_ARG",
                value.span(),
                "argument 2 of "
                        + action.spelling()
                        + "() must be a number, not '"
                        + value.type().name()
                        + "'");
        return false;
    }

    /** {@code system} and {@code freopen} take what {@code printf} takes. */
    private Optional<TypedStatement> formatted(Span span, Expression.Call call, Action action) {
        Optional<List<TypedExpression>> arguments = arguments(call, action);
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        TypedExpression first = arguments.get().getFirst();
        if (action == Action.FREOPEN && first instanceof TypedExpression.Text t) {
            if (t.value().equals(".")) {
                analysis.error(
                        "D_FREOPEN_INVALID", first.span(), "freopen() cannot write to \".\"");
                return Optional.empty();
            }
            if (t.value().isEmpty()) {
                PrintfFormat nothing = new PrintfFormat("", List.of());
                return Optional.of(new TypedStatement.Printf(span, action, nothing, List.of()));
            }
        }
        List<TypedExpression> values = arguments.get().subList(1, arguments.get().size());
        Expression given = call.arguments().getFirst();
        return format(call, first)
                .flatMap(f -> formats.checked(given, action.spelling(), f, values))
                .map(c -> new TypedStatement.Printf(span, action, c.format(), c.values()));
    }

    private Optional<TypedStatement> other(Span span, Expression.Call call, Action action) {
        Optional<List<TypedExpression>> arguments = arguments(call, action);
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> refusal = Absence.of(action);
        if (refusal.isPresent()) {
            analysis.gap(call.function().span(), refusal.get());
            return Optional.empty();
        }
        return action != Action.TRACEMEM || memory(arguments.get())
                ? recorded(span, action, arguments.get())
                : Optional.empty();
    }

    private static boolean isPositive(TypedExpression value) {
        return Conversions.isUnknown(value.type())
                || (value instanceof TypedExpression.Constant c && c.value() > 0);
    }

    /** {@code print} shows what its argument points to: an array, or what a pointer leads to. */
    private Optional<TypedStatement> print(Span span, Expression.Call call) {
        Optional<TypedExpression> given = arguments(call, Action.PRINT).map(List::getFirst);
        if (given.isEmpty() || Values.isInvalid(given.get())) {
            return Optional.empty();
        }
        TypedExpression pointer = Values.address(given.get());
        Type target =
                given.get().type().resolved() instanceof Type.Array array
                        ? array
                        : analysis.complete(Conversions.pointee(pointer.type()));
        if (!printable(pointer, target)) {
            return Optional.empty();
        }
        TypedExpression typed =
                pointer.type().resolved() instanceof Type.Pointer p
                        ? new TypedExpression.Convert(
                                pointer.span(), new Type.Pointer(target, p.space()), pointer)
                        : pointer;
        return Optional.of(new TypedStatement.Act(span, Action.PRINT, List.of(typed)));
    }

    /** Whether the size of what {@code print} shows is known; false where an error was told. */
    private boolean printable(TypedExpression pointer, Type target) {
        if (target.size() > 0 || Conversions.isUnknown(target) || Conversions.isString(target)) {
            return true;
        }
        if (analysis.isOpen(target)) {
            analysis.incomplete("D_PRINT_SIZE", pointer.span(), target);
            return false;
        }
        analysis.error(
                "D_PRINT_SIZE",
                pointer.span(),
                "print() cannot show '"
                        + target.name()
                        + "': "
                        + (Conversions.isVoid(target)
                                ? "cast the pointer to the type of what lies there"
                                : "it has no size"));
        return false;
    }

    private boolean memory(List<TypedExpression> arguments) {
        Type address = arguments.getFirst().type();
        if (!Conversions.isInteger(address) && !Conversions.isPointer(address)) {
            analysis.error(
                    "D_TRACEMEM_ADDR",
                    arguments.getFirst().span(),
                    "tracemem() needs an address, not '" + address.name() + "'");
            return false;
        }
        if (!isPositive(arguments.get(1))) {
            analysis.error(
                    "D_TRACEMEM_SIZE",
                    arguments.get(1).span(),
                    "the size of tracemem() must be a positive constant");
            return false;
        }
        return true;
    }

    private Optional<TypedStatement> recorded(
            Span span, Action action, List<TypedExpression> arguments) {
        if (arguments.stream().anyMatch(Values::isInvalid)) {
            return Optional.empty();
        }
        Prototype prototype = action.signature();
        return Optional.of(
                new TypedStatement.Act(span, action, Calls.converted(prototype, arguments)));
    }
}
