package dev.dowse.bpf.verifier;

import dev.dowse.bpf.program.BpfObject;

/** An object that the verifier has proved safe; only {@link Verifier} makes one. */
public final class VerifiedObject {
    private final BpfObject object;
    private final long visited;

    VerifiedObject(BpfObject object, long visited) {
        this.object = object;
        this.visited = visited;
    }

    public BpfObject object() {
        return object;
    }

    /** How many instructions the proof visited, on all paths of all programs. */
    public long visited() {
        return visited;
    }
}
