package dev.dowse.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names that other systems' D, or another language of tracing, has and Linux has not, so that
 * they are named as such.
 */
public final class ForeignNames {
    /** What a name is the name of. */
    public enum Kind {
        VARIABLE("variable"),
        FUNCTION("function"),
        PROVIDER("provider"),
        /** What bpftrace begins a probe with. */
        PROBE_TYPE("probe type"),
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

    private static final Map<Key, Entry> ENTRIES = new HashMap<>();

    private record Key(String word, String name) {}

    /**
     * What is known of a name.
     *
     * @param owner the systems or the language that has it
     * @param instead what D has in its place; empty for other systems' D
     */
    private record Entry(String owner, Optional<String> instead) {}

    static {
        for (String[] row : Table.rows("foreign-names.tsv")) {
            Optional<String> instead = row.length > 3 ? Optional.of(row[3]) : Optional.empty();
            ENTRIES.put(new Key(row[0], row[1]), new Entry(row[2], instead));
        }
    }

    private ForeignNames() {}

    /** What to tell about a name that only another system has. */
    public static Optional<String> message(Kind kind, String name) {
        String subject = "the " + kind.word + " '" + name + "' ";
        return entry(kind, name)
                .map(entry ->
                        subject
                                + entry.instead()
                                        .map(d ->
                                                "belongs to " + entry.owner() + "; in D write " + d)
                                        .orElse(
                                                "exists on "
                                                        + entry.owner()
                                                        + " only, not on Linux"));
    }

    /** What D has in the place of another language's name. */
    public static Optional<String> instead(Kind kind, String name) {
        return entry(kind, name).flatMap(Entry::instead);
    }

    /** A page that says where such a name exists. */
    static Optional<String> page(String name) {
        for (Kind kind : Kind.values()) {
            Optional<Entry> entry = entry(kind, name);
            if (entry.isPresent()) {
                return Optional.of(
                        "# %s: a %s of %s\n\nDTrace for Linux does not have it.\n"
                                .formatted(name, kind.word, entry.get().owner()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Entry> entry(Kind kind, String name) {
        return Optional.ofNullable(ENTRIES.get(new Key(kind.word, name)));
    }
}
