package dev.dowse.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A request from outside to end a session in order: Ctrl-C, a cancelled run, a traced process gone.
 */
public final class StopSignal {
    private final AtomicBoolean requested = new AtomicBoolean();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public void request() {
        requested.set(true);
        listeners.forEach(Runnable::run);
    }

    public boolean isRequested() {
        return requested.get();
    }

    /**
     * Has {@code listener} called on every request, on the thread that makes it; a request made
     * before counts. For a session that waits in the kernel and must be woken.
     */
    public void onRequest(Runnable listener) {
        listeners.add(listener);
        if (isRequested()) {
            listener.run();
        }
    }
}
