package dev.dowse.semantics;

import dev.dowse.catalog.Action;
import dev.dowse.source.Span;
import dev.dowse.types.Conversions;
import dev.dowse.types.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The actions that record addresses to be told by name: {@code stack() ustack() sym()} and their
 * like. They stand alone, as a key of an aggregation, or as an argument of {@code printf()}.
 */
final class Locations {
    private static final Map<Action, Location.Kind> KINDS =
            Map.of(
                    Action.STACK, Location.Kind.STACK,
                    Action.USTACK, Location.Kind.USER_STACK,
                    Action.SYM, Location.Kind.SYMBOL,
                    Action.FUNC, Location.Kind.SYMBOL,
                    Action.MOD, Location.Kind.MODULE,
                    Action.USYM, Location.Kind.USER_SYMBOL,
                    Action.UFUNC, Location.Kind.USER_SYMBOL,
                    Action.UMOD, Location.Kind.USER_MODULE,
                    Action.UADDR, Location.Kind.USER_ADDRESS);

    private static final long KERNEL_FRAMES = 20;
    private static final long USER_FRAMES = 100;

    private final Analysis analysis;

    Locations(Analysis analysis) {
        this.analysis = analysis;
    }

    /** The value of such an action, whose arguments fit its prototype. */
    TypedExpression value(Span span, Action action, List<TypedExpression> arguments) {
        Optional<Location> type = type(action, arguments);
        if (type.isEmpty() || arguments.stream().anyMatch(Values::isInvalid)) {
            return new TypedExpression.Invalid(span, action.signature().result());
        }
        return new TypedExpression.ActionValue(
                span, type.get(), action, Calls.converted(action.signature(), arguments));
    }

    /** Empty where an error was told. */
    private Optional<Location> type(Action action, List<TypedExpression> arguments) {
        return Optional.ofNullable(KINDS.get(action))
                .flatMap(kind ->
                        kind.isStack() ? stack(kind, arguments) : Optional.of(Location.of(kind)));
    }

    private Optional<Location> stack(Location.Kind kind, List<TypedExpression> arguments) {
        boolean user = kind.isUser();
        boolean fine =
                user
                        ? frames("D_USTACK_FRAMES", "ustack", arguments) && strings(arguments)
                        : frames("D_STACK_SIZE", "stack", arguments);
        if (!fine) {
            return Optional.empty();
        }
        long wanted =
                arguments.isEmpty()
                        ? user
                                ? analysis.options().bytes("ustackframes", USER_FRAMES)
                                : analysis.options().bytes("stackframes", KERNEL_FRAMES)
                        : Values.constant(arguments.getFirst()).orElse(1);
        int most = analysis.options().maxFrames();
        return Optional.of(new Location(kind, Math.clamp(wanted, 1, most)));
    }

    /** False where an error was told. */
    private boolean frames(String code, String name, List<TypedExpression> arguments) {
        if (arguments.isEmpty() || isPositive(arguments.getFirst())) {
            return true;
        }
        analysis.error(
                code,
                arguments.getFirst().span(),
                "the number of frames of " + name + "() must be a positive constant");
        return false;
    }

    private static boolean isPositive(TypedExpression value) {
        return Conversions.isUnknown(value.type())
                || (value instanceof TypedExpression.Constant c && c.value() > 0);
    }

    private boolean strings(List<TypedExpression> arguments) {
        boolean fine =
                arguments.size() < 2
                        || (arguments.get(1) instanceof TypedExpression.Constant c
                                && c.value() >= 0);
        if (!fine) {
            analysis.error(
                    "D_USTACK_STRSIZE",
                    arguments.get(1).span(),
                    "the string size of ustack() must be a positive constant");
        }
        return fine;
    }
}
