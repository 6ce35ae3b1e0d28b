package dev.dowse.session;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A request from outside to end a session in order: Ctrl-C, a cancelled run, a traced process gone.
 */
public final class StopSignal {
    private final AtomicBoolean requested = new AtomicBoolean();

    public void request() {
        requested.set(true);
    }

    public boolean isRequested() {
        return requested.get();
    }
}
