package dev.dowse.kernel;

import dev.dowse.catalog.Glob;
import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeIndex;
import dev.dowse.catalog.ProbeName;
import dev.dowse.catalog.ProbeSite;
import dev.dowse.catalog.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The probes of {@code rawtp}: the running kernel's tracepoints, named by its list of events and
 * described by its types. Those of system calls are none of their own.
 */
final class TracepointProbes implements ProbeIndex {
    private static final int FIRST_ID = 2_000;
    private static final String SYSTEM_CALLS = "syscalls";

    private final List<ProbeName> names;

    /** How many arguments each hands over that the kernel describes. */
    private final Map<String, Integer> arities;

    private TracepointProbes(List<ProbeName> names, Map<String, Integer> arities) {
        this.names = names;
        this.arities = arities;
    }

    /** Those that the kernel lists now. */
    static TracepointProbes read() throws KernelRefusal {
        try (TraceFiles files = TraceFiles.open()) {
            List<ProbeName> names = new ArrayList<>();
            for (String event : files.events()) {
                int colon = event.indexOf(':');
                String group = event.substring(0, Math.max(0, colon));
                if (!group.equals(SYSTEM_CALLS)) {
                    String name = event.substring(colon + 1);
                    names.add(new ProbeName(Provider.RAWTP.spelling(), group, "", name));
                }
            }
            return new TracepointProbes(List.copyOf(names), KernelTypes.tracepoints());
        }
    }

    @Override
    public List<Probe> probes() {
        return IntStream.range(0, names.size()).mapToObj(this::probe).toList();
    }

    @Override
    public List<Probe> matching(ProbeName pattern) {
        Glob provider = new Glob(pattern.provider());
        if (!provider.matches(Provider.RAWTP.spelling())) {
            return List.of();
        }
        Glob module = new Glob(pattern.module());
        Glob function = new Glob(pattern.function());
        Glob name = new Glob(pattern.name());
        return IntStream.range(0, names.size())
                .filter(i -> name.matches(names.get(i).name()))
                .filter(i -> module.matches(names.get(i).module()))
                .filter(i -> function.matches(names.get(i).function()))
                .mapToObj(this::probe)
                .toList();
    }

    @Override
    public boolean lists(Provider provider) {
        return provider == Provider.RAWTP;
    }

    private Probe probe(int index) {
        ProbeName name = names.get(index);
        return new Probe(
                FIRST_ID + index, name, new ProbeSite.Tracepoint(name.name(), arities.getOrDefault(name.name(), 0)));
    }
}
