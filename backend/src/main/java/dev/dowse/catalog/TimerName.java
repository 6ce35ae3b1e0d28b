package dev.dowse.catalog;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a probe of the {@code profile} provider: {@code profile-} or {@code tick-}, a number,
 * and a unit. Without a unit the number is a frequency in hertz.
 *
 * @param everyCpu true for {@code profile}, which fires on all CPUs
 * @param nanoseconds between two firings
 * @param id a number of its own among all such names
 */
public record TimerName(boolean everyCpu, long nanoseconds, int id) {
    /** The shortest interval that the reference accepts. */
    public static final long SHORTEST = 200_000;

    private static final Pattern SHAPE =
            Pattern.compile("(profile|tick)-0*([0-9]{1,18})([a-zA-Z]*)");
    private static final int FIRST_ID = 10_000;
    private static final int MANY = 1 << 25;

    private enum Unit {
        HZ(0, "hz", ""),
        NANOSECOND(1, "ns", "nsec"),
        MICROSECOND(1_000, "us", "usec"),
        MILLISECOND(1_000_000, "ms", "msec"),
        SECOND(1_000_000_000L, "s", "sec"),
        MINUTE(60_000_000_000L, "m", "min"),
        HOUR(3_600_000_000_000L, "h", "hour"),
        DAY(86_400_000_000_000L, "d", "day");

        private final long nanoseconds;
        private final String shortName;
        private final String longName;

        Unit(long nanoseconds, String shortName, String longName) {
            this.nanoseconds = nanoseconds;
            this.shortName = shortName;
            this.longName = longName;
        }
    }

    /** What is wrong with a name that looks like a timer's. */
    public enum Flaw {
        /** It does not start like one. */
        OTHER,
        /** The number is missing, zero or far too large. */
        NUMBER,
        /** The unit is none. */
        UNIT,
        /** The interval is below {@link #SHORTEST}. */
        SHORT
    }

    public static Optional<TimerName> parse(String name) {
        Matcher shape = SHAPE.matcher(name);
        if (flaw(name).isPresent() || !shape.matches()) {
            return Optional.empty();
        }
        boolean profile = shape.group(1).equals("profile");
        long number = Long.parseLong(shape.group(2));
        String unit = shape.group(3).toLowerCase(Locale.ROOT);
        return Optional.of(
                new TimerName(profile, interval(number, unit), id(profile, number, unit)));
    }

    /** Why {@code name} is no timer; empty where it is one. */
    public static Optional<Flaw> flaw(String name) {
        if (!name.startsWith("profile-") && !name.startsWith("tick-")) {
            return Optional.of(Flaw.OTHER);
        }
        Matcher shape = SHAPE.matcher(name);
        if (!shape.matches() || Long.parseLong(shape.group(2)) == 0) {
            return Optional.of(Flaw.NUMBER);
        }
        String unit = shape.group(3).toLowerCase(Locale.ROOT);
        if (unit(unit).isEmpty()) {
            return Optional.of(Flaw.UNIT);
        }
        long interval = interval(Long.parseLong(shape.group(2)), unit);
        if (interval < 0) {
            return Optional.of(Flaw.NUMBER);
        }
        return interval < SHORTEST ? Optional.of(Flaw.SHORT) : Optional.empty();
    }

    private static Optional<Unit> unit(String text) {
        for (Unit unit : Unit.values()) {
            if (unit.shortName.equals(text) || unit.longName.equals(text)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** Nanoseconds; -1 where they do not fit. */
    private static long interval(long number, String unitText) {
        Unit unit = unit(unitText).orElse(Unit.HZ);
        if (unit == Unit.HZ) {
            return 1_000_000_000L / number;
        }
        long high = Math.multiplyHigh(number, unit.nanoseconds);
        long low = number * unit.nanoseconds;
        return high == 0 && low >= 0 ? low : -1;
    }

    /** Numbers, units and both kinds interleaved, so that the usual names have small ids. */
    private static int id(boolean profile, long number, String unitText) {
        Unit unit = unit(unitText).orElse(Unit.HZ);
        int form = unit.ordinal() * 2 + (unit.longName.equals(unitText) ? 1 : 0);
        int variant = form * 2 + (profile ? 1 : 0);
        if (number <= MANY) {
            return FIRST_ID + (int) (number - 1) * 32 + variant;
        }
        return 0x7000_0000 | (Map.entry(number, variant).hashCode() & 0x0fff_ffff);
    }
}
