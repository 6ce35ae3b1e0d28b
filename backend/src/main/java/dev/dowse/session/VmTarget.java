package dev.dowse.session;

import dev.dowse.bpf.verifier.VerifiedObject;
import dev.dowse.bpf.vm.Execution;
import dev.dowse.bpf.vm.VmMap;
import dev.dowse.catalog.ProbeIndex;

/**
 * The embedded machine: replays a recording, or lets timers fire on a clock of its own. The same
 * object and recording give the same output, on every system.
 *
 * @param probes tells which system call a recorded probe is of
 */
public record VmTarget(Recording recording, ProbeIndex probes, Execution execution)
        implements Target {
    public VmTarget(Recording recording, ProbeIndex probes) {
        this(recording, probes, Execution.TIERED);
    }

    @Override
    public SessionResult run(VerifiedObject object, TraceSink sink, StopSignal stop) {
        try {
            return new VmSession(object.object(), this, sink, stop).run();
        } catch (VmMap.UnsupportedMap e) {
            return new SessionResult.Refused(
                    "the embedded machine cannot hold this script's data: " + e.getMessage());
        }
    }
}
