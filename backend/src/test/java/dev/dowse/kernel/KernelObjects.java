package dev.dowse.kernel;

import java.util.HashSet;
import java.util.Set;

/** The ids of all programs and maps that the kernel holds, of this process and of others. */
public record KernelObjects(Set<Integer> programs, Set<Integer> maps) {
    private static final int MAX_WAIT_MILLISECONDS = 20_000;

    public KernelObjects {
        programs = Set.copyOf(programs);
        maps = Set.copyOf(maps);
    }

    public static KernelObjects now() {
        return new KernelObjects(ids(BpfCommand.PROG_GET_NEXT_ID), ids(BpfCommand.MAP_GET_NEXT_ID));
    }

    /** Those that are here and not in {@code before}. */
    public KernelObjects since(KernelObjects before) {
        Set<Integer> newPrograms = new HashSet<>(programs);
        newPrograms.removeAll(before.programs);
        Set<Integer> newMaps = new HashSet<>(maps);
        newMaps.removeAll(before.maps);
        return new KernelObjects(newPrograms, newMaps);
    }

    public boolean isEmpty() {
        return programs.isEmpty() && maps.isEmpty();
    }

    /** Those of these that stay: the kernel frees a while after the last descriptor is closed. */
    public KernelObjects remaining() throws InterruptedException {
        KernelObjects left = this;
        for (int waited = 0; waited < MAX_WAIT_MILLISECONDS && !left.isEmpty(); waited += 10) {
            Thread.sleep(10);
            KernelObjects now = now();
            Set<Integer> leftPrograms = new HashSet<>(left.programs);
            leftPrograms.retainAll(now.programs);
            Set<Integer> leftMaps = new HashSet<>(left.maps);
            leftMaps.retainAll(now.maps);
            left = new KernelObjects(leftPrograms, leftMaps);
        }
        return left;
    }

    private static Set<Integer> ids(BpfCommand next) {
        Set<Integer> ids = new HashSet<>();
        try (BpfCall call = new BpfCall(next)) {
            while (call.make() == 0 && ids.add(call.value(4))) {
                call.put(0, call.value(4));
            }
        }
        return ids;
    }
}
