package dev.dowse.bpf.vm;

import dev.dowse.bpf.program.MapSpec;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A ring buffer with the room that the kernel's has (kernel/bpf/ringbuf.c). */
final class RingMap implements VmMap.Ring {
    private static final int HEADER = 8;

    /** {@code BPF_RB_NO_WAKEUP} and {@code BPF_RB_FORCE_WAKEUP}. */
    private static final long FLAGS = 3;

    private final MapSpec spec;
    private final Deque<byte[]> records = new ArrayDeque<>();
    private int used;

    RingMap(MapSpec spec) {
        this.spec = spec;
    }

    @Override
    public MapSpec spec() {
        return spec;
    }

    long output(ByteBuffer data, int size, long flags) {
        if ((flags & ~FLAGS) != 0) {
            return -Errno.EINVAL;
        }
        int room = HEADER + (size + 7 & ~7);
        if (room >= spec.maxEntries() - used) {
            return -Errno.EAGAIN;
        }
        byte[] record = new byte[size];
        data.get(0, record);
        records.add(record);
        used += room;
        return 0;
    }

    @Override
    public List<ByteBuffer> drain() {
        List<ByteBuffer> out =
                records.stream()
                        .map(r -> ByteBuffer.wrap(r).order(ByteOrder.LITTLE_ENDIAN))
                        .toList();
        records.clear();
        used = 0;
        return out;
    }
}
