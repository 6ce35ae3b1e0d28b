package dev.dowse.kernel;

import java.lang.foreign.Arena;

/**
 * The name that the kernel has for a thread, which {@code execname} tells where BEGIN and END run.
 * The Java launcher leaves its own there.
 */
public final class ThreadName {
    /** {@code PR_SET_NAME} of prctl(2). */
    private static final long SET_NAME = 15;

    private ThreadName() {}

    /** Names this thread; prctl(2) knows no failure of it. */
    public static void set() {
        try (Arena arena = Arena.ofConfined()) {
            SystemCalls.call(SystemCall.PRCTL, SET_NAME, arena.allocateFrom("dowse").address(), 0);
        }
    }
}
