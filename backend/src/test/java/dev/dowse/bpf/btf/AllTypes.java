package dev.dowse.bpf.btf;

import dev.dowse.types.Type;
import java.nio.ByteBuffer;

/** Decodes every type that some bytes hold, to the sizes of the members of structures. */
public final class AllTypes {
    private AllTypes() {}

    public static void read(ByteBuffer bytes) {
        int count = Btf.of(bytes).map(Btf::count).orElse(0);
        BtfTypes.of(bytes)
                .ifPresent(types -> {
                    for (int id = 0; id < count; id++) {
                        Type type = types.type(id);
                        if (type instanceof Type.Aggregate aggregate) {
                            aggregate.members().fields().forEach(field -> field.type().size());
                        }
                    }
                });
    }
}
