package dev.dowse.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a process may do, as far as tracing asks for it.
 *
 * @param effective the set of effective capabilities ({@code CapEff} in {@code /proc/self/status})
 * @param firstNamespace whether it runs in the machine's own user namespace; capabilities of
 *     another do not count for bpf(2)
 */
public record Privileges(long effective, boolean firstNamespace) {
    private static final int CAP_SYS_ADMIN = 21;
    private static final int CAP_PERFMON = 38;
    private static final int CAP_BPF = 39;

    public static Privileges ofThisProcess() {
        return new Privileges(
                effectiveOf(lines("/proc/self/status")), isFirst(lines("/proc/self/uid_map")));
    }

    /** A sentence about what is missing and what to do; empty where nothing is. */
    public Optional<String> missing() {
        if (!has(CAP_SYS_ADMIN) && !(has(CAP_BPF) && has(CAP_PERFMON))) {
            return Optional.of(
                    "Tracing the kernel needs root, or the capabilities CAP_BPF and CAP_PERFMON"
                            + " (Linux 5.8 and newer); this process has "
                            + held()
                            + ". Run it with sudo, or use the embedded machine (--target vm).");
        }
        if (!firstNamespace) {
            return Optional.of(
                    "This process is root only inside a user namespace (a container), and Linux"
                            + " lets only the machine's own root trace. Run it outside, or use the"
                            + " embedded machine (--target vm).");
        }
        return Optional.empty();
    }

    private boolean has(int capability) {
        return (effective >>> capability & 1) != 0;
    }

    private String held() {
        return has(CAP_BPF) ? "only CAP_BPF" : has(CAP_PERFMON) ? "only CAP_PERFMON" : "neither";
    }

    static long effectiveOf(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith("CapEff:"))
                .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                .findFirst()
                .orElse(0L);
    }

    private static boolean isFirst(List<String> map) {
        return map.isEmpty()
                || map.getFirst().strip().replaceAll("\\s+", " ").equals("0 0 4294967295");
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException e) {
            return List.of();
        }
    }
}
