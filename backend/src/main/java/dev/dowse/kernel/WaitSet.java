package dev.dowse.kernel;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * What a draining thread waits for: records, the end of a traced process, or being woken by another
 * thread through an eventfd. By poll(2): for so few descriptors it costs no more than epoll and
 * cannot miss what was there before.
 */
public final class WaitSet implements AutoCloseable {
    private static final int ENTRY = 8;
    private static final short POLLIN = 1;
    private static final int EFD_CLOEXEC_NONBLOCK = 02004000;

    private final RingBuffer ring;
    private final List<TracedProcess> processes;
    private final Descriptor wakeup;
    private boolean open = true;

    private WaitSet(RingBuffer ring, List<TracedProcess> processes, Descriptor wakeup) {
        this.ring = ring;
        this.processes = List.copyOf(processes);
        this.wakeup = wakeup;
    }

    public static WaitSet open(RingBuffer ring, List<TracedProcess> processes)
            throws KernelRefusal {
        long result = SystemCalls.call(SystemCall.EVENTFD2, 0, EFD_CLOEXEC_NONBLOCK, 0);
        if (result < 0) {
            throw new KernelRefusal(
                    "The kernel gave Dowse no eventfd: " + Errno.text(result) + ".");
        }
        return new WaitSet(ring, processes, Descriptor.of(result));
    }

    /** Ends the wait of the draining thread, or its next one; from any thread, at any time. */
    public synchronized void wake() {
        if (open) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment one = arena.allocate(JAVA_LONG);
                one.set(JAVA_LONG, 0, 1);
                SystemCalls.call(SystemCall.WRITE, wakeup.number(), one.address(), 8);
            }
        }
    }

    /** Waits until there is something to do, at most so long. */
    public void await(int milliseconds) {
        List<Integer> descriptors = descriptors();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment entries = arena.allocate((long) ENTRY * descriptors.size(), 8);
            for (int i = 0; i < descriptors.size(); i++) {
                entries.set(JAVA_INT, (long) i * ENTRY, descriptors.get(i));
                entries.set(JAVA_SHORT, (long) i * ENTRY + 4, POLLIN);
            }
            SystemCalls.call(SystemCall.POLL, entries.address(), descriptors.size(), milliseconds);
        }
    }

    /** A process that has ended is left out: its descriptor would end every wait at once. */
    private List<Integer> descriptors() {
        List<Integer> descriptors = new ArrayList<>();
        descriptors.add(ring.descriptor());
        descriptors.add(wakeup.number());
        for (TracedProcess process : processes) {
            if (!process.hasEnded()) {
                descriptors.add(process.descriptor());
            }
        }
        return descriptors;
    }

    @Override
    public synchronized void close() {
        open = false;
        wakeup.close();
    }
}
