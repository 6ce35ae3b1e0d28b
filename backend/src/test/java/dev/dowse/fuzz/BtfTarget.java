package dev.dowse.fuzz;

import dev.dowse.bpf.btf.AllTypes;
import java.nio.ByteBuffer;

/** Bytes are types or none; each type that there is can be looked at. */
public final class BtfTarget {
    private BtfTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        AllTypes.read(ByteBuffer.wrap(data));
    }
}
