package dev.dowse.kernel;

/** A program on an event that the kernel writes down at a tracepoint. */
public final class EventLink implements Attachment {
    private static final long ANY_PROCESS = -1;
    private static final long FIRST_CPU = 0;

    private final PerfEvent.Linked event;

    private EventLink(PerfEvent.Linked event) {
        this.event = event;
    }

    /** The event is of one CPU, and the program runs on every one. */
    static EventLink open(int number, LoadedProgram program) throws KernelRefusal {
        return new EventLink(
                PerfEvent.ofTracepoint(number).attach(program, ANY_PROCESS, FIRST_CPU, 0));
    }

    @Override
    public void start() {}

    @Override
    public void close() {
        event.close();
    }
}
