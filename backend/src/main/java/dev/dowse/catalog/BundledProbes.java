package dev.dowse.catalog;

import dev.dowse.types.Architecture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The probes that need no look at a system: those of the {@code dtrace} provider, all system calls
 * of a processor, and the timers of {@code profile}, which exist as soon as they are asked for. The
 * ids are the same in every run.
 */
public final class BundledProbes implements ProbeIndex {
    /** Those of x86-64, which programs are compiled for. */
    public static final BundledProbes INSTANCE = new BundledProbes(Architecture.X86_64);

    private static final String SYSCALL_MODULE = "vmlinux";
    private static final int FIRST_SYSCALL_ID = 4;
    private static final String NO_NUMBER = "-";
    private static final Set<Provider> LISTED =
            Set.of(Provider.DTRACE, Provider.PROFILE, Provider.SYSCALL);

    private final List<Probe> probes;
    private final Map<String, List<Probe>> byName;
    private final Map<Place, List<Probe>> byPlace;

    /** The two fields that scripts mostly spell out. */
    private record Place(String function, String name) {
        static Place of(ProbeName name) {
            return new Place(name.function(), name.name());
        }
    }

    /** Read when somebody asks for that processor. */
    private static final class Arm64 {
        static final BundledProbes INSTANCE = new BundledProbes(Architecture.ARM64);
    }

    private BundledProbes(Architecture architecture) {
        List<Probe> all = new ArrayList<>();
        all.add(new Probe(1, dtrace("BEGIN"), new ProbeSite.Begin()));
        all.add(new Probe(2, dtrace("END"), new ProbeSite.End()));
        all.add(new Probe(3, dtrace("ERROR"), new ProbeSite.Error()));
        for (String[] row : Table.rows("syscalls.tsv")) {
            String number =
                    switch (architecture) {
                        case X86_64 -> row[1];
                        case ARM64 -> row[2];
                    };
            if (!number.equals(NO_NUMBER)) {
                all.addAll(systemCall(row[0], Integer.parseInt(number)));
            }
        }
        all.sort(Comparator.comparingInt(Probe::id));
        probes = List.copyOf(all);
        byName = probes.stream().collect(Collectors.groupingBy(p -> p.name().name()));
        byPlace = probes.stream().collect(Collectors.groupingBy(p -> Place.of(p.name())));
    }

    @Override
    public List<Probe> probes() {
        return probes;
    }

    /** Those of a target with this processor. */
    public static BundledProbes of(Architecture architecture) {
        return switch (architecture) {
            case X86_64 -> INSTANCE;
            case ARM64 -> Arm64.INSTANCE;
        };
    }

    @Override
    public List<Probe> matching(ProbeName pattern) {
        Glob function = new Glob(pattern.function());
        Glob name = new Glob(pattern.name());
        List<Probe> found = new ProbeList(candidates(pattern, function, name)).matching(pattern);
        return found.isEmpty() ? timer(pattern).map(List::of).orElse(List.of()) : found;
    }

    @Override
    public boolean lists(Provider provider) {
        return LISTED.contains(provider);
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

    private static List<Probe> systemCall(String name, int number) {
        int id = FIRST_SYSCALL_ID + 2 * number;
        return List.of(
                new Probe(id, syscall(name, "entry"), new ProbeSite.SyscallEntry(number)),
                new Probe(id + 1, syscall(name, "return"), new ProbeSite.SyscallReturn(number)));
    }

    private static ProbeName syscall(String function, String name) {
        return new ProbeName("syscall", SYSCALL_MODULE, function, name);
    }
}
