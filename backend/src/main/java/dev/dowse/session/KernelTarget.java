package dev.dowse.session;

import dev.dowse.bpf.verifier.VerifiedObject;
import dev.dowse.kernel.TracedProcess;
import java.util.List;

/**
 * The running Linux kernel. Everything that a session puts there hangs on file descriptors of this
 * process, so the kernel frees it when the process ends, however it ends.
 *
 * @param processes those that the session traces as {@code $target}; it lets them run when
 *     everything is attached, and ends when all of them have ended. They stay the caller's to close
 */
public record KernelTarget(List<TracedProcess> processes) implements Target {
    public KernelTarget {
        processes = List.copyOf(processes);
    }

    @Override
    public SessionResult run(VerifiedObject object, TraceSink sink, StopSignal stop) {
        return KernelSession.run(object.object(), processes, sink, stop);
    }
}
