package dev.dowse.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.ControlBlock;
import dev.dowse.bpf.program.MapRole;
import dev.dowse.kernel.Attachment;
import dev.dowse.kernel.KernelAccess;
import dev.dowse.kernel.KernelRefusal;
import dev.dowse.kernel.LoadedMap;
import dev.dowse.kernel.LoadedObject;
import dev.dowse.kernel.Loader;
import dev.dowse.kernel.MapElement;
import dev.dowse.kernel.SharedControl;
import dev.dowse.kernel.TracedProcess;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Two CPUs read and write the elements of one array, whose values name their keys. With elements
 * that programs delete they soon meet the value of another key; with Dowse's they never do, though
 * what was set to zero is taken back all the time.
 */
@Timeout(180)
class ArrayRaceTest {
    private static final String SCRIPT =
            """
            int64_t a[int64_t];
            syscall::write:entry /pid == $1 || pid == $2/
            {
                this->k = rand() & 7;
                this->v = a[this->k];
                @reads[0] = count();
            }
            syscall::write:entry
            /(pid == $1 || pid == $2) && this->v && (this->v >> 32) != this->k + 1/
            {
                @reads[1] = count();
            }
            syscall::write:entry /pid == $1 || pid == $2/
            {
                a[this->k] = rand() & 1 ? ((this->k + 1) << 32) + 1 : 0;
            }
            """;

    private static final String LOAD = "taskset -c %d dd if=/dev/zero of=/dev/null bs=1";
    private static final long SECOND = 1_000_000_000L;
    private static final long PLAIN_AT_MOST = 60 * SECOND;
    private static final long AT_LEAST = 4 * SECOND;
    private static final long RECYCLINGS = 50;

    @BeforeAll
    static void kernel() {
        KernelAccess.require();
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "a race needs two CPUs");
    }

    /** Makes what is traced with the numbers of two processes. */
    private interface Traced {
        BpfObject object(List<TracedProcess> processes) throws KernelRefusal;
    }

    /** What the session does while the programs run; its result is what was counted. */
    private interface Watch {
        long[] until(LoadedObject loaded, SharedControl control) throws KernelRefusal;
    }

    @Test
    void deletedElementsComeToBelongToOtherKeys() throws KernelRefusal {
        long[] counts =
                race(
                        processes ->
                                PlainArray.of(
                                        processes.getFirst().pid(), processes.getLast().pid()),
                        (loaded, _) -> wrongOrLate(loaded));
        assertTrue(counts[1] > 0, () -> "none of " + counts[0] + " was wrong");
    }

    @Test
    void recycledElementsNeverDo() throws KernelRefusal {
        long[] counts =
                race(
                        processes ->
                                ScriptRun.compile(
                                                SCRIPT.replace("$1", number(processes.getFirst()))
                                                        .replace("$2", number(processes.getLast())),
                                                processes)
                                        .object(),
                        ArrayRaceTest::recycle);
        assertEquals(0, counts[1], () -> "of " + counts[0]);
        assertTrue(counts[0] > 1000, () -> "only " + counts[0]);
    }

    private static String number(TracedProcess process) {
        return Long.toString(process.pid());
    }

    private static long[] wrongOrLate(LoadedObject loaded) throws KernelRefusal {
        long begun = System.nanoTime();
        while (true) {
            long[] counts = counts(loaded);
            if (counts[1] > 0 || System.nanoTime() - begun > PLAIN_AT_MOST) {
                return counts;
            }
        }
    }

    private static long[] recycle(LoadedObject loaded, SharedControl control) throws KernelRefusal {
        Recycling<KernelRefusal> recycling =
                new Recycling<>(
                        loaded.maps().stream().map(LoadedMap::spec).toList(),
                        new KernelArrays(loaded, control));
        long begun = System.nanoTime();
        for (int i = 0; i < RECYCLINGS || System.nanoTime() - begun < AT_LEAST; i++) {
            control.filled(ControlBlock.WHOLE);
            assertTrue(recycling.run(), "membarrier");
        }
        return counts(loaded);
    }

    private static long[] race(Traced traced, Watch watch) throws KernelRefusal {
        try (TracedProcess first = TracedProcess.start(LOAD.formatted(0));
                TracedProcess second = TracedProcess.start(LOAD.formatted(1))) {
            List<TracedProcess> processes = List.of(first, second);
            BpfObject object = Widened.of(traced.object(processes));
            try (LoadedObject loaded = Loader.load(object);
                    SharedControl control =
                            SharedControl.open(loaded.map(MapRole.CONTROL).orElseThrow())) {
                List<Attachment> attachments = loaded.attach();
                try {
                    control.activate();
                    processes.forEach(TracedProcess::resume);
                    return watch.until(loaded, control);
                } finally {
                    attachments.forEach(Attachment::close);
                }
            }
        }
    }

    /** How many elements were read, and how many of them were of other keys. */
    private static long[] counts(LoadedObject loaded) throws KernelRefusal {
        long[] counts = new long[2];
        LoadedMap map = loaded.map(MapRole.AGGREGATION).orElseThrow();
        for (MapElement element : map.elements()) {
            counts[element.key().getInt(0)] +=
                    element.values().stream().mapToLong(value -> value.getLong(0)).sum();
        }
        return counts;
    }
}
