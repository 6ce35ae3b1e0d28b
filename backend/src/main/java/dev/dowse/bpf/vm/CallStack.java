package dev.dowse.bpf.vm;

import java.util.Arrays;

/**
 * The frames of one run: where each caller goes on, what its R6 to R9 were, and 512 bytes of stack
 * for each (RFC 9669 section 4.3.3; kernel/bpf/verifier.c allows eight).
 */
final class CallStack {
    /** {@code MAX_CALL_FRAMES}. */
    static final int FRAMES = 8;

    private static final int FRAME_SIZE = 512;
    private static final int FIRST_SAVED = 6;
    private static final int SAVED = 4;

    /**
     * Where the stack of each frame ends; each is a region, so that none overflows into another.
     */
    private final long[] ends = new long[FRAMES];

    private final long[] saved = new long[FRAMES * SAVED];
    private final int[] returns = new int[FRAMES];
    private int depth;

    /** More frames than there may be; a verified program never has so many. */
    static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooDeep() {
            super("too deep", null, false, false);
        }
    }

    CallStack(Memory memory) {
        Arrays.setAll(ends, i -> memory.map(new byte[FRAME_SIZE]) + FRAME_SIZE);
    }

    /** Leaves all frames; what R10 is in the outermost one. */
    long start() {
        depth = 0;
        return ends[0];
    }

    boolean isOutermost() {
        return depth == 0;
    }

    /**
     * Enters a function.
     *
     * @param pc where the caller goes on, which is returned
     */
    int enter(int pc, long[] r) {
        if (depth == FRAMES - 1) {
            throw new TooDeep();
        }
        System.arraycopy(r, FIRST_SAVED, saved, depth * SAVED, SAVED);
        returns[depth++] = pc;
        r[10] = ends[depth];
        return pc;
    }

    /** Returns to the caller: its registers are as before, and the result is where to go on. */
    int leave(long[] r) {
        depth--;
        System.arraycopy(saved, depth * SAVED, r, FIRST_SAVED, SAVED);
        r[10] = ends[depth];
        return returns[depth];
    }
}
