package dev.dowse.kernel;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * What a process and its children map and when they fork, written down by the kernel while it
 * happens: so that a command that ends before anybody asks still has names. By a perf event that
 * counts nothing, one for each CPU, because only so are children followed (perf_event_open(2)).
 */
final class MappingLog implements AutoCloseable {
    private static final int ATTRIBUTES_SIZE = 128;
    private static final int SOFTWARE = 1;
    private static final int DUMMY = 9;
    private static final long INHERITED = 1L << 1;
    private static final long MAPPINGS = 1L << 8 | 1L << 17 | 1L << 23;
    private static final long FORKS = 1L << 13;
    private static final long NO_GROUP = -1;
    private static final long CLOSE_ON_EXEC = 8;

    private static final long BYTES = 16 * SharedMemory.PAGE;
    private static final int HEAD = 1024;
    private static final int TAIL = 1032;

    private static final int FORK = 7;
    private static final int MAPPING = 10;
    private static final int PATH = 72;

    private final List<Ring> rings;

    private record Ring(Descriptor event, SharedMemory memory) {}

    /** Who is told what happened, in the order in which each CPU saw it. */
    interface Reader {
        void mapped(long pid, Mapping mapping);

        void forked(long parent, long child);
    }

    private MappingLog(List<Ring> rings) {
        this.rings = List.copyOf(rings);
    }

    /** Begins to follow a process. Where the kernel refuses, there is nothing to read. */
    static MappingLog of(long pid) {
        List<Ring> rings = new ArrayList<>();
        try {
            for (int cpu : Processors.online()) {
                Descriptor event = event(pid, cpu);
                rings.add(
                        new Ring(
                                event, SharedMemory.writable(event, 0, SharedMemory.PAGE + BYTES)));
            }
        } catch (KernelRefusal refusal) {
            // The process is still looked at when somebody asks.
            return new MappingLog(rings);
        }
        return new MappingLog(rings);
    }

    private static Descriptor event(long pid, int cpu) throws KernelRefusal {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment attributes = arena.allocate(ATTRIBUTES_SIZE, 8);
            attributes.set(JAVA_INT, 0, SOFTWARE);
            attributes.set(JAVA_INT, 4, ATTRIBUTES_SIZE);
            attributes.set(JAVA_LONG, 8, DUMMY);
            attributes.set(JAVA_LONG, 40, INHERITED | MAPPINGS | FORKS);
            long result =
                    SystemCalls.call(
                            SystemCall.PERF_EVENT_OPEN,
                            attributes.address(),
                            pid,
                            cpu,
                            NO_GROUP,
                            CLOSE_ON_EXEC,
                            0);
            if (result < 0) {
                throw new KernelRefusal("no log of mappings: " + Errno.text(result));
            }
            return Descriptor.of(result);
        }
    }

    /** Reads what has happened since the last time. */
    void drain(Reader reader) {
        for (Ring ring : rings) {
            MemorySegment memory = ring.memory().segment();
            long head = memory.get(JAVA_LONG, HEAD);
            VarHandle.acquireFence();
            long position = memory.get(JAVA_LONG, TAIL);
            while (position < head) {
                ByteBuffer entry = entry(memory, position);
                read(entry, reader);
                position += entry.capacity();
            }
            VarHandle.fullFence();
            memory.set(JAVA_LONG, TAIL, head);
        }
    }

    /** One entry in one piece, whether or not it goes round the end of the ring. */
    private static ByteBuffer entry(MemorySegment memory, long position) {
        int size = memory.get(JAVA_SHORT, SharedMemory.PAGE + position % BYTES + 6) & 0xffff;
        byte[] bytes = new byte[Math.max(size, 8)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = memory.get(JAVA_BYTE, SharedMemory.PAGE + (position + i) % BYTES);
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void read(ByteBuffer entry, Reader reader) {
        int type = entry.getInt(0);
        if (type == MAPPING) {
            long start = entry.getLong(16);
            long end = start + entry.getLong(24);
            reader.mapped(entry.getInt(8), new Mapping(start, end, entry.getLong(32), path(entry)));
        } else if (type == FORK) {
            reader.forked(entry.getInt(12), entry.getInt(8));
        }
    }

    /** The file's name, which zeros follow. */
    private static String path(ByteBuffer entry) {
        byte[] bytes = new byte[entry.capacity() - PATH];
        entry.get(PATH, bytes);
        String text = new String(bytes, UTF_8);
        return text.substring(0, text.indexOf(0));
    }

    @Override
    public void close() {
        for (Ring ring : rings) {
            ring.memory().close();
            ring.event().close();
        }
    }
}
