package dev.dowse.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far the probes of a provider can be relied on, field by field.
 *
 * @param provider of the provider's own name
 * @param arguments of {@code args[]}
 */
public record ProviderStability(
        Stability provider,
        Stability module,
        Stability function,
        Stability name,
        Stability arguments) {
    private static final Map<String, ProviderStability> ALL = new LinkedHashMap<>();

    static {
        for (String[] row : Table.rows("provider-stability.tsv")) {
            ALL.put(
                    row[0],
                    new ProviderStability(
                            stability(row[1]),
                            stability(row[2]),
                            stability(row[3]),
                            stability(row[4]),
                            stability(row[5])));
        }
    }

    private static Stability stability(String text) {
        return Stability.parse(text).orElseThrow();
    }

    /** That of a provider; a trailing process number does not count. */
    public static Optional<ProviderStability> of(String provider) {
        String name = provider.matches("pid[0-9]+") ? "pid" : provider;
        return Optional.ofNullable(ALL.get(name));
    }

    /**
     * That of a probe description: the least of the fields that it fixes; a description without a
     * provider, or with a pattern for it, is as unreliable as any provider may be.
     */
    public static Stability of(ProbeName pattern) {
        boolean open = new Glob(pattern.provider()).isPattern();
        Optional<ProviderStability> known = open ? Optional.empty() : of(pattern.provider());
        if (known.isEmpty()) {
            return Stability.ANY_PROVIDER;
        }
        Stability least = known.get().provider();
        least = fixed(pattern.module()) ? least.min(known.get().module()) : least;
        least = fixed(pattern.function()) ? least.min(known.get().function()) : least;
        return fixed(pattern.name()) ? least.min(known.get().name()) : least;
    }

    private static boolean fixed(String field) {
        return !new Glob(field).isPattern();
    }
}
