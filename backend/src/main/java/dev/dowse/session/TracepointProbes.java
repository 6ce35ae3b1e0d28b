package dev.dowse.session;

import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeName;
import dev.dowse.catalog.ProbeSite;
import dev.dowse.catalog.Provider;
import dev.dowse.kernel.KernelRefusal;
import dev.dowse.kernel.KernelTypes;
import dev.dowse.kernel.TraceFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The probes of {@code rawtp}: the running kernel's tracepoints, named by its list of events and
 * described by its types. Those of system calls are none of their own.
 */
final class TracepointProbes {
    private static final int FIRST_ID = 2_000;
    private static final String SYSTEM_CALLS = "syscalls";

    private TracepointProbes() {}

    /** Those that the kernel lists now. */
    static List<Probe> read() throws KernelRefusal {
        try (TraceFiles files = TraceFiles.open()) {
            Map<String, Integer> arities = KernelTypes.tracepoints();
            List<Probe> probes = new ArrayList<>();
            for (String event : files.events()) {
                int colon = event.indexOf(':');
                String group = event.substring(0, Math.max(0, colon));
                String name = event.substring(colon + 1);
                if (!group.equals(SYSTEM_CALLS)) {
                    probes.add(
                            new Probe(
                                    FIRST_ID + probes.size(),
                                    new ProbeName(Provider.RAWTP.spelling(), group, "", name),
                                    new ProbeSite.Tracepoint(name, arities.getOrDefault(name, 0))));
                }
            }
            return probes;
        }
    }
}
