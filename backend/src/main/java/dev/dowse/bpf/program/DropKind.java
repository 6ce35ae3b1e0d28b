package dev.dowse.bpf.program;

/** Why data was lost; the ordinal is the key in the DROPS map. */
public enum DropKind {
    /** The ring buffer was full. */
    PRINCIPAL("principal buffer"),
    /** An aggregation had no room for a new key. */
    AGGREGATION("aggregation"),
    /** An associative array or thread-local variable had no room. */
    DYNAMIC("dynamic variable"),
    /** A fault could not be reported. */
    ERROR("error record");

    private final String description;

    DropKind(String description) {
        this.description = description;
    }

    /** What was lost, as the user reads it. */
    public String description() {
        return description;
    }
}
