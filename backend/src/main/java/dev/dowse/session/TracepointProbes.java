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
 * described by its types.
 */
final class TracepointProbes {
    private static final int FIRST_ID = 2_000;

    private TracepointProbes() {}

    /** Those that the kernel lists now. */
    static List<Probe> read() throws KernelRefusal {
        try (TraceFiles files = TraceFiles.open()) {
            Map<String, Integer> arities = KernelTypes.tracepoints();
            List<Probe> probes = new ArrayList<>();
            for (TraceFiles.Event event : files.events()) {
                String name = event.name();
                probes.add(
                        new Probe(
                                FIRST_ID + probes.size(),
                                new ProbeName(Provider.RAWTP.spelling(), event.group(), "", name),
                                new ProbeSite.Tracepoint(name, arities.getOrDefault(name, 0))));
            }
            return probes;
        }
    }
}
