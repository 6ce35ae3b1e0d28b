package dev.dowse.session;

import dev.dowse.kernel.KernelRefusal;
import dev.dowse.kernel.LoadedMap;
import dev.dowse.kernel.LoadedObject;
import dev.dowse.kernel.SharedControl;
import java.util.Optional;

/**
 * The thread that does the {@link Recycling} of a session in the kernel. It has a thread of its own
 * because it waits for programs, and records must not wait with it.
 */
final class Recycler implements AutoCloseable {
    /** The least pause; it rests as long as it worked, so that it never takes all of a CPU. */
    private static final long PAUSE_NANOSECONDS = 50_000_000L;

    private final Recycling<KernelRefusal> recycling;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("recycler").unstarted(this::run);
    private volatile Optional<String> failure = Optional.empty();

    private Recycler(LoadedObject loaded, SharedControl control) {
        recycling =
                new Recycling<>(
                        loaded.maps().stream().map(LoadedMap::spec).toList(),
                        new KernelArrays(loaded, control));
    }

    /**
     * Starts where the object has arrays; the control block must stay open until this is closed.
     */
    static Recycler start(LoadedObject loaded, SharedControl control) {
        Recycler recycler = new Recycler(loaded, control);
        if (recycler.recycling.isNeeded()) {
            recycler.thread.start();
        }
        return recycler;
    }

    /** How many elements were lost. */
    long lost() {
        return recycling.lost();
    }

    /** Why nothing is taken back any more. */
    Optional<String> failure() {
        return failure;
    }

    private void run() {
        long pause = PAUSE_NANOSECONDS;
        try {
            while (true) {
                Thread.sleep(pause / 1_000_000, (int) (pause % 1_000_000));
                long begun = System.nanoTime();
                if (!recycling.run()) {
                    failure = Optional.of(why("it does not wait for running programs"));
                    return;
                }
                pause = Math.max(PAUSE_NANOSECONDS, System.nanoTime() - begun);
            }
        } catch (KernelRefusal refusal) {
            failure = Optional.of(why(refusal.summary()));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static String why(String reason) {
        return "array elements that were set to 0 keep their memory on this kernel: " + reason;
    }

    /** Ends the thread, after the recycling that it may be at. */
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
