package dev.dowse.kernel;

import java.util.concurrent.atomic.AtomicBoolean;

/** An open file descriptor; closing twice closes once, so that no other's number is hit. */
final class Descriptor implements AutoCloseable {
    private final int number;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private Descriptor(int number) {
        this.number = number;
    }

    /** Takes over the descriptor that a successful system call returned. */
    static Descriptor of(long result) {
        return new Descriptor(Math.toIntExact(result));
    }

    int number() {
        return number;
    }

    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            SystemCalls.call(SystemCall.CLOSE, number);
        }
    }
}
