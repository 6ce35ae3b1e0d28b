package dev.dowse.catalog;

import dev.dowse.types.Prototype;
import dev.dowse.types.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The types of global variables of Linux that scripts read. A kernel describes the types of its
 * per-CPU variables only; these have been the same for as long as the kernel has been describing
 * any.
 */
public final class KernelVariables {
    private static final Map<String, Type> TYPES = new LinkedHashMap<>();

    static {
        for (String[] row : Table.rows("kernel-variables.tsv")) {
            TYPES.put(row[0], parse(row[1]));
        }
    }

    private KernelVariables() {}

    /** The type of a variable; a struct is given by its name alone. */
    public static Optional<Type> type(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }

    /** As a declaration would write it, with a dimension behind an array's element. */
    private static Type parse(String text) {
        int bracket = text.indexOf('[');
        if (bracket < 0) {
            return Prototype.type(text);
        }
        String length = text.substring(bracket + 1, text.indexOf(']'));
        return new Type.Array(Prototype.type(text.substring(0, bracket)), Integer.parseInt(length));
    }
}
