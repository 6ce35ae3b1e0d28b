package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.Register;
import dev.dowse.semantics.TypedExpression;
import java.util.List;

/** Tells the functions of D apart, by what they yield: an integer or pointer, or a string. */
final class Calls {
    /** Where the major number begins in the kernel's {@code dev_t} (linux/kdev_t.h). */
    private static final int MINOR_BITS = 20;

    private final Lowering lowering;
    private final Assembler code;

    Calls(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
    }

    /** Leaves the result, if there is any, in R0. */
    void integer(TypedExpression.Call call) {
        code.origin(call.span());
        List<TypedExpression> given = call.arguments();
        switch (call.subroutine()) {
            case STRLEN -> lowering.strings().length(given.getFirst());
            case ALLOCA -> {
                lowering.integers().value(given.getFirst());
                lowering.window().allocate();
            }
            case COPYIN -> lowering.window().copyIn(given.getFirst(), given.get(1));
            case COPYINTO ->
                    lowering.window().copy(given.getFirst(), given.get(2), given.get(1), true);
            case BCOPY ->
                    lowering.window().copy(given.getFirst(), given.get(1), given.get(2), false);
            case RAND -> {
                code.call(Helper.GET_PRANDOM_U32);
                lowering.integers().normalize(Shape.of(call.type()), Register.R0);
            }
            case GETMAJOR -> {
                lowering.integers().value(given.getFirst());
                code.alu(AluOperator.RSH, Register.R0, MINOR_BITS);
            }
            case GETMINOR -> {
                lowering.integers().value(given.getFirst());
                code.alu(AluOperator.AND, Register.R0, (1 << MINOR_BITS) - 1);
            }
            case HTONS, NTOHS -> swap(given.getFirst(), 16);
            case HTONL, NTOHL -> swap(given.getFirst(), 32);
            case HTONLL, NTOHLL -> swap(given.getFirst(), 64);
            case MUTEX_TYPE_ADAPTIVE -> constant(given.getFirst(), 1);
            case MUTEX_TYPE_SPIN -> constant(given.getFirst(), 0);
            case BASENAME,
                    CLEANPATH,
                    COPYINSTR,
                    COPYOUT,
                    COPYOUTSTR,
                    D_PATH,
                    DDI_PATHNAME,
                    DIRNAME,
                    INDEX,
                    INET_NTOA,
                    INET_NTOA6,
                    INET_NTOP,
                    LINK_NTOP,
                    LLTOSTR,
                    MSGDSIZE,
                    MSGSIZE,
                    MUTEX_OWNED,
                    MUTEX_OWNER,
                    PROGENYOF,
                    RINDEX,
                    RW_ISWRITER,
                    RW_READ_HELD,
                    RW_WRITE_HELD,
                    SPECULATION,
                    STRCHR,
                    STRJOIN,
                    STRRCHR,
                    STRSTR,
                    STRTOK,
                    SUBSTR ->
                    throw notLowered(call);
        }
    }

    /** Puts the result into a room. */
    void string(TypedExpression.Call call, Strings.Room room) {
        code.origin(call.span());
        switch (call.subroutine()) {
            case COPYINSTR -> lowering.strings().copyIn(call, room);
            case ALLOCA,
                    BASENAME,
                    BCOPY,
                    CLEANPATH,
                    COPYIN,
                    COPYINTO,
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
                    INET_NTOA6,
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
                    throw notLowered(call);
        }
    }

    private static IllegalStateException notLowered(TypedExpression.Call call) {
        return new IllegalStateException(
                "not in checked programs: " + call.subroutine().spelling() + "()");
    }

    /** The lowest bits of a value, its bytes turned round. */
    private void swap(TypedExpression value, int bits) {
        lowering.integers().value(value);
        code.plain(new Instruction.Swap(Instruction.Swap.Kind.TO_BIG, bits, Register.R0));
    }

    private void constant(TypedExpression ignored, int value) {
        lowering.integers().discard(ignored);
        code.constant(Register.R0, value);
    }
}
