package dev.dowse.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A provider of DTrace for Linux whose name is fixed; those of {@code pid} and of user programs end
 * in a process number.
 */
public enum Provider {
    CPC("cpc", "1.0", Naming.OPEN, List.of()),
    DTRACE("dtrace", "1.0", Naming.FIXED, List.of("BEGIN", "END", "ERROR")),
    FBT("fbt", "1.0", Naming.FIXED, List.of("entry", "return")),
    IO("io", "1.0", Naming.FIXED, List.of("start", "done", "wait-start", "wait-done")),
    IP("ip", "1.5", Naming.FIXED, List.of("send", "receive")),
    LOCKSTAT(
            "lockstat",
            "1.0",
            Naming.FIXED,
            List.of(
                    "adaptive-acquire",
                    "adaptive-acquire-error",
                    "adaptive-block",
                    "adaptive-release",
                    "adaptive-spin",
                    "rw-acquire",
                    "rw-release",
                    "rw-spin",
                    "spin-acquire",
                    "spin-release",
                    "spin-spin")),
    PROC(
            "proc",
            "1.0",
            Naming.FIXED,
            List.of(
                    "create",
                    "exec",
                    "exec-failure",
                    "exec-success",
                    "exit",
                    "lwp-create",
                    "lwp-exit",
                    "lwp-start",
                    "signal-clear",
                    "signal-discard",
                    "signal-handle",
                    "signal-send",
                    "start")),
    PROFILE("profile", "1.0", Naming.OPEN, List.of()),
    RAWFBT("rawfbt", "2.0.2", Naming.FIXED, List.of("entry", "return")),
    RAWTP("rawtp", "2.0", Naming.OPEN, List.of()),
    SCHED(
            "sched",
            "1.0",
            Naming.FIXED,
            List.of("dequeue", "enqueue", "off-cpu", "on-cpu", "surrender", "tick", "wakeup")),
    SDT("sdt", "1.0", Naming.OPEN, List.of()),
    STAPSDT("stapsdt", "2.0.4", Naming.OPEN, List.of()),
    SYSCALL("syscall", "1.0", Naming.FIXED, List.of("entry", "return")),
    TCP(
            "tcp",
            "2.0.4",
            Naming.FIXED,
            List.of(
                    "accept-established",
                    "accept-refused",
                    "connect-established",
                    "connect-refused",
                    "connect-request",
                    "receive",
                    "send",
                    "state-change")),
    UDP("udp", "2.0.4", Naming.FIXED, List.of("receive", "send"));

    /** Whether all names of the provider's probes are known without a look at a system. */
    public enum Naming {
        FIXED,
        OPEN
    }

    private static final Map<String, Provider> BY_SPELLING =
            Stream.of(values()).collect(Collectors.toMap(Provider::spelling, Function.identity()));

    private final String spelling;
    private final String since;
    private final Naming naming;

    @SuppressWarnings("ImmutableEnumChecker") // A list of strings that never changes.
    private final List<String> names;

    Provider(String spelling, String since, Naming naming, List<String> names) {
        this.spelling = spelling;
        this.since = since;
        this.naming = naming;
        this.names = names;
    }

    public String spelling() {
        return spelling;
    }

    /** The release of DTrace that brought it. */
    public String since() {
        return since;
    }

    /** The fourth fields that its probes have; empty where any name is possible. */
    public List<String> names() {
        return names;
    }

    /** Whether a probe of the provider may have a name that {@code glob} matches. */
    public boolean mayName(Glob glob) {
        return switch (naming) {
            case OPEN -> true;
            case FIXED -> names.stream().anyMatch(glob::matches);
        };
    }

    /** The entry that the author calls {@code spelling}. */
    public static Optional<Provider> named(String spelling) {
        return Optional.ofNullable(BY_SPELLING.get(spelling));
    }
}
