package dev.dowse.session;

import static dev.dowse.kernel.TestPrograms.all;
import static dev.dowse.kernel.TestPrograms.control;
import static dev.dowse.kernel.TestPrograms.count;
import static dev.dowse.kernel.TestPrograms.exit;
import static dev.dowse.kernel.TestPrograms.onlyProcess;
import static dev.dowse.kernel.TestPrograms.onlySystemCall;
import static dev.dowse.kernel.TestPrograms.onlyWhenActive;
import static dev.dowse.kernel.TestPrograms.program;
import static dev.dowse.kernel.TestPrograms.readUser;
import static dev.dowse.kernel.TestPrograms.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.ControlBlock;
import dev.dowse.bpf.program.DropKind;
import dev.dowse.bpf.program.TaskFields;
import dev.dowse.kernel.KernelAccess;
import dev.dowse.kernel.KernelRefusal;
import dev.dowse.kernel.TestPrograms;
import dev.dowse.kernel.TracedProcess;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whole sessions in the real kernel, with programs written by hand. */
@Timeout(60)
class KernelSessionTest {
    private static final long BEGIN = 1;
    private static final long FIRING = 2;
    private static final long END = 3;

    /** The number of write(2), and how often the command of a test calls it. */
    private static final int WRITE = 1;

    private static final int CALLS = 2000;

    private final List<Long> records = new ArrayList<>();
    private final List<TraceEvent.Drops> drops = new ArrayList<>();

    @BeforeAll
    static void kernel() {
        KernelAccess.require();
    }

    @Test
    void beginComesFirstAndEndLastAroundACommand() throws KernelRefusal {
        try (TracedProcess process = TracedProcess.start("/bin/true")) {
            SessionResult.Ended ended =
                    run(
                            List.of(begin(List.of()), onSystemCall(process.pid()), end()),
                            List.of(process));
            ended.close().run();
        }
        assertEquals(BEGIN, records.getFirst());
        assertEquals(END, records.getLast());
        assertTrue(records.size() > 10, "few system calls were seen: " + records);
        assertEquals(1, records.stream().filter(record -> record == END).count());
    }

    @Test
    void everyCallOfACommandIsSeenAndCounted() throws KernelRefusal {
        String command = "dd if=/dev/zero of=/dev/null bs=1 count=" + CALLS + " status=none";
        try (TracedProcess process = TracedProcess.start(command)) {
            BpfProgram writes =
                    program(
                            "writes",
                            new AttachPoint.RawTracepoint("sys_enter"),
                            all(
                                    onlySystemCall(WRITE),
                                    onlyWhenActive(),
                                    onlyProcess(process.pid()),
                                    count(4711),
                                    send(FIRING),
                                    exit(0)));
            SessionResult.Ended ended = run(List.of(writes), List.of(process));
            assertEquals(CALLS, records.size());
            assertEquals(List.of(), drops);
            assertEquals(CALLS, total(ended.reader(), 4711));
            ByteBuffer key = ended.reader().elements(TestPrograms.COUNTS).getFirst().key();
            ended.reader().zero(TestPrograms.COUNTS, key);
            assertEquals(0, total(ended.reader(), 4711));
            ended.reader().remove(TestPrograms.COUNTS, key);
            assertEquals(List.of(), ended.reader().elements(TestPrograms.COUNTS));
            ended.close().run();
        }
    }

    private static long total(AggregationReader reader, long key) {
        return reader.elements(TestPrograms.COUNTS).stream()
                .filter(element -> element.key().getLong(0) == key)
                .flatMap(element -> element.values().stream())
                .mapToLong(value -> value.getLong(0))
                .sum();
    }

    @Test
    void exitInBeginWins() throws KernelRefusal {
        List<Instruction> exits =
                all(
                        control(ControlBlock.EXIT_STATUS, 3),
                        control(ControlBlock.ACTIVITY, ControlBlock.DRAINING));
        try (TracedProcess process = TracedProcess.start("/bin/true")) {
            SessionResult.Ended ended =
                    run(
                            List.of(begin(exits), onSystemCall(process.pid()), end()),
                            List.of(process));
            assertEquals(3, ended.status());
            ended.close().run();
        }
        assertEquals(List.of(BEGIN, END), records);
    }

    @Test
    void aClockFiresUntilAProgramExits() {
        BpfProgram tick =
                program(
                        "tick",
                        new AttachPoint.Clock(1_000_000, false),
                        all(
                                onlyWhenActive(),
                                send(FIRING),
                                control(ControlBlock.ACTIVITY, ControlBlock.DRAINING),
                                exit(0)));
        run(List.of(begin(List.of()), tick, end()), List.of()).close().run();
        assertEquals(List.of(BEGIN, FIRING, END), records);
    }

    @Test
    void aStopFromAnotherThreadEndsTheSession() throws InterruptedException {
        StopSignal stop = new StopSignal();
        Thread stopping = Thread.ofPlatform().start(stop::request);
        BpfObject object = object(List.of(begin(List.of()), end()), 1 << 16);
        SessionResult result = KernelSession.run(object, List.of(), this::accept, stop);
        stopping.join();
        assertInstanceOf(SessionResult.Ended.class, result).close().run();
        assertEquals(List.of(BEGIN, END), records);
    }

    @Test
    void whatDoesNotFitIsCounted() {
        List<Instruction> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.addAll(send(FIRING));
        }
        BpfObject object = object(List.of(begin(all(many)), end()), 4096);
        StopSignal stop = new StopSignal();
        stop.request();
        SessionResult result = KernelSession.run(object, List.of(), this::accept, stop);
        assertInstanceOf(SessionResult.Ended.class, result).close().run();
        long lost = drops.stream().mapToLong(TraceEvent.Drops::count).sum();
        assertTrue(
                drops.stream().allMatch(each -> each.kind() == DropKind.PRINCIPAL),
                drops.toString());
        assertEquals(302, lost + records.size());
        assertTrue(lost > 0);
    }

    /**
     * A fault of the kernel's whose program causes another: the kernel leaves the inner one out.
     */
    @Test
    void whatTheKernelLeftOutIsCounted() throws KernelRefusal {
        String command = "dd if=/dev/zero of=/dev/null bs=256k count=8 status=none";
        try (TracedProcess process = TracedProcess.start(command)) {
            BpfProgram faults =
                    program(
                            "faults",
                            new AttachPoint.RawTracepoint("page_fault_kernel"),
                            all(
                                    onlyWhenActive(),
                                    onlyProcess(process.pid()),
                                    readUser(-8, 8, 16),
                                    send(FIRING),
                                    exit(0)));
            run(List.of(faults), List.of(process)).close().run();
        }
        long skipped =
                drops.stream()
                        .filter(each -> each.kind() == DropKind.NESTED)
                        .mapToLong(TraceEvent.Drops::count)
                        .sum();
        assertTrue(!records.isEmpty(), "no fault was seen");
        assertTrue(skipped >= records.size(), skipped + " of " + records.size());
    }

    @Test
    void anUnknownTracepointIsRefusedInWords() {
        BpfProgram program =
                program("odd", new AttachPoint.RawTracepoint("no_such_tracepoint"), exit(0));
        SessionResult result =
                KernelSession.run(
                        object(List.of(program), 4096), List.of(), this::accept, new StopSignal());
        assertEquals(
                "The kernel did not attach to the raw tracepoint no_such_tracepoint: no such file"
                        + " or object (ENOENT). This kernel has no tracepoint of that name."
                        + " See: dowse explain BPF-ATTACH",
                assertInstanceOf(SessionResult.Refused.class, result).reason());
    }

    private SessionResult.Ended run(List<BpfProgram> programs, List<TracedProcess> processes) {
        SessionResult result =
                KernelSession.run(
                        object(programs, 1 << 20), processes, this::accept, new StopSignal());
        return assertInstanceOf(SessionResult.Ended.class, result, result::toString);
    }

    private void accept(TraceEvent event, AggregationReader reader) {
        switch (event) {
            case TraceEvent.Data(var record) -> records.add(record.getLong());
            case TraceEvent.Drops lost -> drops.add(lost);
            case TraceEvent.Notice(String text) -> throw new AssertionError(text);
        }
    }

    private static BpfObject object(List<BpfProgram> programs, int ringBytes) {
        return new BpfObject(programs, TestPrograms.maps(ringBytes), TaskFields.EMBEDDED);
    }

    private static BpfProgram begin(List<Instruction> more) {
        return program("begin", new AttachPoint.Begin(), all(send(BEGIN), more, exit(0)));
    }

    private static BpfProgram end() {
        return program("end", new AttachPoint.End(), all(send(END), exit(0)));
    }

    private static BpfProgram onSystemCall(long pid) {
        return program(
                "enter",
                new AttachPoint.RawTracepoint("sys_enter"),
                all(onlyWhenActive(), onlyProcess(pid), send(FIRING), exit(0)));
    }
}
