package dev.dowse.bpf.verifier;

import dev.dowse.bpf.program.BpfObject;

/** An object that the verifier has proved safe; only {@link Verifier} makes one. */
public final class VerifiedObject {
    private final BpfObject object;

    VerifiedObject(BpfObject object) {
        this.object = object;
    }

    public BpfObject object() {
        return object;
    }
}
