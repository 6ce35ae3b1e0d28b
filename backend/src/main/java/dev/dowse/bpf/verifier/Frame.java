package dev.dowse.bpf.verifier;

import java.util.Arrays;

/**
 * What is known of the 64 slots of 8 bytes of a stack frame: for each the value of one whole store,
 * or which of its bytes were written one by one. A mask tells which slots have any, so that an
 * empty stack costs nothing.
 */
final class Frame {
    private static final int SLOTS = Region.Stack.SIZE / 8;
    private static final AbstractValue UNSET = new AbstractValue.Unset();
    private static final byte WHOLE = (byte) 0xff;

    private final AbstractValue[] spills;
    private final byte[] written;
    private long occupied;

    private Frame(AbstractValue[] spills, byte[] written, long occupied) {
        this.spills = spills;
        this.written = written;
        this.occupied = occupied;
    }

    Frame() {
        this(new AbstractValue[SLOTS], new byte[SLOTS], 0);
        Arrays.fill(spills, UNSET);
    }

    Frame copy() {
        return new Frame(spills.clone(), written.clone(), occupied);
    }

    /** A bit for each slot of which any byte was written. */
    long occupied() {
        return occupied;
    }

    /** The value stored into the whole slot; Unset where bytes were written one by one. */
    AbstractValue spilled(int slot) {
        return spills[slot];
    }

    /** A bit for each byte of a slot that was written. */
    int writtenBytes(int slot) {
        return written[slot] & 0xff;
    }

    boolean isWritten(int slot, int at) {
        return (written[slot] >>> at & 1) != 0;
    }

    /** Stores a whole slot. */
    void spill(int slot, AbstractValue value) {
        spills[slot] = value;
        written[slot] = WHOLE;
        occupied |= 1L << slot;
    }

    /** Stores something unknown into one byte of a slot. */
    void write(int slot, int at) {
        spills[slot] = UNSET;
        written[slot] |= (byte) (1 << at);
        occupied |= 1L << slot;
    }

    /** Forgets all slots but those with a bit in {@code kept}. */
    void keep(long kept) {
        for (long rest = occupied & ~kept; rest != 0; rest &= rest - 1) {
            int slot = Long.numberOfTrailingZeros(rest);
            spills[slot] = UNSET;
            written[slot] = 0;
        }
        occupied &= kept;
    }
}
