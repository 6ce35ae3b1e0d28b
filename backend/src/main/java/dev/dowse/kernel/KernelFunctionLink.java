package dev.dowse.kernel;

import dev.dowse.bpf.program.AttachPoint;
import java.util.ArrayList;
import java.util.List;

/** A program on functions of the kernel, by a perf event for each. */
public final class KernelFunctionLink implements Attachment {
    private static final long ANY_PROCESS = -1;
    private static final long FIRST_CPU = 0;

    private final List<PerfEvent.Linked> events;

    private KernelFunctionLink(List<PerfEvent.Linked> events) {
        this.events = List.copyOf(events);
    }

    /** Attaches to all of them; the event is of one CPU, and the program runs on every one. */
    static KernelFunctionLink open(AttachPoint.KernelFunctions functions, LoadedProgram program)
            throws KernelRefusal {
        List<PerfEvent.Linked> events = new ArrayList<>();
        try {
            for (int i = 0; i < functions.names().size(); i++) {
                String name = functions.names().get(i);
                events.add(
                        PerfEvent.ofFunction(name, functions.returns())
                                .attach(program, ANY_PROCESS, FIRST_CPU, i));
            }
        } catch (KernelRefusal refusal) {
            events.forEach(PerfEvent.Linked::close);
            throw refusal;
        }
        return new KernelFunctionLink(events);
    }

    @Override
    public void start() {}

    @Override
    public void close() {
        events.forEach(PerfEvent.Linked::close);
    }
}
