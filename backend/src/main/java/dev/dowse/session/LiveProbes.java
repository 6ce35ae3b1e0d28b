package dev.dowse.session;

import dev.dowse.catalog.BundledProbes;
import dev.dowse.catalog.DerivedProbes;
import dev.dowse.catalog.Glob;
import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeIndex;
import dev.dowse.catalog.ProbeList;
import dev.dowse.catalog.ProbeName;
import dev.dowse.catalog.Provider;
import dev.dowse.kernel.KernelRefusal;
import dev.dowse.kernel.TracedProcess;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The probes of the running kernel: those that every kernel has, its tracepoints, those that are
 * derived of both, its functions, and those of processes. The kernel is asked when a description
 * may mean one of its own.
 */
public final class LiveProbes implements ProbeIndex {
    private final FunctionProbes functions = new FunctionProbes();
    private final Asked<ProbeList> own = new Asked<>(LiveProbes::tracepoints);
    private final Asked<EventProbes> events = new Asked<>(EventProbes::read);
    private final Asked<KernelFunctionProbes> kernel = new Asked<>(KernelFunctionProbes::read);

    /** What the kernel answers, asked once. */
    private static final class Asked<T> {
        private final Question<T> question;
        private Optional<T> answer = Optional.empty();
        private Optional<KernelRefusal> refusal = Optional.empty();

        Asked(Question<T> question) {
            this.question = question;
        }

        synchronized Optional<T> answer() {
            if (answer.isEmpty() && refusal.isEmpty()) {
                try {
                    answer = Optional.of(question.ask());
                } catch (KernelRefusal e) {
                    refusal = Optional.of(e);
                }
            }
            return answer;
        }
    }

    private interface Question<T> {
        T ask() throws KernelRefusal;
    }

    /** Why the kernel does not list the probes of a provider, where it was asked and did not. */
    public Optional<KernelRefusal> refusal(String provider) {
        return provider.equals(Provider.FBT.spelling()) ? kernel.refusal : own.refusal;
    }

    /** Tells of a process that was started to be traced, and will run another program. */
    public void start(TracedProcess process) {
        functions.start(process);
    }

    @Override
    public List<Probe> probes() {
        return Stream.of(
                        BundledProbes.INSTANCE.probes(),
                        own.answer().map(ProbeList::probes).orElse(List.of()),
                        events.answer().map(EventProbes::probes).orElse(List.of()),
                        kernel.answer().map(KernelFunctionProbes::probes).orElse(List.of()))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Probe> matching(ProbeName pattern) {
        if (FunctionProbes.isProvider(pattern.provider())) {
            return functions.matching(pattern);
        }
        List<Probe> bundled = BundledProbes.INSTANCE.matching(pattern);
        List<Probe> named =
                mayBeOwn(pattern, bundled)
                        ? own.answer().map(o -> o.matching(pattern)).orElse(List.of())
                        : List.of();
        List<Probe> called =
                mayBeFunction(pattern, bundled)
                        ? kernel.answer().map(k -> k.matching(pattern)).orElse(List.of())
                        : List.of();
        List<Probe> written =
                mayBeEvent(pattern)
                        ? events.answer().map(e -> e.matching(pattern)).orElse(List.of())
                        : List.of();
        return named.isEmpty() && called.isEmpty() && written.isEmpty()
                ? bundled
                : Stream.of(bundled, named, written, called).flatMap(List::stream).toList();
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

    private static boolean mayBeEvent(ProbeName pattern) {
        return !pattern.provider().isEmpty()
                && new Glob(pattern.provider()).matches(Provider.SDT.spelling());
    }

    /** A function may be told by its name alone, where no system call has it. */
    private static boolean mayBeFunction(ProbeName pattern, List<Probe> bundled) {
        return pattern.provider().isEmpty()
                ? bundled.isEmpty() && !pattern.function().isEmpty()
                : new Glob(pattern.provider()).matches(Provider.FBT.spelling());
    }

    @Override
    public boolean lists(Provider provider) {
        return switch (provider) {
            case RAWTP, PROC -> own.answer().isPresent();
            case SDT -> events.answer().isPresent();
            case FBT -> kernel.answer().isPresent();
            case CPC,
                    DTRACE,
                    IO,
                    IP,
                    LOCKSTAT,
                    PROFILE,
                    RAWFBT,
                    SCHED,
                    STAPSDT,
                    SYSCALL,
                    TCP,
                    UDP ->
                    BundledProbes.INSTANCE.lists(provider);
        };
    }

    private static ProbeList tracepoints() throws KernelRefusal {
        ProbeList tracepoints = new ProbeList(TracepointProbes.read());
        List<Probe> derived =
                DerivedProbes.of(other ->
                        Stream.of(
                                        BundledProbes.INSTANCE.matching(other),
                                        tracepoints.matching(other))
                                .flatMap(List::stream)
                                .toList());
        return new ProbeList(
                Stream.of(derived, tracepoints.probes()).flatMap(List::stream).toList());
    }
}
