package dev.dowse.layout;

/** What every record in the ring buffer starts with; offsets in bytes, little-endian. */
public final class RecordHeader {
    /** u32: index of the clause, or {@link #FAULT}. */
    public static final int CLAUSE = 0;

    /** u32: id of the probe that fired. */
    public static final int PROBE = 4;

    /** u32: the CPU. */
    public static final int CPU = 8;

    /** u32, for a fault: the index of the clause that faulted. */
    public static final int FAULTED_CLAUSE = 12;

    /**
     * u32, for all else: the speculation that the data belongs to, as {@link SpeculationTag} tells
     * it; 0 for none.
     */
    public static final int SPECULATION = 12;

    /**
     * u64: bit n is set where item n of the clause was executed. For a fault: its {@link
     * FaultKind}.
     */
    public static final int EXECUTED = 16;

    /** Where the data starts. For a fault: u64, the address or value that was refused. */
    public static final int DATA = 24;

    /** Bytes of a fault's record. */
    public static final int FAULT_SIZE = 32;

    /** In place of a clause's index: a fault. */
    public static final int FAULT = -1;

    /** How many items one record can tell executed or not. */
    public static final int MAX_ITEMS = 64;

    private RecordHeader() {}
}
