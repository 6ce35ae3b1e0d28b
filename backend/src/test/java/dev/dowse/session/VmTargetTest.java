package dev.dowse.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.ControlBlock;
import dev.dowse.bpf.program.DropKind;
import dev.dowse.bpf.program.MapSpec;
import dev.dowse.bpf.program.TaskFields;
import dev.dowse.bpf.verifier.Verdict;
import dev.dowse.bpf.verifier.VerifiedObject;
import dev.dowse.bpf.verifier.Verifier;
import dev.dowse.catalog.BundledProbes;
import dev.dowse.kernel.TestPrograms;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order of a session on the embedded machine, with programs written by hand. */
final class VmTargetTest {
    private static final AttachPoint ENTER = new AttachPoint.RawTracepoint("sys_enter");
    private static final int RING = 4096;
    private final List<String> seen = new ArrayList<>();

    private static BpfProgram sends(String name, AttachPoint attach, long value) {
        return TestPrograms.program(
                name, attach, TestPrograms.all(TestPrograms.send(value), TestPrograms.exit(0)));
    }

    private static BpfProgram sendsWhenActive(String name, AttachPoint attach, long value) {
        return TestPrograms.program(
                name,
                attach,
                TestPrograms.all(
                        TestPrograms.onlyWhenActive(),
                        TestPrograms.send(value),
                        TestPrograms.exit(0)));
    }

    private static VerifiedObject verified(List<MapSpec> maps, BpfProgram... programs) {
        Verdict verdict =
                Verifier.verify(new BpfObject(List.of(programs), maps, TaskFields.EMBEDDED));
        return assertInstanceOf(Verdict.Accepted.class, verdict, verdict.toString()).object();
    }

    private SessionResult run(String recording, BpfProgram... programs) throws Recording.Malformed {
        return run(recording, new StopSignal(), programs);
    }

    private SessionResult run(String recording, StopSignal stop, BpfProgram... programs)
            throws Recording.Malformed {
        Target target =
                new VmTarget(Recording.parse(recording.replace('\'', '"')), BundledProbes.INSTANCE);
        return target.run(
                verified(TestPrograms.maps(RING), programs), (event, _) -> see(event), stop);
    }

    private void see(TraceEvent event) {
        seen.add(
                switch (event) {
                    case TraceEvent.Data data -> Long.toString(data.record().getLong(0));
                    case TraceEvent.Drops(DropKind kind, long count) -> kind + " " + count;
                    case TraceEvent.Notice notice -> notice.text();
                });
    }

    private static String read(long time, int cpu) {
        return "{'time':%d,'cpu':%d,'pid':1,'probe':'syscall:vmlinux:read:entry'}\n"
                .formatted(time, cpu);
    }

    @Test
    void beginEventsAndTimersAndEndComeInTheirOrder() throws Recording.Malformed {
        SessionResult result =
                run(
                        read(1000, 0) + read(2500, 1) + read(4000, 0),
                        sends("end", new AttachPoint.End(), 4),
                        sendsWhenActive("tick", new AttachPoint.Clock(1000, false), 3),
                        sendsWhenActive("enter", ENTER, 2),
                        sends("begin", new AttachPoint.Begin(), 1));
        assertEquals(List.of("1", "2", "3", "2", "3", "3", "2", "4"), seen);
        assertEquals(0, assertInstanceOf(SessionResult.Ended.class, result).status());
    }

    @Test
    void aProfileFiresOnEveryCpuOfTheRecording() throws Recording.Malformed {
        run(
                read(0, 0) + read(1500, 2),
                sendsWhenActive("profile", new AttachPoint.Clock(1000, true), 3));
        assertEquals(List.of("3", "3", "3"), seen);
    }

    @Test
    void exitInBeginWinsAndGivesTheStatus() throws Recording.Malformed {
        List<Instruction> code =
                TestPrograms.all(
                        TestPrograms.control(ControlBlock.EXIT_STATUS, 7),
                        TestPrograms.control(ControlBlock.ACTIVITY, ControlBlock.DRAINING),
                        TestPrograms.exit(0));
        SessionResult result =
                run(
                        read(1, 0),
                        TestPrograms.program("begin", new AttachPoint.Begin(), code),
                        sendsWhenActive("enter", ENTER, 2),
                        sends("end", new AttachPoint.End(), 4));
        assertEquals(List.of("4"), seen);
        assertEquals(7, assertInstanceOf(SessionResult.Ended.class, result).status());
    }

    @Test
    void aStoppedRunStillRunsEnd() throws Recording.Malformed {
        StopSignal stop = new StopSignal();
        stop.request();
        run(
                read(1, 0),
                stop,
                sendsWhenActive("enter", ENTER, 2),
                sends("end", new AttachPoint.End(), 4));
        assertEquals(List.of("4"), seen);
    }

    @Test
    void aScriptWithoutExitIsStoppedAndTold() throws Recording.Malformed {
        run("", sendsWhenActive("tick", new AttachPoint.Clock(1000, false), 3));
        assertEquals(10_001, seen.size());
        assertTrue(seen.getLast().contains("did not call exit() within 10000 firings"));
    }

    @Test
    void nothingToWaitForIsTold() throws Recording.Malformed {
        run("", sends("begin", new AttachPoint.Begin(), 1), sends("end", new AttachPoint.End(), 4));
        assertEquals("1", seen.getFirst());
        assertTrue(seen.get(1).contains("nothing more can happen"), seen.get(1));
        assertEquals("4", seen.getLast());
    }

    @Test
    void firingsThatCannotBeReplayedAreCounted() throws Recording.Malformed {
        run(
                "{'probe':'dtrace:::BEGIN'}\n{'probe':'syscall:vmlinux:nosuch:entry'}\n"
                        + "{'probe':'syscall:vmlinux:nosuch:entry'}\n{'probe':'syscall:::entry'}\n"
                        + read(1, 0),
                sendsWhenActive("enter", ENTER, 2));
        assertEquals("2", seen.getFirst());
        assertEquals(
                List.of(
                        "1 firing of dtrace:::BEGIN in the recording skipped: the embedded machine"
                                + " replays only system calls and tracepoints",
                        "2 firings of syscall:vmlinux:nosuch:entry in the recording skipped: there"
                                + " is no such probe",
                        "1 firing of syscall:::entry in the recording skipped: that names several"
                                + " probes"),
                seen.subList(seen.size() - 3, seen.size()));
    }

    @Test
    void whatDoesNotFitIsCountedAsLost() throws Recording.Malformed {
        List<Instruction> code = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            code.addAll(TestPrograms.send(i));
        }
        code.addAll(TestPrograms.exit(0));
        run("", TestPrograms.program("begin", new AttachPoint.Begin(), code));
        assertEquals("254", seen.get(254));
        assertTrue(seen.contains(DropKind.PRINCIPAL + " 45"), seen.getLast());
    }
}
