package dev.dowse.kernel;

import dev.dowse.catalog.BundledProbes;
import dev.dowse.catalog.Glob;
import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeIndex;
import dev.dowse.catalog.ProbeName;
import dev.dowse.catalog.Provider;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The probes of the running kernel: those that every kernel has, and its tracepoints, which are
 * listed when a description may mean one of them.
 */
public final class LiveProbes implements ProbeIndex {
    private Optional<TracepointProbes> tracepoints = Optional.empty();
    private Optional<KernelRefusal> refusal = Optional.empty();

    /** Why the kernel does not list its tracepoints, where it was asked and did not. */
    public Optional<KernelRefusal> refusal() {
        return refusal;
    }

    @Override
    public List<Probe> probes() {
        return Stream.concat(
                        BundledProbes.INSTANCE.probes().stream(),
                        tracepoints().stream().flatMap(t -> t.probes().stream()))
                .toList();
    }

    @Override
    public List<Probe> matching(ProbeName pattern) {
        List<Probe> bundled = BundledProbes.INSTANCE.matching(pattern);
        if (!mayBeTracepoint(pattern, bundled)) {
            return bundled;
        }
        return Stream.concat(
                        bundled.stream(),
                        tracepoints().stream().flatMap(t -> t.matching(pattern).stream()))
                .toList();
    }

    /** A name that is spelled out and known is not that of a tracepoint as well. */
    private static boolean mayBeTracepoint(ProbeName pattern, List<Probe> bundled) {
        boolean named = pattern.provider().isEmpty() && !new Glob(pattern.name()).isPattern();
        return new Glob(pattern.provider()).matches(Provider.RAWTP.spelling())
                && !(named && !bundled.isEmpty());
    }

    @Override
    public boolean lists(Provider provider) {
        return BundledProbes.INSTANCE.lists(provider)
                || (provider == Provider.RAWTP && tracepoints().isPresent());
    }

    private synchronized Optional<TracepointProbes> tracepoints() {
        if (tracepoints.isEmpty() && refusal.isEmpty()) {
            try {
                tracepoints = Optional.of(TracepointProbes.read());
            } catch (KernelRefusal e) {
                refusal = Optional.of(e);
            }
        }
        return tracepoints;
    }
}
