package dev.dowse.catalog;

import dev.dowse.types.Prototype;
import dev.dowse.types.Type;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A variable that D defines, but for {@code arg0}–{@code arg9} and {@code args[]}; its type as a
 * declaration would write it.
 */
public enum BuiltinVariable {
    CALLER("caller", "uintptr_t"),
    CPU("cpu", "processorid_t"),
    CURCPU("curcpu", "cpuinfo_t *"),
    CURTHREAD("curthread", "vmlinux`struct task_struct *"),
    EPID("epid", "uint64_t"),
    ERRNO("errno", "int"),
    EXECNAME("execname", "string"),
    GID("gid", "gid_t"),
    ID("id", "uint_t"),
    IPL("ipl", "uint_t"),
    PID("pid", "pid_t"),
    PPID("ppid", "pid_t"),
    PROBEFUNC("probefunc", "string"),
    PROBEMOD("probemod", "string"),
    PROBENAME("probename", "string"),
    PROBEPROV("probeprov", "string"),
    STACKDEPTH("stackdepth", "uint32_t"),
    TID("tid", "id_t"),
    TIMESTAMP("timestamp", "uint64_t"),
    UCALLER("ucaller", "uint64_t"),
    UID("uid", "uid_t"),
    UREGS("uregs", "(register)"),
    USTACKDEPTH("ustackdepth", "uint32_t"),
    VTIMESTAMP("vtimestamp", "uint64_t"),
    WALLTIMESTAMP("walltimestamp", "int64_t");

    private static final Map<String, BuiltinVariable> BY_SPELLING =
            Stream.of(values())
                    .collect(Collectors.toMap(BuiltinVariable::spelling, Function.identity()));

    private final String spelling;
    private final String type;

    @SuppressWarnings("ImmutableEnumChecker") // Types are values all the way down.
    private final Type valueType;

    BuiltinVariable(String spelling, String type) {
        this.spelling = spelling;
        this.type = type;
        this.valueType = type.startsWith("(") ? Type.Int.UINT64 : Prototype.type(type);
    }

    public String spelling() {
        return spelling;
    }

    public String type() {
        return type;
    }

    /** The type of its value, or of its elements where it is an array. */
    public Type valueType() {
        return valueType;
    }

    /** The entry that the author calls {@code spelling}. */
    public static Optional<BuiltinVariable> named(String spelling) {
        return Optional.ofNullable(BY_SPELLING.get(spelling));
    }
}
