package dev.dowse.kernel;

import dev.dowse.catalog.BundledProbes;
import dev.dowse.catalog.DerivedProbes;
import dev.dowse.catalog.Glob;
import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeIndex;
import dev.dowse.catalog.ProbeList;
import dev.dowse.catalog.ProbeName;
import dev.dowse.catalog.Provider;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The probes of the running kernel: those that every kernel has, its tracepoints, and those that
 * are derived of both. The kernel is asked when a description may mean one of its own.
 */
public final class LiveProbes implements ProbeIndex {
    private static final Set<Provider> LISTED = Set.of(Provider.RAWTP, Provider.PROC);

    private final FunctionProbes functions = new FunctionProbes();
    private Optional<ProbeList> own = Optional.empty();
    private Optional<KernelRefusal> refusal = Optional.empty();

    /** Why the kernel does not list its tracepoints, where it was asked and did not. */
    public Optional<KernelRefusal> refusal() {
        return refusal;
    }

    /** Tells which program a process is going to run that was started to be traced. */
    public void start(long pid, Path program) {
        functions.start(pid, program);
    }

    @Override
    public List<Probe> probes() {
        return Stream.concat(BundledProbes.INSTANCE.probes().stream(), own().probes().stream())
                .toList();
    }

    @Override
    public List<Probe> matching(ProbeName pattern) {
        if (FunctionProbes.isProvider(pattern.provider())) {
            return functions.matching(pattern);
        }
        List<Probe> bundled = BundledProbes.INSTANCE.matching(pattern);
        return mayBeOwn(pattern, bundled)
                ? Stream.concat(bundled.stream(), own().matching(pattern).stream()).toList()
                : bundled;
    }

    /** A name that is spelled out and known is not that of a probe of the kernel as well. */
    private static boolean mayBeOwn(ProbeName pattern, List<Probe> bundled) {
        if (pattern.provider().isEmpty()) {
            return bundled.isEmpty() || new Glob(pattern.name()).isPattern();
        }
        Glob provider = new Glob(pattern.provider());
        return provider.matches(Provider.RAWTP.spelling())
                || DerivedProbes.providers().stream().anyMatch(p -> provider.matches(p.spelling()));
    }

    @Override
    public boolean lists(Provider provider) {
        return BundledProbes.INSTANCE.lists(provider)
                || (LISTED.contains(provider) && !own().probes().isEmpty());
    }

    private synchronized ProbeList own() {
        if (own.isEmpty()) {
            own = Optional.of(new ProbeList(read()));
        }
        return own.get();
    }

    private List<Probe> read() {
        try {
            ProbeList tracepoints = new ProbeList(TracepointProbes.read());
            List<Probe> derived =
                    DerivedProbes.of(other ->
                            Stream.concat(
                                            BundledProbes.INSTANCE.matching(other).stream(),
                                            tracepoints.matching(other).stream())
                                    .toList());
            return Stream.concat(derived.stream(), tracepoints.probes().stream()).toList();
        } catch (KernelRefusal e) {
            refusal = Optional.of(e);
            return List.of();
        }
    }
}
