package dev.dowse.semantics;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The options in force: {@code -x} first, {@code #pragma D option} over it. A flag without a value
 * has the empty string.
 */
public record Options(Map<String, String> values) {
    private static final int MOST_FRAMES = 1024;

    public static final Options NONE = new Options(Map.of());

    public Options {
        values = Map.copyOf(values);
    }

    /** These options and one more, which takes the place of an earlier one of its name. */
    Options with(String name, String value) {
        Map<String, String> all = new HashMap<>(values);
        all.put(name, value);
        return new Options(all);
    }

    /** A flag or switch that is set, by itself or by a word such as {@code on}. */
    public boolean isSet(String name) {
        String value = values.getOrDefault(name, "off").toLowerCase(Locale.ROOT);
        return !Set.of("no", "disable", "disabled", "false", "off", "unset", "0").contains(value);
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** A size such as {@code 4m} or {@code 256} in bytes. */
    public long bytes(String name, long otherwise) {
        String value = values.getOrDefault(name, "");
        if (value.isEmpty()) {
            return otherwise;
        }
        char unit = Character.toLowerCase(value.charAt(value.length() - 1));
        int shift =
                switch (unit) {
                    case 'k' -> 10;
                    case 'm' -> 20;
                    case 'g' -> 30;
                    case 't' -> 40;
                    default -> 0;
                };
        String digits = shift == 0 ? value : value.substring(0, value.length() - 1);
        try {
            return Long.parseLong(digits) << shift;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /**
     * How many frames any stack has at the most: as many as the kernel walks, of which {@code
     * maxframes} tells where the sysctl {@code kernel.perf_event_max_stack} was changed.
     */
    public int maxFrames() {
        return Math.clamp(bytes("maxframes", 127), 1, MOST_FRAMES);
    }

    /** Bytes of a string value, its terminating zero not counted. */
    public int strsize() {
        return Math.clamp(bytes("strsize", 256), 1, 1 << 20);
    }
}
