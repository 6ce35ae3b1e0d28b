package dev.dowse.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be said about a name that D defines, besides its type.
 *
 * @param since the version of the language that brought it
 * @param onLinux false for what DTrace for Linux names but does not implement
 */
public record KnownName(
        Kind kind, String name, LanguageVersion since, Stability stability, boolean onLinux) {
    /** What a name stands for. */
    public enum Kind {
        VARIABLE,
        FUNCTION,
        ACTION,
        AGGREGATION
    }

    private record Key(Kind kind, String name) {}

    private static final Map<Key, KnownName> ALL = new LinkedHashMap<>();

    static {
        for (String[] row : Table.rows("names.tsv")) {
            Kind kind = Kind.valueOf(row[0].toUpperCase(Locale.ROOT));
            ALL.put(
                    new Key(kind, row[1]),
                    new KnownName(
                            kind,
                            row[1],
                            LanguageVersion.parse(row[2]).orElseThrow(),
                            Stability.parse(row[3]).orElseThrow(),
                            row[4].equals("yes")));
        }
    }

    /** What is known about a name; empty for one that D does not define as such. */
    public static Optional<KnownName> of(Kind kind, String name) {
        return Optional.ofNullable(ALL.get(new Key(kind, name)));
    }

    public static Collection<KnownName> all() {
        return Collections.unmodifiableCollection(ALL.values());
    }
}
