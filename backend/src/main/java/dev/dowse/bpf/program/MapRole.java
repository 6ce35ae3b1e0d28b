package dev.dowse.bpf.program;

/** What a session and the consumer do with a map. */
public enum MapRole {
    /** The ring buffer that records come out of. */
    OUTPUT,
    /** One array element: the {@code ControlBlock}. */
    CONTROL,
    /** Per-CPU array of 64-bit counts of what was lost, by {@code DropKind} ordinal. */
    DROPS,
    /** Memory that one firing works in; no meaning between firings. */
    SCRATCH,
    /** Constants: strings, probe names, system call tables. */
    CONSTANTS,
    /** Global variables of the script. */
    GLOBALS,
    /** Associative arrays and thread-local variables. */
    DYNAMIC,
    /** Which speculations are open. */
    SPECULATIONS,
    /** Per-CPU array of one {@code cpuinfo_t}: its number, set, chip and locality group. */
    CPUS,
    /** Per-CPU array of one element: for how long probes made the CPU wait. */
    WAITS,
    /** The programs that one program goes on in, because it would be too large for the kernel. */
    PROGRAMS,
    /** Values of one aggregation. */
    AGGREGATION
}
