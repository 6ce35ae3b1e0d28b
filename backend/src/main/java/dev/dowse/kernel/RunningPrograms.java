package dev.dowse.kernel;

/** The programs that CPUs are in the middle of at this moment. */
public final class RunningPrograms {
    private static final long GLOBAL = 1;

    private RunningPrograms() {}

    /**
     * Waits until every program that runs now has ended, on all CPUs ({@code
     * MEMBARRIER_CMD_GLOBAL}, which waits for an RCU grace period): what they had to say is in the
     * maps then. Programs that start meanwhile are not waited for.
     *
     * @return false where the kernel does not do that (nohz_full)
     */
    public static boolean await() {
        return SystemCalls.call(SystemCall.MEMBARRIER, GLOBAL) == 0;
    }
}
