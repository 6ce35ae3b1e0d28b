package dev.dowse.catalog;

import java.util.Locale;
import java.util.Optional;

/**
 * How far a thing can be relied on: its name, the data behind it, and the systems that have it (D
 * guide, "Stability"). Written {@code Stable/Stable/Common}.
 */
public record Stability(Level name, Level data, Scope scope) {
    /** How much may change, the least reliable first. */
    public enum Level {
        INTERNAL,
        PRIVATE,
        OBSOLETE,
        EXTERNAL,
        UNSTABLE,
        EVOLVING,
        STABLE,
        STANDARD
    }

    /** Which systems have it, the narrowest first. */
    public enum Scope {
        UNKNOWN,
        CPU,
        PLATFORM,
        GROUP,
        ISA,
        COMMON
    }

    /** What everything has that nothing else is said about. */
    public static final Stability DEFAULT = new Stability(Level.STABLE, Level.STABLE, Scope.COMMON);

    /** The kernel's own names. */
    public static final Stability KERNEL =
            new Stability(Level.PRIVATE, Level.PRIVATE, Scope.UNKNOWN);

    /** A probe that any provider might have. */
    public static final Stability ANY_PROVIDER =
            new Stability(Level.UNSTABLE, Level.UNSTABLE, Scope.COMMON);

    /** Reads {@code Evolving/Evolving/ISA}; empty for what is no stability. */
    public static Optional<Stability> parse(String text) {
        String[] words = text.toUpperCase(Locale.ROOT).split("/", -1);
        if (words.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Stability(
                            Level.valueOf(words[0]),
                            Level.valueOf(words[1]),
                            Scope.valueOf(words[2])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The less reliable of both in each part. */
    public Stability min(Stability other) {
        return new Stability(
                name.compareTo(other.name) <= 0 ? name : other.name,
                data.compareTo(other.data) <= 0 ? data : other.data,
                scope.compareTo(other.scope) <= 0 ? scope : other.scope);
    }

    /** True where any part is less reliable than {@code least} asks for. */
    public boolean isBelow(Stability least) {
        return name.compareTo(least.name) < 0
                || data.compareTo(least.data) < 0
                || scope.compareTo(least.scope) < 0;
    }

    /** How messages and reports spell a level. */
    public static String word(Level level) {
        return word(level.name());
    }

    /** How messages and reports spell a scope. */
    public static String word(Scope scope) {
        return word(scope.name());
    }

    @Override
    public String toString() {
        return word(name) + "/" + word(data) + "/" + word(scope);
    }

    private static String word(String constant) {
        boolean abbreviation = constant.equals("CPU") || constant.equals("ISA");
        return abbreviation
                ? constant
                : constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT);
    }
}
