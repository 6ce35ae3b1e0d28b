package dev.dowse.catalog;

import dev.dowse.types.Architecture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One element of {@code args[]} at the probes of a provider that Linux defines.
 *
 * @param nativeType what the kernel hands over, as a declaration would write it
 * @param type what a script sees: the same, or what a translator of the libraries makes of it
 * @param nativeIndex which {@code argN} it is made of
 */
public record ProbeArgument(String nativeType, String type, int nativeIndex) {
    /** The probes of one provider whose arguments are known, with the arguments in order. */
    private record Entry(String provider, String name, List<ProbeArgument> arguments) {}

    private static final List<Entry> ENTRIES = new ArrayList<>();
    private static final Map<String, List<ProbeArgument>> SYSTEM_CALLS = new HashMap<>();

    static {
        for (String[] row : Table.rows("probe-arguments.tsv")) {
            List<ProbeArgument> arguments = new ArrayList<>();
            for (int i = 2; i + 2 < row.length; i += 3) {
                arguments.add(new ProbeArgument(row[i], row[i + 1], Integer.parseInt(row[i + 2])));
            }
            for (String name : row[1].split(" ", -1)) {
                ENTRIES.add(new Entry(row[0], name, List.copyOf(arguments)));
            }
        }
        for (String[] row : Table.rows("syscall-arguments.tsv")) {
            List<ProbeArgument> arguments = new ArrayList<>();
            for (int i = 1; i < row.length; i++) {
                arguments.add(new ProbeArgument(row[i], row[i], i - 1));
            }
            SYSTEM_CALLS.put(row[0], List.copyOf(arguments));
        }
    }

    /** The arguments of each probe that {@code pattern} matches, where they are known. */
    public static List<List<ProbeArgument>> matching(ProbeName pattern) {
        Glob provider = new Glob(pattern.provider());
        Glob name = new Glob(pattern.name());
        return ENTRIES.stream()
                .filter(e -> provider.matches(e.provider()) && name.matches(e.name()))
                .map(Entry::arguments)
                .toList();
    }

    /** The arguments of a processor's system call, by the name that its probes have. */
    public static Optional<List<ProbeArgument>> ofSystemCall(
            String name, Architecture architecture) {
        return Optional.ofNullable(SYSTEM_CALLS.get(name + "@" + architecture.spelling()))
                .or(() -> Optional.ofNullable(SYSTEM_CALLS.get(name)));
    }
}
