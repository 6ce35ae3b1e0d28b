package dev.dowse.kernel;

import java.util.ArrayList;
import java.util.List;

/** A program on events of the kernel: its functions, or what it writes down at a tracepoint. */
public final class PerfEventLink implements Attachment {
    private static final long ANY_PROCESS = -1;
    private static final long FIRST_CPU = 0;

    private final List<PerfEvent.Linked> linked;

    private PerfEventLink(List<PerfEvent.Linked> linked) {
        this.linked = List.copyOf(linked);
    }

    /**
     * Attaches to all of them; each is of one CPU, and the program runs on every one. It is told by
     * its cookie which event it was: its place in the list.
     */
    static PerfEventLink open(List<PerfEvent> events, LoadedProgram program) throws KernelRefusal {
        List<PerfEvent.Linked> linked = new ArrayList<>();
        try {
            for (PerfEvent event : events) {
                linked.add(event.attach(program, ANY_PROCESS, FIRST_CPU, linked.size()));
            }
        } catch (KernelRefusal refusal) {
            linked.forEach(PerfEvent.Linked::close);
            throw refusal;
        }
        return new PerfEventLink(linked);
    }

    @Override
    public void start() {}

    @Override
    public void close() {
        linked.forEach(PerfEvent.Linked::close);
    }
}
