package dev.dowse.semantics;

import dev.dowse.catalog.Subroutine;
import dev.dowse.types.Conversions;
import dev.dowse.types.Type;
import java.util.List;
import java.util.OptionalLong;

/** What some subroutines ask of their arguments beside their types. */
final class CallLimits {
    private static final int SCRATCH_BYTES = 256;

    private final Analysis analysis;

    CallLimits(Analysis analysis) {
        this.analysis = analysis;
    }

    /** Checks arguments whose number and types fit; false where an error was told. */
    boolean hold(Subroutine subroutine, List<TypedExpression> arguments) {
        return switch (subroutine) {
            case ALLOCA -> fitsScratch(subroutine, arguments.getFirst());
            case COPYIN -> fitsScratch(subroutine, arguments.get(1));
            case COPYINTO -> isScratch(subroutine, 3, arguments.get(2));
            case BCOPY -> isScratch(subroutine, 2, arguments.get(1));
            case INET_NTOA6 -> arguments.size() < 2 || isConstant(subroutine, arguments.get(1));
            case BASENAME,
                    CLEANPATH,
                    COPYINARGS,
                    COPYINSTR,
                    COPYOUT,
                    COPYOUTSTR,
                    D_PATH,
                    DDI_PATHNAME,
                    DIRNAME,
                    GETMAJOR,
                    GETMINOR,
                    HTONL,
                    HTONLL,
                    HTONS,
                    INDEX,
                    INET_NTOA,
                    INET_NTOP,
                    LINK_NTOP,
                    LLTOSTR,
                    MSGDSIZE,
                    MSGSIZE,
                    MUTEX_OWNED,
                    MUTEX_OWNER,
                    MUTEX_TYPE_ADAPTIVE,
                    MUTEX_TYPE_SPIN,
                    NTOHL,
                    NTOHLL,
                    NTOHS,
                    PROGENYOF,
                    RAND,
                    RINDEX,
                    RW_ISWRITER,
                    RW_READ_HELD,
                    RW_WRITE_HELD,
                    SPECULATION,
                    STRCHR,
                    STRLEN,
                    STRJOIN,
                    STRRCHR,
                    STRSTR,
                    STRTOK,
                    SUBSTR ->
                    true;
        };
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
