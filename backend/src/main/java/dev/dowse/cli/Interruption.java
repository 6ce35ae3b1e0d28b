package dev.dowse.cli;

import dev.dowse.session.StopSignal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Turns Ctrl-C and SIGTERM into the orderly end of a session while it is open: END runs,
 * aggregations print, and the process answers with the session's own exit code.
 */
final class Interruption implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final StopSignal stop;
    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicInteger status = new AtomicInteger();
    private final Thread hook = new Thread(this::interrupted, "interruption");

    private Interruption(StopSignal stop) {
        this.stop = stop;
    }

    /** From now on a signal requests {@code stop} instead of ending the process at once. */
    static Interruption requests(StopSignal stop) {
        Interruption interruption = new Interruption(stop);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** What to answer when it was a signal that ended the session. */
    void answer(int exitStatus) {
        status.set(exitStatus);
    }

    /** The session is over and everything has been printed. */
    @Override
    public void close() {
        done.countDown();
        if (!stop.isRequested()) {
            removeHook();
        }
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // A signal came at this very moment; the hook sees that all is done.
            done.countDown();
        }
    }

    private void interrupted() {
        stop.request();
        try {
            if (done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(status.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
