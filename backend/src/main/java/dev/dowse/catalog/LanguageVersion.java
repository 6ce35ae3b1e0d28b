package dev.dowse.catalog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A version of the D language, which {@code -x version} and {@code #pragma D binding} name. */
public record LanguageVersion(int major, int minor, int micro)
        implements Comparable<LanguageVersion> {
    private static final Pattern SHAPE =
            Pattern.compile("([0-9]{1,4})\\.([0-9]{1,4})(?:\\.([0-9]{1,4}))?");

    /** All that DTrace for Linux knows, the oldest first. */
    public static final List<LanguageVersion> ALL =
            Stream.of(
                            "1.0", "1.1", "1.2", "1.2.1", "1.2.2", "1.3", "1.4", "1.4.1", "1.5",
                            "1.6", "1.6.1", "1.6.2", "1.6.3", "1.6.4", "2.0", "2.0.1", "2.0.2",
                            "2.0.3", "2.0.4")
                    .flatMap(text -> parse(text).stream())
                    .toList();

    public static final LanguageVersion NEWEST = ALL.getLast();

    /** Reads {@code 1.2} or {@code 1.6.4}; empty for what has another shape. */
    public static Optional<LanguageVersion> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String micro = matcher.group(3);
        return Optional.of(
                new LanguageVersion(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        micro == null ? 0 : Integer.parseInt(micro)));
    }

    @Override
    public int compareTo(LanguageVersion other) {
        int byMajor = Integer.compare(major, other.major);
        int byMinor = Integer.compare(minor, other.minor);
        return byMajor != 0
                ? byMajor
                : byMinor != 0 ? byMinor : Integer.compare(micro, other.micro);
    }

    @Override
    public String toString() {
        return major + "." + minor + (micro == 0 ? "" : "." + micro);
    }
}
