package dev.dowse.bpf.verifier;

import java.util.Arrays;

/**
 * What is known of the 64 slots of 8 bytes of a stack frame: for each the value of one whole store,
 * or which of its bytes were written one by one. A mask tells which slots have any, so that an
 * empty stack costs nothing. The frame of a function that has called another one also has what is
 * to be restored on the return.
 */
final class Frame {
    static final int SLOTS = Region.Stack.SIZE / 8;
    private static final AbstractValue UNSET = new AbstractValue.Unset();
    private static final byte WHOLE = (byte) 0xff;

    private static final AbstractValue[] NOTHING_KEPT = {};

    /** Where the function starts whose frame it is. */
    private final int function;

    private final AbstractValue[] spills;
    private final byte[] written;
    private long occupied;
    private AbstractValue[] kept = NOTHING_KEPT;
    private int returnTo = Code.NONE;

    private Frame(int function, AbstractValue[] spills, byte[] written) {
        this.function = function;
        this.spills = spills;
        this.written = written;
    }

    Frame(int function) {
        this(function, new AbstractValue[SLOTS], new byte[SLOTS]);
        Arrays.fill(spills, UNSET);
    }

    Frame copy() {
        Frame copy = new Frame(function, spills.clone(), written.clone());
        copy.occupied = occupied;
        copy.kept = kept;
        copy.returnTo = returnTo;
        return copy;
    }

    int function() {
        return function;
    }

    /** Waits for a function that it calls: what its registers are then, and where it goes on. */
    void await(AbstractValue[] registers, int slot) {
        kept = registers;
        returnTo = slot;
    }

    /** The registers that the function finds unchanged when the called one returns; not copied. */
    AbstractValue[] kept() {
        return kept;
    }

    /** Where the function goes on; {@link Code#NONE} while it runs itself. */
    int returnTo() {
        return returnTo;
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
