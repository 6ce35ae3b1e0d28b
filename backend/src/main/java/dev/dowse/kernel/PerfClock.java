package dev.dowse.kernel;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program run by the CPU clock: the software event {@code cpu-clock}, which works in virtual
 * machines too, one event for each CPU. The clock stands still until {@link #start}, so that the
 * first firing comes a whole period after the start.
 */
public final class PerfClock implements Attachment {
    private static final int ATTRIBUTES_SIZE = 128;
    private static final int PERF_TYPE_SOFTWARE = 1;
    private static final long DISABLED = 1;
    private static final long EVERY_PROCESS = -1;
    private static final long NO_GROUP = -1;
    private static final long CLOSE_ON_EXEC = 8;
    private static final long SET_BPF = 0x40042408;
    private static final long ENABLE = 0x2400;

    private final List<Descriptor> events;

    private PerfClock(List<Descriptor> events) {
        this.events = List.copyOf(events);
    }

    /**
     * Makes the events, still disabled.
     *
     * @param everyCpu one event on each CPU that runs, else one on the first
     */
    static PerfClock open(long nanoseconds, boolean everyCpu, LoadedProgram program)
            throws KernelRefusal {
        List<Integer> cpus = Processors.online();
        List<Descriptor> events = new ArrayList<>();
        try {
            for (int cpu : everyCpu ? cpus : cpus.subList(0, 1)) {
                Descriptor event = event(nanoseconds, cpu);
                events.add(event);
                control(event, SET_BPF, program.descriptor());
            }
        } catch (KernelRefusal refusal) {
            events.forEach(Descriptor::close);
            throw refusal;
        }
        return new PerfClock(events);
    }

    private static Descriptor event(long nanoseconds, int cpu) throws KernelRefusal {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment attributes = arena.allocate(ATTRIBUTES_SIZE, 8);
            attributes.set(JAVA_INT, 0, PERF_TYPE_SOFTWARE);
            attributes.set(JAVA_INT, 4, ATTRIBUTES_SIZE);
            attributes.set(JAVA_LONG, 16, nanoseconds);
            attributes.set(JAVA_LONG, 40, DISABLED);
            long result =
                    SystemCalls.call(
                            SystemCall.PERF_EVENT_OPEN,
                            attributes.address(),
                            EVERY_PROCESS,
                            cpu,
                            NO_GROUP,
                            CLOSE_ON_EXEC,
                            0);
            if (result < 0) {
                throw refusal("open", result);
            }
            return Descriptor.of(result);
        }
    }

    private static void control(Descriptor event, long request, long argument)
            throws KernelRefusal {
        long result = SystemCalls.call(SystemCall.IOCTL, event.number(), request, argument);
        if (result < 0) {
            throw refusal(request == SET_BPF ? "attach to" : "start", result);
        }
    }

    private static KernelRefusal refusal(String verb, long result) {
        String why =
                Errno.explained(
                        result,
                        Map.of(
                                Errno.EPERM,
                                Refusals::whyPermission,
                                Errno.EACCES,
                                Refusals::whyPermission,
                                Errno.EMFILE,
                                () -> "Raise the limit of open files (ulimit -n)."));
        return new KernelRefusal(
                "The kernel did not let Dowse "
                        + verb
                        + " a clock (perf event cpu-clock): "
                        + Errno.text(result)
                        + ". "
                        + why);
    }

    @Override
    public void start() throws KernelRefusal {
        for (Descriptor event : events) {
            control(event, ENABLE, 0);
        }
    }

    @Override
    public void close() {
        events.forEach(Descriptor::close);
    }
}
