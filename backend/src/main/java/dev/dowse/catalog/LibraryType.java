package dev.dowse.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A type that the D libraries define.
 *
 * @param library the file that defines it, such as {@code procfs.d}
 * @param since the version of the language that brought it
 * @param meaning what it describes, in a few words
 */
public record LibraryType(String name, String library, LanguageVersion since, String meaning) {
    private static final Map<String, LibraryType> ALL = new LinkedHashMap<>();

    static {
        for (String[] row : Table.rows("library-types.tsv")) {
            LanguageVersion since = LanguageVersion.parse(row[2]).orElseThrow();
            ALL.put(row[0], new LibraryType(row[0], row[1], since, row[3]));
        }
    }

    public static Optional<LibraryType> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    public static Collection<LibraryType> all() {
        return Collections.unmodifiableCollection(ALL.values());
    }
}
