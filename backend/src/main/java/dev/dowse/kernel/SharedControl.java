package dev.dowse.kernel;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.dowse.bpf.program.ControlBlock;
import java.lang.invoke.VarHandle;

/**
 * The control block in memory that programs and session share. Shared memory rather than updates by
 * system call, because an update writes the whole block and could wipe out the status that a
 * program stores at the same moment.
 */
public final class SharedControl implements AutoCloseable {
    private static final VarHandle WORD = JAVA_INT.varHandle();
    private static final VarHandle LONG = JAVA_LONG.varHandle();

    private final SharedMemory memory;

    private SharedControl(SharedMemory memory) {
        this.memory = memory;
    }

    /** Shares the one value of a CONTROL map; the map stays the caller's. */
    public static SharedControl open(LoadedMap map) throws KernelRefusal {
        return new SharedControl(map.share(0, SharedMemory.PAGE, true));
    }

    /** One of {@code INACTIVE}, {@code ACTIVE}, {@code DRAINING} of {@link ControlBlock}. */
    public int activity() {
        return (int) WORD.getVolatile(memory.segment(), (long) ControlBlock.ACTIVITY);
    }

    /** INACTIVE to ACTIVE; nothing happens where a program called exit() already. */
    public void activate() {
        WORD.compareAndSet(
                memory.segment(),
                (long) ControlBlock.ACTIVITY,
                ControlBlock.INACTIVE,
                ControlBlock.ACTIVE);
    }

    public void drain() {
        WORD.setVolatile(memory.segment(), (long) ControlBlock.ACTIVITY, ControlBlock.DRAINING);
    }

    public int exitStatus() {
        return (int) WORD.getVolatile(memory.segment(), (long) ControlBlock.EXIT_STATUS);
    }

    /** Which maps arrays use: bits of {@link ControlBlock#SPACE}. */
    public void space(int space) {
        WORD.setVolatile(memory.segment(), (long) ControlBlock.SPACE, space);
    }

    /** How much of the arrays' maps was filled: see {@link ControlBlock#FILLED}. */
    public long filled() {
        return (long) LONG.getVolatile(memory.segment(), (long) ControlBlock.FILLED);
    }

    public void filled(long filled) {
        LONG.setVolatile(memory.segment(), (long) ControlBlock.FILLED, filled);
    }

    /** Nanoseconds to add to the monotonic clock for wall-clock time. */
    public void wallOffset(long nanoseconds) {
        LONG.setVolatile(memory.segment(), (long) ControlBlock.WALL_OFFSET, nanoseconds);
    }

    @Override
    public void close() {
        memory.close();
    }
}
