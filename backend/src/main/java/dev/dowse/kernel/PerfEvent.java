package dev.dowse.kernel;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A perf event that a program can be attached to: at an instruction of the kernel, by the name of
 * its function, or of a file that processes run, or where the kernel writes an event down.
 *
 * @param kind {@code kprobe}, {@code uprobe} or {@code tracepoint}, as the kernel calls its sources
 *     of events
 * @param config what the kernel calls so: a number of the event, or whether it is at the return
 * @param where the name of the function or of the file; empty for a tracepoint
 * @param offset from where that begins
 */
record PerfEvent(String kind, long config, String where, long offset) {
    /** {@code BPF_PERF_EVENT}. */
    private static final int PERF_EVENT = 41;

    private static final long AT_RETURN = 1;
    private static final int ATTRIBUTES_SIZE = 128;
    private static final long NO_GROUP = -1;
    private static final long CLOSE_ON_EXEC = 8;

    /** The link and the event that a program was attached to. */
    record Linked(Descriptor link, Descriptor event) {
        void close() {
            link.close();
            event.close();
        }
    }

    static PerfEvent ofFunction(String name, boolean atReturn) {
        return new PerfEvent("kprobe", atReturn ? AT_RETURN : 0, name, 0);
    }

    static PerfEvent ofFile(String file, long offset, boolean atReturn) {
        return new PerfEvent("uprobe", atReturn ? AT_RETURN : 0, file, offset);
    }

    /** One that the kernel writes down, by its number in tracefs. */
    static PerfEvent ofTracepoint(int number) {
        return new PerfEvent("tracepoint", number, "", 0);
    }

    static Path source(String kind) {
        return Path.of("/sys/bus/event_source/devices", kind, "type");
    }

    /**
     * Lets a program run there.
     *
     * @param process whose threads, or -1 for all
     * @param cpu where, or -1 for all
     * @param cookie what the program is told
     */
    Linked attach(LoadedProgram program, long process, long cpu, long cookie) throws KernelRefusal {
        Descriptor event = open(process, cpu);
        try (BpfCall call = new BpfCall(BpfCommand.LINK_CREATE)) {
            long result =
                    call.put(0, program.descriptor())
                            .put(4, event.number())
                            .put(8, PERF_EVENT)
                            .putLong(16, cookie)
                            .make();
            if (result < 0) {
                event.close();
                throw refusal(result);
            }
            return new Linked(Descriptor.of(result), event);
        }
    }

    private Descriptor open(long process, long cpu) throws KernelRefusal {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment attributes = arena.allocate(ATTRIBUTES_SIZE, 8);
            attributes.set(JAVA_INT, 0, Integer.parseInt(Files.readString(source(kind)).strip()));
            attributes.set(JAVA_INT, 4, ATTRIBUTES_SIZE);
            attributes.set(JAVA_LONG, 8, config);
            if (!where.isEmpty()) {
                attributes.set(JAVA_LONG, 56, arena.allocateFrom(where).address());
            }
            attributes.set(JAVA_LONG, 64, offset);
            long result =
                    SystemCalls.call(
                            SystemCall.PERF_EVENT_OPEN,
                            attributes.address(),
                            process,
                            cpu,
                            NO_GROUP,
                            CLOSE_ON_EXEC,
                            0);
            if (result < 0) {
                throw refusal(result);
            }
            return Descriptor.of(result);
        } catch (IOException | NumberFormatException e) {
            throw new KernelRefusal(
                    "This kernel has no probes of its kind "
                            + kind
                            + " (CONFIG_KPROBE_EVENTS, CONFIG_UPROBE_EVENTS): "
                            + e.getMessage());
        }
    }

    private KernelRefusal refusal(long result) {
        String why =
                Errno.explained(
                        result,
                        Map.of(
                                Errno.EPERM,
                                Refusals::whyPermission,
                                Errno.EACCES,
                                Refusals::whyPermission,
                                Errno.EMFILE,
                                () -> "Raise the limit of open files (ulimit -n).",
                                Errno.ENOENT,
                                () -> "It is not there.",
                                Errno.EINVAL,
                                () -> "The kernel allows no probe there."));
        return new KernelRefusal(
                "The kernel did not attach to "
                        + (where.isEmpty() ? "event " + config : where)
                        + (offset == 0 ? "" : "+0x" + Long.toHexString(offset))
                        + " ("
                        + kind
                        + "): "
                        + Errno.text(result)
                        + ". "
                        + why);
    }
}
