package dev.dowse.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A constant that the D libraries define with {@code inline}: errors, signals, open flags, register
 * numbers.
 *
 * @param type as a declaration would write it
 * @param library the file that defines it, such as {@code errno.d}
 */
public record LibraryConstant(String name, String type, long value, String library) {
    private static final Map<String, LibraryConstant> ALL = new LinkedHashMap<>();

    static {
        for (String[] row : Table.rows("constants.tsv")) {
            ALL.put(row[0], new LibraryConstant(row[0], row[1], Long.parseLong(row[2]), row[3]));
        }
    }

    public static Optional<LibraryConstant> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    public static Collection<LibraryConstant> all() {
        return Collections.unmodifiableCollection(ALL.values());
    }
}
