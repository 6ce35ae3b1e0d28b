package dev.dowse.session;

import dev.dowse.kernel.KernelRefusal;
import dev.dowse.kernel.LoadedMap;
import dev.dowse.kernel.LoadedObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The aggregations of an object in the kernel, read as they are at the moment of the call; programs
 * may go on counting meanwhile.
 */
record KernelAggregations(LoadedObject loaded) implements AggregationReader {
    @Override
    public List<Element> elements(int map) {
        try {
            return loaded.maps().get(map).elements().stream()
                    .map(element -> new Element(element.key(), element.values()))
                    .toList();
        } catch (KernelRefusal refusal) {
            throw failure(refusal);
        }
    }

    @Override
    public void zero(int map, ByteBuffer key) {
        try {
            LoadedMap target = loaded.maps().get(map);
            target.update(bytes(key), new byte[target.spec().valueSize()]);
        } catch (KernelRefusal refusal) {
            throw failure(refusal);
        }
    }

    @Override
    public void remove(int map, ByteBuffer key) {
        try {
            loaded.maps().get(map).remove(bytes(key));
        } catch (KernelRefusal refusal) {
            throw failure(refusal);
        }
    }

    static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    /** The kernel takes back what it granted: nothing that a caller could do something about. */
    private static UncheckedIOException failure(KernelRefusal refusal) {
        return new UncheckedIOException(new IOException(refusal.summary(), refusal));
    }
}
