package dev.dowse.catalog;

import dev.dowse.types.Architecture;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A constant that the D libraries define with {@code inline}: errors, signals, open flags, register
 * numbers.
 *
 * @param type as a declaration would write it
 * @param library the file that defines it, such as {@code errno.d}
 */
public record LibraryConstant(String name, String type, long value, String library) {
    private static final Map<Architecture, Map<String, LibraryConstant>> ALL =
            new EnumMap<>(Architecture.class);

    static {
        for (Architecture each : Architecture.values()) {
            ALL.put(each, new LinkedHashMap<>());
        }
        for (String[] row : Table.rows("constants.tsv")) {
            LibraryConstant constant =
                    new LibraryConstant(row[0], row[1], Long.parseLong(row[2]), row[3]);
            for (Architecture each : architectures(row)) {
                of(each).put(row[0], constant);
            }
        }
    }

    /** A row may end with the only architecture that it is for. */
    private static List<Architecture> architectures(String[] row) {
        return row.length > 4
                ? List.of(Architecture.named(row[4]).orElseThrow())
                : List.of(Architecture.values());
    }

    private static Map<String, LibraryConstant> of(Architecture architecture) {
        return ALL.getOrDefault(architecture, Map.of());
    }

    /** What a name means in a script for this architecture. */
    public static Optional<LibraryConstant> named(String name, Architecture architecture) {
        return Optional.ofNullable(of(architecture).get(name));
    }

    /** What a name means on the first architecture that has it. */
    public static Optional<LibraryConstant> named(String name) {
        return Stream.of(Architecture.values()).flatMap(a -> named(name, a).stream()).findFirst();
    }

    public static Collection<LibraryConstant> all(Architecture architecture) {
        return Collections.unmodifiableCollection(of(architecture).values());
    }
}
