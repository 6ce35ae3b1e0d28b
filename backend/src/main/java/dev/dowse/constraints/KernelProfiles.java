package dev.dowse.constraints;

import dev.dowse.constraints.KernelProfile.Version;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The built-in kernel profiles: the long-term releases, computed from the release in which mainline
 * introduced each helper. Distributions backport, so a live profile overrules them.
 */
public final class KernelProfiles {
    /** The releases that have a profile, the oldest first. */
    public static final List<String> NAMES =
            List.of("4.19", "5.4", "5.10", "5.15", "6.1", "6.6", "6.12", "6.18");

    /** The portability floor without a setting: the oldest kernel widely in service. */
    public static final String DEFAULT_FLOOR = "5.10";

    private record Helper(String name, Version since) {}

    private static final Map<Integer, Helper> HELPERS = readHelpers();

    private KernelProfiles() {}

    /** The profile of this name; empty for a name that is none of {@link #NAMES}. */
    public static Optional<KernelProfile> named(String name) {
        return NAMES.contains(name) ? Optional.of(of(parse(name))) : Optional.empty();
    }

    /** The newest built-in profile: the target where no kernel is at hand. */
    public static KernelProfile newest() {
        return of(parse(NAMES.getLast()));
    }

    /** The release in which mainline introduced the helper with this number. */
    public static Optional<Version> helperSince(int helper) {
        return Optional.ofNullable(HELPERS.get(helper)).map(Helper::since);
    }

    /** What C calls the helper with this number, such as {@code bpf_ktime_get_ns}. */
    public static Optional<String> helperName(int helper) {
        return Optional.ofNullable(HELPERS.get(helper)).map(h -> "bpf_" + h.name());
    }

    private static KernelProfile of(Version version) {
        return new KernelProfile(
                version.toString(),
                version,
                HELPERS.entrySet().stream()
                        .filter(e -> e.getValue().since().compareTo(version) <= 0)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet()),
                version.compareTo(new Version(5, 2)) < 0 ? 4096 : 1_000_000,
                version.compareTo(HashKeyNeed.LIFTED) < 0 ? HashKeyNeed.OLD_LIMIT : 1 << 22,
                version.compareTo(RingBufferNeed.SINCE) >= 0,
                version.compareTo(new Version(4, 17)) >= 0);
    }

    /**
     * A release as {@code uname -r} or an option writes it.
     *
     * @throws IllegalArgumentException where it does not start with two numbers
     */
    public static Version parse(String release) {
        String[] parts = release.split("[.\\-+]", 3);
        if (parts.length < 2) {
            throw new IllegalArgumentException("not a kernel release: " + release);
        }
        return new Version(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private static Map<Integer, Helper> readHelpers() {
        Map<Integer, Helper> helpers = new TreeMap<>();
        try (InputStream in = KernelProfiles.class.getResourceAsStream("helpers.tsv")) {
            if (in == null) {
                throw new IllegalStateException("helpers.tsv is not in the jar");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(f ->
                            helpers.put(Integer.parseInt(f[0]), new Helper(f[1], parse(f[2]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return helpers;
    }
}
