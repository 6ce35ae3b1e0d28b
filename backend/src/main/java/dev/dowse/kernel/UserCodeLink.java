package dev.dowse.kernel;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.dowse.bpf.program.AttachPoint.UserCode;
import java.lang.foreign.MemorySegment;
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

    private static final int AT_RETURN = 1;
    private static final long ANY_CPU = -1;

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

    private static UserCodeLink one(UserCode code, int number, LoadedProgram program)
            throws KernelRefusal {
        UserCode.Place place = code.places().get(number);
        PerfEvent.Linked linked =
                PerfEvent.ofFile(place.file(), place.offset(), code.returns())
                        .attach(program, code.process(), ANY_CPU, number);
        return new UserCodeLink(List.of(linked.link(), linked.event()));
    }

    @Override
    public void start() {}

    @Override
    public void close() {
        descriptors.forEach(Descriptor::close);
    }
}
