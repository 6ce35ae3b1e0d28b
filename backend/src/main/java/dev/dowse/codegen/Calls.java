package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.Register;
import dev.dowse.catalog.Subroutine;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.types.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the functions of D apart, by what they yield: an integer or pointer, or a string. */
final class Calls {
    /** Where the major number begins in the kernel's {@code dev_t} (linux/kdev_t.h). */
    private static final int MINOR_BITS = 20;

    /** Puts what a function yields into a room. */
    private interface StringFunction {
        void into(Calls calls, TypedExpression.Call call, Strings.Room room);
    }

    private static final Map<Subroutine, StringFunction> STRINGS =
            Map.ofEntries(
                    Map.entry(
                            Subroutine.COPYINSTR,
                            (c, e, room) -> c.lowering.strings().copyIn(e, room)),
                    Map.entry(
                            Subroutine.COPYINARGS,
                            (c, e, room) ->
                                    new ArgumentText(c.lowering).copyIn(first(e), second(e), room)),
                    Map.entry(
                            Subroutine.STRJOIN,
                            (c, e, room) -> new Slices(c.lowering).join(first(e), second(e), room)),
                    Map.entry(
                            Subroutine.SUBSTR,
                            (c, e, room) ->
                                    new Slices(c.lowering)
                                            .substring(
                                                    first(e),
                                                    second(e),
                                                    c.count(e.arguments()),
                                                    room)),
                    Map.entry(
                            Subroutine.STRSTR,
                            (c, e, room) -> c.search().rest(first(e), second(e), room)),
                    Map.entry(
                            Subroutine.STRCHR,
                            (c, e, room) -> c.search().character(first(e), second(e), false, room)),
                    Map.entry(
                            Subroutine.STRRCHR,
                            (c, e, room) -> c.search().character(first(e), second(e), true, room)),
                    Map.entry(
                            Subroutine.STRTOK,
                            (c, e, room) -> new Tokens(c.lowering).next(first(e), second(e), room)),
                    Map.entry(
                            Subroutine.CLEANPATH,
                            (c, e, room) -> new PathCleaning(c.lowering).clean(first(e), room)),
                    Map.entry(
                            Subroutine.BASENAME,
                            (c, e, room) -> new Paths(c.lowering).name(first(e), room)),
                    Map.entry(
                            Subroutine.DIRNAME,
                            (c, e, room) -> new Paths(c.lowering).folder(first(e), room)),
                    Map.entry(
                            Subroutine.LLTOSTR,
                            (c, e, room) -> new Numerals(c.lowering).decimal(first(e), room)),
                    Map.entry(
                            Subroutine.INET_NTOA,
                            (c, e, room) -> new AddressText(c.lowering).version4(first(e), room)),
                    Map.entry(
                            Subroutine.INET_NTOA6,
                            (c, e, room) ->
                                    new AddressText(c.lowering)
                                            .version6(first(e), isStrict(e), room)),
                    Map.entry(
                            Subroutine.INET_NTOP,
                            (c, e, room) ->
                                    new AddressText(c.lowering)
                                            .ofFamily(first(e), second(e), room)),
                    Map.entry(
                            Subroutine.LINK_NTOP,
                            (c, e, room) ->
                                    new AddressText(c.lowering).ofLink(first(e), second(e), room)));

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
                    lowering.window().copyInto(given.getFirst(), given.get(1), given.get(2));
            case COPYOUT -> lowering.window().copyOut(given.getFirst(), given.get(1), given.get(2));
            case COPYOUTSTR ->
                    new UserMemory(lowering)
                            .writeString(given.getFirst(), given.get(1), given.get(2));
            case BCOPY -> lowering.window().copy(given.getFirst(), given.get(1), given.get(2));
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
            case MUTEX_OWNED -> locks().owned(given.getFirst());
            case MUTEX_OWNER -> locks().owner(given.getFirst());
            case RW_ISWRITER -> locks().counts(given.getFirst(), Locks.WRITERS);
            case RW_READ_HELD -> locks().counts(given.getFirst(), Locks.READERS);
            case RW_WRITE_HELD -> locks().counts(given.getFirst(), Locks.WRITE_HELD);
            case MUTEX_TYPE_ADAPTIVE -> constant(given.getFirst(), 1);
            case MUTEX_TYPE_SPIN -> constant(given.getFirst(), 0);
            case BASENAME,
                    CLEANPATH,
                    COPYINARGS,
                    COPYINSTR,
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
        Optional.ofNullable(STRINGS.get(call.subroutine()))
                .orElseThrow(() -> notLowered(call))
                .into(this, call, room);
    }

    private static TypedExpression first(TypedExpression.Call call) {
        return call.arguments().getFirst();
    }

    private static TypedExpression second(TypedExpression.Call call) {
        return call.arguments().get(1);
    }

    /** The second argument is a constant, 0 where it is not given. */
    private static boolean isStrict(TypedExpression.Call call) {
        return call.arguments().size() > 1
                && !(second(call) instanceof TypedExpression.Constant c && c.value() == 0);
    }

    private Locks locks() {
        return new Locks(lowering);
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
