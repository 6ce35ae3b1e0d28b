package dev.dowse.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An option that {@code -x} and {@code #pragma D option} set.
 *
 * @param stage when it may be set
 * @param defaultValue empty where it is unset
 * @param meaning what it does, in a few words
 * @param idle why it changes nothing in Dowse; empty for one that does
 */
public record ScriptOption(
        String name, Stage stage, Kind kind, String defaultValue, String meaning, String idle) {
    /** When an option may be set. */
    public enum Stage {
        /** Before the script is compiled. */
        COMPILE_TIME,
        /** Before tracing starts. */
        RUNTIME,
        /** Also by {@code setopt()} while tracing. */
        DYNAMIC
    }

    /** What value an option takes. */
    public enum Kind {
        /** None. */
        FLAG,
        /** None, or a word such as {@code on} and {@code off}, or a number. */
        SWITCH,
        NUMBER,
        /** Bytes, with {@code k m g t}. */
        SIZE,
        /** An interval or, with {@code hz}, a frequency. */
        RATE,
        /** {@code ring fill switch}. */
        POLICY,
        /** {@code auto manual}. */
        RESIZE,
        /** A release of Linux, such as 5.10. */
        RELEASE,
        /** A version of the language. */
        VERSION,
        /** Stability attributes. */
        ATTRIBUTES,
        TEXT
    }

    private static final Map<String, ScriptOption> ALL = new LinkedHashMap<>();

    static {
        for (String[] row : Table.rows("options.tsv")) {
            String idle = row.length > 5 ? row[5] : "";
            ScriptOption option =
                    new ScriptOption(row[0], stage(row[1]), kind(row[2]), row[3], row[4], idle);
            ALL.put(row[0], option);
        }
    }

    public static Optional<ScriptOption> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    public static Collection<ScriptOption> all() {
        return Collections.unmodifiableCollection(ALL.values());
    }

    private static Stage stage(String text) {
        return switch (text) {
            case "compile-time" -> Stage.COMPILE_TIME;
            case "runtime" -> Stage.RUNTIME;
            default -> Stage.DYNAMIC;
        };
    }

    private static Kind kind(String text) {
        return Kind.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
