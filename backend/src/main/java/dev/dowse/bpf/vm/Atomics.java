package dev.dowse.bpf.vm;

/**
 * The atomic operations of RFC 9669 section 5.3; one program runs at a time, so nothing is locked.
 */
final class Atomics {
    private static final long LOW = 0xffffffffL;
    private static final int FETCH = 1;
    private static final int COMPARE_AND_EXCHANGE = 0xf1;

    private Atomics() {}

    /**
     * One operation on 8 bytes.
     *
     * @param operation the immediate of the instruction
     */
    static void atomic64(Memory memory, int operation, long[] r, long address, int source) {
        long old = memory.load64(address);
        if (operation == COMPARE_AND_EXCHANGE) {
            memory.store64(address, old == r[0] ? r[source] : old);
            r[0] = old;
            return;
        }
        memory.store64(address, Opcodes.combined(operation & ~FETCH, old, r[source]));
        if ((operation & FETCH) != 0) {
            r[source] = old;
        }
    }

    /** One operation on 4 bytes. */
    static void atomic32(Memory memory, int operation, long[] r, long address, int source) {
        long old = memory.load32(address);
        if (operation == COMPARE_AND_EXCHANGE) {
            memory.store32(address, old == (r[0] & LOW) ? r[source] : old);
            r[0] = old;
            return;
        }
        memory.store32(address, Opcodes.combined(operation & ~FETCH, old, r[source]));
        if ((operation & FETCH) != 0) {
            r[source] = old;
        }
    }
}
