package dev.dowse.fuzz;

import dev.dowse.bpf.btf.BtfTypes;
import java.nio.ByteBuffer;

/** Bytes are types or none; each type that there is can be looked at. */
public final class BtfTarget {
    private BtfTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        BtfTypes.of(ByteBuffer.wrap(data))
                .ifPresent(types -> {
                    types.tagged("struct", "sk_buff");
                    types.typedef("pid_t");
                });
    }
}
