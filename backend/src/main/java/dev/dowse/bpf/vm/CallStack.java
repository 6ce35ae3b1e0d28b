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

    /** {@code BPF_MAX_LOOPS}. */
    private static final long MOST_LOOPS = 1 << 23;

    private final Helpers helpers;
    private final long[] saved = new long[FRAMES * SAVED];
    private final int[] returns = new int[FRAMES];
    private final Loop[] loops = new Loop[FRAMES];
    private int depth;

    /**
     * A function that {@code bpf_loop()} calls, the first time with 0.
     *
     * @param count how often it is called where it does not end the loop
     * @param argument what it gets each time
     */
    private record Loop(int function, long count, long argument, long done) {
        static final Loop NONE = new Loop(0, 0, 0, 0);

        Loop next() {
            return new Loop(function, count, argument, done + 1);
        }
    }

    /** More frames than there may be; a verified program never has so many. */
    static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooDeep() {
            super("too deep", null, false, false);
        }
    }

    CallStack(Memory memory, Helpers helpers) {
        this.helpers = helpers;
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
        loops[depth] = Loop.NONE;
        returns[depth++] = pc;
        r[10] = ends[depth];
        return pc;
    }

    /**
     * Begins {@code bpf_loop(count, function, argument, flags)}, whose arguments are in R1 to R4.
     *
     * @param pc where the caller goes on
     * @return where it goes on now: in the function, or behind the call with an answer in R0
     */
    int loop(int pc, long[] r) {
        Loop loop = new Loop((int) r[2], r[1], r[3], 0);
        boolean valid = r[4] == 0 && Long.compareUnsigned(loop.count, MOST_LOOPS) <= 0;
        if (!valid || loop.count == 0) {
            r[0] = valid ? 0 : r[4] == 0 ? -Errno.E2BIG : -Errno.EINVAL;
            return pc;
        }
        enter(pc, r);
        helpers.beginLoop();
        return call(loop, r);
    }

    private int call(Loop loop, long[] r) {
        loops[depth - 1] = loop;
        r[1] = loop.done;
        r[2] = loop.argument;
        return loop.function;
    }

    /** Whether the function that runs will be called again, if it returns 0. */
    boolean isLooping() {
        return depth > 0 && loops[depth - 1].count > 0;
    }

    /**
     * Returns to the caller: its registers are as before, and the result is where to go on. The
     * function of a loop is called again as long as it returns 0, then the answer is how often it
     * was.
     */
    int leave(long[] r) {
        if (isLooping()) {
            Loop loop = loops[depth - 1].next();
            if (r[0] == 0 && loop.done < loop.count) {
                return call(loop, r);
            }
            r[0] = loop.done;
            helpers.endLoop();
        }
        depth--;
        System.arraycopy(saved, depth * SAVED, r, FIRST_SAVED, SAVED);
        r[10] = ends[depth];
        return returns[depth];
    }
}
