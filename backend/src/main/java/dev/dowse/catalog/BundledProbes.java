package dev.dowse.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The probes that need no look at a system: those of the {@code dtrace} provider, all system calls
 * of x86-64, and the timers of {@code profile}, which exist as soon as they are asked for. The ids
 * are the same in every run.
 */
public final class BundledProbes implements ProbeIndex {
    /** The one instance: it is immutable. */
    public static final BundledProbes INSTANCE = new BundledProbes();

    private static final String SYSCALL_MODULE = "vmlinux";
    private static final int FIRST_SYSCALL_ID = 4;

    private final List<Probe> probes;
    private final Map<String, List<Probe>> byName;
    private final Map<Place, List<Probe>> byPlace;
    private final TreeMap<Integer, String> systemCalls = new TreeMap<>();

    /** The two fields that scripts mostly spell out. */
    private record Place(String function, String name) {
        static Place of(ProbeName name) {
            return new Place(name.function(), name.name());
        }
    }

    private BundledProbes() {
        List<Probe> all = new ArrayList<>();
        all.add(new Probe(1, dtrace("BEGIN"), new ProbeSite.Begin()));
        all.add(new Probe(2, dtrace("END"), new ProbeSite.End()));
        all.add(new Probe(3, dtrace("ERROR"), new ProbeSite.Error()));
        for (String[] row : Table.rows("syscalls.tsv")) {
            int number = Integer.parseInt(row[0]);
            int id = FIRST_SYSCALL_ID + 2 * number;
            systemCalls.put(number, row[1]);
            all.add(new Probe(id, syscall(row[1], "entry"), new ProbeSite.SyscallEntry(number)));
            all.add(
                    new Probe(
                            id + 1,
                            syscall(row[1], "return"),
                            new ProbeSite.SyscallReturn(number)));
        }
        probes = List.copyOf(all);
        byName = probes.stream().collect(Collectors.groupingBy(p -> p.name().name()));
        byPlace = probes.stream().collect(Collectors.groupingBy(p -> Place.of(p.name())));
    }

    @Override
    public List<Probe> probes() {
        return probes;
    }

    /** The names of the system calls by number. */
    public Map<Integer, String> systemCalls() {
        return Collections.unmodifiableSortedMap(systemCalls);
    }

    @Override
    public List<Probe> matching(ProbeName pattern) {
        Glob provider = new Glob(pattern.provider());
        Glob module = new Glob(pattern.module());
        Glob function = new Glob(pattern.function());
        Glob name = new Glob(pattern.name());
        List<Probe> found =
                candidates(pattern, function, name).stream()
                        .filter(p -> name.matches(p.name().name()))
                        .filter(p -> provider.matches(p.name().provider()))
                        .filter(p -> module.matches(p.name().module()))
                        .filter(p -> function.matches(p.name().function()))
                        .toList();
        return found.isEmpty() ? timer(pattern).map(List::of).orElse(List.of()) : found;
    }

    private List<Probe> candidates(ProbeName pattern, Glob function, Glob name) {
        if (name.isPattern()) {
            return probes;
        }
        return function.isPattern()
                ? byName.getOrDefault(pattern.name(), List.of())
                : byPlace.getOrDefault(Place.of(pattern), List.of());
    }

    private static Optional<Probe> timer(ProbeName pattern) {
        boolean elsewhere =
                !new Glob(pattern.module()).matches("")
                        || !new Glob(pattern.function()).matches("");
        if (elsewhere || !new Glob(pattern.provider()).matches("profile")) {
            return Optional.empty();
        }
        return TimerName.parse(pattern.name())
                .map(timer ->
                        new Probe(
                                timer.id(),
                                new ProbeName("profile", "", "", pattern.name()),
                                timer.everyCpu()
                                        ? new ProbeSite.Profile(timer.nanoseconds())
                                        : new ProbeSite.Tick(timer.nanoseconds())));
    }

    private static ProbeName dtrace(String name) {
        return new ProbeName("dtrace", "", "", name);
    }

    private static ProbeName syscall(String function, String name) {
        return new ProbeName("syscall", SYSCALL_MODULE, function, name);
    }
}
