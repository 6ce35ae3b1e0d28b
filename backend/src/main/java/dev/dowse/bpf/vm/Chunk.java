package dev.dowse.bpf.vm;

/** A part of a program as bytecode of the JVM; {@link ChunkCode} makes the classes that are one. */
interface Chunk {
    /** The program has ended; the result is in R0. */
    int END = -1;

    /** More instructions would run than are permitted. */
    int SPENT = -2;

    /** A slot that no program has, for branches out of it. */
    int OUTSIDE = Integer.MAX_VALUE;

    /** Words behind the sixteen registers: the slot that faulted, and the fuel that is left. */
    int FAULT = 16;

    int FUEL = 17;
    int WORDS = 18;

    /**
     * Runs from {@code slot} on until the program ends or leaves the part.
     *
     * @param r the registers, and the words named above
     * @return the slot to go on at, {@link #END} or {@link #SPENT}
     */
    int run(long[] r, int slot, Memory memory, Helpers helpers, CallStack calls, Host host);

    /**
     * Leaves a function: the slot to go on at, {@link #END} or, as calling one again takes fuel,
     * {@link #SPENT}.
     */
    static int exit(long[] r, CallStack calls) {
        if (calls.isLooping() && --r[FUEL] <= 0) {
            return SPENT;
        }
        return calls.isOutermost() ? END : calls.leave(r);
    }
}
