package dev.dowse.bpf.btf;

import dev.dowse.types.Type;
import java.nio.ByteBuffer;
import java.util.Set;

/** Some types as bytes, and what decodes every type of some bytes. */
public final class AllTypes {
    private AllTypes() {}

    /** A struct of the bundled types, with what it needs. */
    public static byte[] pruned(String struct) {
        Btf bundled = Btf.of(BundledTypes.bytes()).orElseThrow();
        return BtfPruning.prune(bundled, Set.of(struct));
    }

    /** Decodes every type that some bytes hold, to the sizes of the members of structures. */
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
