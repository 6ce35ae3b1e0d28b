package dev.dowse.kernel;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * The limit of locked memory, which kernels before 5.11 count BPF maps against and answer with
 * EPERM, as if a privilege were missing.
 */
final class LockedMemory {
    private static final int RLIMIT_MEMLOCK = 8;
    private static final long UNLIMITED = -1;

    private LockedMemory() {}

    /**
     * Lifts the limit of this process; false where it is unlimited already or may not be lifted.
     */
    static boolean raise() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment limits = arena.allocate(JAVA_LONG, 2);
            MemorySegment old = arena.allocate(JAVA_LONG, 2);
            limits.setAtIndex(JAVA_LONG, 0, UNLIMITED);
            limits.setAtIndex(JAVA_LONG, 1, UNLIMITED);
            long result =
                    SystemCalls.call(
                            SystemCall.PRLIMIT64,
                            0,
                            RLIMIT_MEMLOCK,
                            limits.address(),
                            old.address(),
                            0,
                            0);
            return result == 0 && old.getAtIndex(JAVA_LONG, 0) != UNLIMITED;
        }
    }
}
