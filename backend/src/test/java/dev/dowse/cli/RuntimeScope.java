package dev.dowse.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The scripts of a suite that are not run: they need what the machine may not have, or would trace
 * processes that the suite did not start.
 */
final class RuntimeScope {
    private record Limit(Pattern pattern, String reason) {
        Limit(String pattern, String reason) {
            this(Pattern.compile(pattern, Pattern.MULTILINE), reason);
        }
    }

    private static final String PROBE = "^[^/*\"]*\\b";

    private static final List<Limit> LIMITS =
            List.of(
                    new Limit(PROBE + "(fbt|rawfbt)\\d*:", "it traces functions of the kernel"),
                    new Limit(PROBE + "(cpc|lockstat)\\d*:", "it traces events of the processor"),
                    new Limit(PROBE + "(io|ip|tcp|udp|sched|lock)\\d*:", "it traces the system"),
                    new Limit(PROBE + "test_prov[$\\d]", "it needs a program with USDT probes"),
                    new Limit("[\\w)]`\\w|[ (!&*=]`\\w", "it reads data of the kernel by name"),
                    new Limit("\\b(panic|breakpoint)\\s*\\(", "it stops the machine"));

    private static final Pattern SYSTEM_CALL = Pattern.compile("\\bsyscall\\d*:");
    private static final Pattern OWN = Pattern.compile("\\$target|\\$1|\\$\\{?_pid|\\bBEGIN\\b");

    private RuntimeScope() {}

    /** Why a script is left out; empty where it runs. */
    static Optional<String> refusal(String text) {
        String code = text.replaceAll("(?s)/\\*.*?\\*/", " ");
        if (SYSTEM_CALL.matcher(code).find() && !OWN.matcher(text).find()) {
            return Optional.of("it traces system calls of all processes");
        }
        return LIMITS.stream()
                .filter(limit -> limit.pattern().matcher(code).find())
                .map(Limit::reason)
                .findFirst();
    }
}
