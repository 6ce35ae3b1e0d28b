package dev.dowse.session;

import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.TaskFields;
import dev.dowse.kernel.TestPrograms;
import java.util.List;

/**
 * A session that goes on until it is killed: what {@link NothingIsLeftTest} starts in a process of
 * its own. Says so on standard output when the first record of its clock came.
 */
final class EndlessSession {
    static final String RUNNING = "running";

    private EndlessSession() {}

    public static void main(String[] arguments) {
        BpfProgram tick =
                TestPrograms.program(
                        "tick",
                        new AttachPoint.Clock(10_000_000, true),
                        TestPrograms.all(
                                TestPrograms.onlyWhenActive(),
                                TestPrograms.send(1),
                                TestPrograms.exit(0)));
        BpfProgram enter =
                TestPrograms.program(
                        "enter",
                        new AttachPoint.RawTracepoint("sys_enter"),
                        TestPrograms.all(
                                TestPrograms.onlyWhenActive(),
                                TestPrograms.onlyProcess(ProcessHandle.current().pid()),
                                TestPrograms.exit(0)));
        BpfObject object =
                new BpfObject(
                        List.of(tick, enter), TestPrograms.maps(1 << 16), TaskFields.EMBEDDED);
        boolean[] told = {false};
        TraceSink sink =
                (event, reader) -> {
                    if (!told[0]) {
                        told[0] = true;
                        System.out.println(RUNNING);
                    }
                };
        SessionResult result = KernelSession.run(object, List.of(), sink, new StopSignal());
        System.out.println(result);
    }
}
