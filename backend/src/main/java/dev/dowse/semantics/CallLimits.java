package dev.dowse.semantics;

import dev.dowse.catalog.Subroutine;
import dev.dowse.types.Conversions;
import dev.dowse.types.Type;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiPredicate;

/** What some subroutines ask of their arguments beside their types. */
final class CallLimits {
    private static final int SCRATCH_BYTES = 256;

    /** The subroutines that ask for something. */
    private static final Map<Subroutine, BiPredicate<CallLimits, List<TypedExpression>>> LIMITS =
            Map.of(
                    Subroutine.ALLOCA,
                    (limits, given) -> limits.fitsScratch(Subroutine.ALLOCA, given.getFirst()),
                    Subroutine.COPYIN,
                    (limits, given) -> limits.fitsScratch(Subroutine.COPYIN, given.get(1)),
                    Subroutine.COPYINTO,
                    (limits, given) -> limits.isScratch(Subroutine.COPYINTO, 3, given.get(2)),
                    Subroutine.BCOPY,
                    (limits, given) -> limits.isScratch(Subroutine.BCOPY, 2, given.get(1)),
                    Subroutine.INET_NTOA6,
                    (limits, given) ->
                            given.size() < 2
                                    || limits.isConstant(Subroutine.INET_NTOA6, given.get(1)));

    private final Analysis analysis;

    CallLimits(Analysis analysis) {
        this.analysis = analysis;
    }

    /** Checks arguments whose number and types fit; false where an error was told. */
    boolean hold(Subroutine subroutine, List<TypedExpression> arguments) {
        return LIMITS.getOrDefault(subroutine, (limits, given) -> true).test(this, arguments);
    }

    private boolean fitsScratch(Subroutine subroutine, TypedExpression size) {
        long room = analysis.options().bytes("scratchsize", SCRATCH_BYTES);
        OptionalLong bytes = Values.constant(size);
        if (bytes.isEmpty() || Long.compareUnsigned(bytes.getAsLong(), room) <= 0) {
            return true;
        }
        analysis.error(
                "D_ALLOCA_SIZE",
                size.span(),
                subroutine.spelling()
                        + "() asks for "
                        + Long.toUnsignedString(bytes.getAsLong())
                        + " bytes, and a clause has "
                        + room
                        + "; raise it with #pragma D option scratchsize="
                        + Long.toUnsignedString(bytes.getAsLong()));
        return false;
    }

    private boolean isScratch(Subroutine subroutine, int position, TypedExpression target) {
        boolean elsewhere =
                Conversions.isString(target.type())
                        || Values.space(Values.address(target).type()) != Type.AddressSpace.DTRACE;
        if (!elsewhere || Conversions.isUnknown(target.type()) || Values.isInvalid(target)) {
            return true;
        }
        analysis.error(
                "D_PROTO_ARG",
                target.span(),
                "argument "
                        + position
                        + " of "
                        + subroutine.spelling()
                        + "() must point into memory from alloca()");
        return false;
    }

    private boolean isConstant(Subroutine subroutine, TypedExpression argument) {
        if (Values.constant(argument).isPresent() || Values.isInvalid(argument)) {
            return true;
        }
        analysis.error(
                "D_PROTO_ARG",
                argument.span(),
                "argument 2 of " + subroutine.spelling() + "() must be an integer constant");
        return false;
    }
}
