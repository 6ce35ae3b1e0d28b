package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.Register;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.types.Type;
import java.util.List;
import java.util.Optional;

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
            case INDEX -> search().index(given.getFirst(), given.get(1), third(given), false);
            case RINDEX -> search().index(given.getFirst(), given.get(1), third(given), true);
            case PROGENYOF -> new Ancestry(lowering).includes(given.getFirst());
            case SPECULATION -> new Speculations(lowering).take();
            case MUTEX_TYPE_ADAPTIVE -> constant(given.getFirst(), 1);
            case MUTEX_TYPE_SPIN -> constant(given.getFirst(), 0);
            case BASENAME,
                    CLEANPATH,
                    COPYINARGS,
                    COPYINSTR,
                    COPYOUT,
                    COPYOUTSTR,
                    D_PATH,
                    DDI_PATHNAME,
                    DIRNAME,
                    INET_NTOA,
                    INET_NTOA6,
                    INET_NTOP,
                    LINK_NTOP,
                    LLTOSTR,
                    MSGDSIZE,
                    MSGSIZE,
                    MUTEX_OWNED,
                    MUTEX_OWNER,
                    RW_ISWRITER,
                    RW_READ_HELD,
                    RW_WRITE_HELD,
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
        List<TypedExpression> given = call.arguments();
        switch (call.subroutine()) {
            case COPYINARGS ->
                    new ArgumentText(lowering).copyIn(given.getFirst(), given.get(1), room);
            case COPYINSTR -> lowering.strings().copyIn(call, room);
            case STRJOIN -> new Slices(lowering).join(given.getFirst(), given.get(1), room);
            case SUBSTR ->
                    new Slices(lowering)
                            .substring(given.getFirst(), given.get(1), count(given), room);
            case STRSTR -> search().rest(given.getFirst(), given.get(1), room);
            case STRCHR -> search().character(given.getFirst(), given.get(1), false, room);
            case STRRCHR -> search().character(given.getFirst(), given.get(1), true, room);
            case STRTOK -> new Tokens(lowering).next(given.getFirst(), given.get(1), room);
            case CLEANPATH -> new PathCleaning(lowering).clean(given.getFirst(), room);
            case BASENAME -> new Paths(lowering).name(given.getFirst(), room);
            case DIRNAME -> new Paths(lowering).folder(given.getFirst(), room);
            case LLTOSTR -> new Numerals(lowering).decimal(given.getFirst(), room);
            case INET_NTOA -> new Numerals(lowering).internetAddress(given.getFirst(), room);
            case ALLOCA,
                    BCOPY,
                    COPYIN,
                    COPYINTO,
                    COPYOUT,
                    COPYOUTSTR,
                    D_PATH,
                    DDI_PATHNAME,
                    GETMAJOR,
                    GETMINOR,
                    HTONL,
                    HTONLL,
                    HTONS,
                    INDEX,
                    INET_NTOA6,
                    INET_NTOP,
                    LINK_NTOP,
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
                    STRLEN ->
                    throw notLowered(call);
        }
    }

    private Search search() {
        return new Search(lowering);
    }

    private static Optional<TypedExpression> third(List<TypedExpression> given) {
        return given.size() > 2 ? Optional.of(given.get(2)) : Optional.empty();
    }

    /** How long a substring may be: as long as a string, unless it is said. */
    private TypedExpression count(List<TypedExpression> given) {
        TypedExpression all =
                new TypedExpression.Constant(
                        given.getFirst().span(), Type.Int.LONG, lowering.plan().strsize());
        return third(given).orElse(all);
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
