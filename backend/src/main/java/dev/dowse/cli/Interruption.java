package dev.dowse.cli;

import dev.dowse.session.StopSignal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Turns Ctrl-C and SIGTERM into the orderly end of a session: END runs, aggregations print, and the
 * process answers with the session's own exit code.
 */
final class Interruption {
    private static final CountDownLatch DONE = new CountDownLatch(1);
    private static final AtomicInteger STATUS = new AtomicInteger();
    private static final long PATIENCE_SECONDS = 20;

    private Interruption() {}

    /** From now on a signal requests {@code stop} instead of ending the process at once. */
    static void ends(StopSignal stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupted(stop), "interruption"));
    }

    /** The session is over and everything has been printed. */
    static void finished() {
        DONE.countDown();
    }

    /** What to answer when a signal ended the session. */
    static void status(int status) {
        STATUS.set(status);
    }

    private static void interrupted(StopSignal stop) {
        if (DONE.getCount() == 0) {
            return;
        }
        stop.request();
        try {
            if (DONE.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(STATUS.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
