package dev.dowse.session;

import dev.dowse.bpf.verifier.VerifiedObject;

/** A machine that runs verified objects: the embedded one, or the Linux kernel. */
public interface Target {
    /**
     * Loads, runs BEGIN, attaches, drains into {@code sink} until the script exits or {@code stop}
     * says so, runs END, drains the rest, and frees everything. Blocks.
     *
     * @return how it ended
     */
    SessionResult run(VerifiedObject object, TraceSink sink, StopSignal stop);
}
