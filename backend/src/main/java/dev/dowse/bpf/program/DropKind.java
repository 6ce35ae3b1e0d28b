package dev.dowse.bpf.program;

/** Why data was lost; the ordinal of those that programs count is the key in the DROPS map. */
public enum DropKind {
    /** The ring buffer was full. */
    PRINCIPAL("principal buffer drop"),
    /** An aggregation had no room for a new key. */
    AGGREGATION("aggregation drop"),
    /** An associative array or thread-local variable had no room. */
    DYNAMIC("dynamic variable drop"),
    /** A fault could not be reported. */
    ERROR("error record drop"),
    /** {@code speculation()} found all speculations taken. */
    SPECULATION("failed speculation", " (no speculative buffer available)"),
    /** A speculation was full. */
    SPECULATIVE("speculative drop"),
    /** The kernel did not run a program inside itself; counted by the kernel. */
    NESTED("skipped firing", " (its program was running on that CPU already)");

    /** How many kinds programs count themselves, which is how long the DROPS map is. */
    public static final int COUNTED = NESTED.ordinal();

    private final String what;
    private final String why;

    DropKind(String what) {
        this(what, "");
    }

    DropKind(String what, String why) {
        this.what = what;
        this.why = why;
    }

    /** What was lost, as the user reads it. */
    public String told(long count) {
        return count + " " + what + (count == 1 ? "" : "s") + why;
    }
}
