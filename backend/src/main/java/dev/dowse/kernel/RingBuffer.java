package dev.dowse.kernel;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;

/**
 * The reading end of a ring buffer ({@code Documentation/bpf/ringbuf.rst}): one page with the
 * consumer's position, one with the producers', and the data mapped twice, so that no record breaks
 * at the end. Used by one thread.
 *
 * <p>The consumer's position is published once a batch, with a full fence before the producers'
 * position is looked at again: a producer wakes the reader only when it sees that the reader has
 * taken everything, so without the fence both could wait for each other.
 */
public final class RingBuffer implements AutoCloseable {
    private static final VarHandle POSITION = JAVA_LONG.varHandle();
    private static final VarHandle LENGTH = JAVA_INT.varHandle();
    private static final int BUSY = 1 << 31;
    private static final int DISCARDED = 1 << 30;
    private static final int HEADER = 8;
    private static final long PUBLISH_EVERY = 1 << 16;

    private final LoadedMap map;
    private final SharedMemory consumer;
    private final SharedMemory producer;
    private final MemorySegment data;
    private final long mask;
    private long position;

    private RingBuffer(LoadedMap map, SharedMemory consumer, SharedMemory producer) {
        this.map = map;
        this.consumer = consumer;
        this.producer = producer;
        this.data = producer.segment().asSlice(SharedMemory.PAGE);
        this.mask = map.spec().maxEntries() - 1L;
    }

    /** Opens the reading end of a ring buffer; the map stays the caller's. */
    public static RingBuffer open(LoadedMap map) throws KernelRefusal {
        SharedMemory consumer = map.share(0, SharedMemory.PAGE, true);
        try {
            long size = SharedMemory.PAGE + 2L * map.spec().maxEntries();
            return new RingBuffer(map, consumer, map.share(SharedMemory.PAGE, size, false));
        } catch (KernelRefusal refusal) {
            consumer.close();
            throw refusal;
        }
    }

    int descriptor() {
        return map.descriptor();
    }

    /**
     * Hands over every record that is there at the call, in order, and returns how many there were.
     * Those that come meanwhile wait for the next call, so that a fast producer cannot hold the
     * reader. A buffer is little-endian, read-only, and valid only during the call.
     */
    public long drain(Consumer<ByteBuffer> sink) {
        long count = 0;
        long published = position;
        long available = (long) POSITION.getAcquire(producer.segment(), 0L);
        while (position < available) {
            int header = (int) LENGTH.getAcquire(data, position & mask);
            if ((header & BUSY) != 0) {
                break;
            }
            int length = header & ~(BUSY | DISCARDED);
            if ((header & DISCARDED) == 0) {
                sink.accept(record(length));
                count++;
            }
            position += (length + HEADER + 7L) & -8L;
            if (position - published >= PUBLISH_EVERY) {
                publish();
                published = position;
            }
        }
        if (position != published) {
            publish();
        }
        return count;
    }

    private ByteBuffer record(int length) {
        return data.asSlice((position & mask) + HEADER, length)
                .asByteBuffer()
                .asReadOnlyBuffer()
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    private void publish() {
        POSITION.setRelease(consumer.segment(), 0L, position);
        VarHandle.fullFence();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
