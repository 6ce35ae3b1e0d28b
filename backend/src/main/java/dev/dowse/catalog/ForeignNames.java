package dev.dowse.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The names that other systems' D has and Linux has not, so that they are named as such. */
public final class ForeignNames {
    /** What a name is the name of. */
    public enum Kind {
        VARIABLE("variable"),
        FUNCTION("function"),
        PROVIDER("provider"),
        /** A probe of a provider that Linux has too: {@code sched:sleep}. */
        PROBE("probe"),
        SYSTEM_CALL("system call"),
        /** A variable of the kernel itself. */
        KERNEL_VARIABLE("kernel variable"),
        /** A type by its name or by its tag: {@code struct vnode}. */
        TYPE("type"),
        /** A member of a kernel type or of what a translator makes. */
        MEMBER("member");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    private static final Map<Key, String> SYSTEMS = new HashMap<>();

    private record Key(String word, String name) {}

    static {
        for (String[] row : Table.rows("foreign-names.tsv")) {
            SYSTEMS.put(new Key(row[0], row[1]), row[2]);
        }
    }

    private ForeignNames() {}

    /** What to tell about a name that only another system has. */
    public static Optional<String> message(Kind kind, String name) {
        return systems(kind, name)
                .map(systems ->
                        "the "
                                + kind.word
                                + " '"
                                + name
                                + "' exists on "
                                + systems
                                + " only, not on Linux");
    }

    /** A page that says where such a name exists. */
    static Optional<String> page(String name) {
        for (Kind kind : Kind.values()) {
            Optional<String> systems = systems(kind, name);
            if (systems.isPresent()) {
                return Optional.of(
                        "# %s: a %s of %s\n\nDTrace for Linux does not have it.\n"
                                .formatted(name, kind.word, systems.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> systems(Kind kind, String name) {
        return Optional.ofNullable(SYSTEMS.get(new Key(kind.word, name)));
    }
}
