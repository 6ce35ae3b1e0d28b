package dev.dowse.catalog;

import dev.dowse.types.Prototype;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A function that records something or changes something outside; {@code @} in a prototype stands
 * for any value or an aggregation.
 */
public enum Action {
    BREAKPOINT("breakpoint", "void()", true),
    CHILL("chill", "void(int)", true),
    CLEAR("clear", "void(@)", false),
    COMMIT("commit", "void(int)", false),
    DENORMALIZE("denormalize", "void(@)", false),
    DISCARD("discard", "void(int)", false),
    EXIT("exit", "void(int)", false),
    FREOPEN("freopen", "void(@, ...)", true),
    FTRUNCATE("ftruncate", "void()", false),
    FUNC("func", "_symaddr(uintptr_t)", false),
    JSTACK("jstack", "stack([uint32_t], [uint32_t])", false),
    MOD("mod", "_symaddr(uintptr_t)", false),
    NORMALIZE("normalize", "void(@, uint64_t)", false),
    PANIC("panic", "void()", true),
    PCAP("pcap", "void(void *, int)", false),
    PRINTA("printa", "void(@, ...)", false),
    PRINTF("printf", "void(string, ...)", false),
    PRINT("print", "void(void *)", false),
    RAISE("raise", "void(int)", true),
    SETOPT("setopt", "void(const char *, [const char *])", false),
    SPECULATE("speculate", "void(int)", false),
    STACK("stack", "stack([uint32_t])", false),
    STOP("stop", "void()", true),
    SYM("sym", "_symaddr(uintptr_t)", false),
    SYSTEM("system", "void(@, ...)", true),
    TRACE("trace", "void(@)", false),
    TRACEMEM("tracemem", "void(@, size_t, [size_t])", false),
    TRUNC("trunc", "void(@, [int64_t])", false),
    UADDR("uaddr", "_usymaddr(uintptr_t)", false),
    UFUNC("ufunc", "_usymaddr(uintptr_t)", false),
    UMOD("umod", "_usymaddr(uintptr_t)", false),
    USTACK("ustack", "stack([uint32_t], [uint32_t])", false),
    USYM("usym", "_usymaddr(uintptr_t)", false);

    private static final Map<String, Action> BY_SPELLING =
            Stream.of(values()).collect(Collectors.toMap(Action::spelling, Function.identity()));

    private final String spelling;
    private final String prototype;

    @SuppressWarnings("ImmutableEnumChecker") // Types are values all the way down.
    private final Prototype signature;

    private final boolean destructive;

    Action(String spelling, String prototype, boolean destructive) {
        this.spelling = spelling;
        this.prototype = prototype;
        this.signature = Prototype.of(prototype);
        this.destructive = destructive;
    }

    public String spelling() {
        return spelling;
    }

    public String prototype() {
        return prototype;
    }

    /** The prototype, taken apart. */
    public Prototype signature() {
        return signature;
    }

    public boolean destructive() {
        return destructive;
    }

    /** The entry that the author calls {@code spelling}. */
    public static Optional<Action> named(String spelling) {
        return Optional.ofNullable(BY_SPELLING.get(spelling));
    }
}
