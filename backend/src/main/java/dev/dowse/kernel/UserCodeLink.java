package dev.dowse.kernel;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.dowse.bpf.program.AttachPoint.UserCode;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A program on instructions of user programs: one link for all those of a file, which Linux has
 * since 6.6, else a perf event for each.
 */
public final class UserCodeLink implements Attachment {
    /** {@code BPF_TRACE_UPROBE_MULTI}, which the program is loaded for and the link is of. */
    static final int MANY = 48;

    /** {@code BPF_PERF_EVENT}. */
    private static final int PERF_EVENT = 41;

    private static final int AT_RETURN = 1;
    private static final int ATTRIBUTES_SIZE = 128;
    private static final long NO_GROUP = -1;
    private static final long ANY_CPU = -1;
    private static final long CLOSE_ON_EXEC = 8;
    private static final Path EVENT_TYPE = Path.of("/sys/bus/event_source/devices/uprobe/type");

    /** The link before what it hangs on. */
    private final List<Descriptor> descriptors;

    private UserCodeLink(List<Descriptor> descriptors) {
        this.descriptors = List.copyOf(descriptors);
    }

    /** Attaches to all places. */
    static List<Attachment> open(UserCode code, LoadedProgram program) throws KernelRefusal {
        Map<String, List<Integer>> byFile = new LinkedHashMap<>();
        for (int i = 0; i < code.places().size(); i++) {
            byFile.computeIfAbsent(code.places().get(i).file(), _ -> new ArrayList<>()).add(i);
        }
        List<Attachment> links = new ArrayList<>();
        try {
            for (Map.Entry<String, List<Integer>> file : byFile.entrySet()) {
                long result = many(code, file.getKey(), file.getValue(), program);
                if (result >= 0) {
                    links.add(new UserCodeLink(List.of(Descriptor.of(result))));
                } else {
                    for (int place : file.getValue()) {
                        links.add(one(code, place, program));
                    }
                }
            }
            return links;
        } catch (KernelRefusal refusal) {
            links.forEach(Attachment::close);
            throw refusal;
        }
    }

    /**
     * Before Linux 6.10 a link for a process is one for its first thread only, so that one for all
     * processes is needed; the program itself looks at the process.
     */
    private static boolean isOfProcess() {
        String[] release = LiveKernel.osRelease().split("[^0-9]+", 3);
        int major = Integer.parseInt(release[0]);
        return major > 6 || (major == 6 && Integer.parseInt(release[1]) >= 10);
    }

    /** One link for several places of a file. */
    private static long many(
            UserCode code, String file, List<Integer> places, LoadedProgram program) {
        try (BpfCall call = new BpfCall(BpfCommand.LINK_CREATE)) {
            MemorySegment offsets = call.memory(8L * places.size());
            MemorySegment cookies = call.memory(8L * places.size());
            for (int i = 0; i < places.size(); i++) {
                int place = places.get(i);
                offsets.setAtIndex(JAVA_LONG, i, code.places().get(place).offset());
                cookies.setAtIndex(JAVA_LONG, i, place);
            }
            return call.put(0, program.descriptor())
                    .put(8, MANY)
                    .text(16, file)
                    .point(24, offsets)
                    .point(40, cookies)
                    .put(48, places.size())
                    .put(52, code.returns() ? AT_RETURN : 0)
                    .put(56, isOfProcess() ? (int) code.process() : 0)
                    .make();
        }
    }

    private static UserCodeLink one(UserCode code, int place, LoadedProgram program)
            throws KernelRefusal {
        Descriptor event = event(code, code.places().get(place));
        try (BpfCall call = new BpfCall(BpfCommand.LINK_CREATE)) {
            long result =
                    call.put(0, program.descriptor())
                            .put(4, event.number())
                            .put(8, PERF_EVENT)
                            .putLong(16, place)
                            .make();
            if (result < 0) {
                event.close();
                throw refusal(code.places().get(place), result);
            }
            return new UserCodeLink(List.of(Descriptor.of(result), event));
        }
    }

    private static Descriptor event(UserCode code, UserCode.Place place) throws KernelRefusal {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment attributes = arena.allocate(ATTRIBUTES_SIZE, 8);
            attributes.set(JAVA_INT, 0, Integer.parseInt(Files.readString(EVENT_TYPE).strip()));
            attributes.set(JAVA_INT, 4, ATTRIBUTES_SIZE);
            attributes.set(JAVA_LONG, 8, code.returns() ? AT_RETURN : 0);
            attributes.set(JAVA_LONG, 56, arena.allocateFrom(place.file()).address());
            attributes.set(JAVA_LONG, 64, place.offset());
            long result =
                    SystemCalls.call(
                            SystemCall.PERF_EVENT_OPEN,
                            attributes.address(),
                            code.process(),
                            ANY_CPU,
                            NO_GROUP,
                            CLOSE_ON_EXEC,
                            0);
            if (result < 0) {
                throw refusal(place, result);
            }
            return Descriptor.of(result);
        } catch (IOException | NumberFormatException e) {
            throw new KernelRefusal("This kernel has no probes of user programs: " + e);
        }
    }

    private static KernelRefusal refusal(UserCode.Place place, long result) {
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
                                () -> "The file is gone."));
        return new KernelRefusal(
                "The kernel did not attach to offset 0x"
                        + Long.toHexString(place.offset())
                        + " of "
                        + place.file()
                        + ": "
                        + Errno.text(result)
                        + ". "
                        + why);
    }

    @Override
    public void start() {}

    @Override
    public void close() {
        descriptors.forEach(Descriptor::close);
    }
}
