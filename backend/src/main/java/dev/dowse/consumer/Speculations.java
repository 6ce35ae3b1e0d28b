package dev.dowse.consumer;

import dev.dowse.layout.RecordHeader;
import dev.dowse.layout.SpeculationTag;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Records that wait until their speculation is committed or discarded. What comes after that, from
 * a CPU that was at it still, shares the fate of the others.
 */
final class Speculations {
    private static final long DEFAULT_SIZE = 4 << 20;

    private final long most;
    private final Map<Integer, Waiting> open = new HashMap<>();
    private final Map<Integer, Settled> settled = new HashMap<>();

    private static final class Waiting {
        final List<ByteBuffer> records = new ArrayList<>();
        long bytes;
    }

    /** How the last use of a number ended. */
    private record Settled(int tag, boolean committed) {}

    /** What is to be done with a record now. */
    enum Fate {
        PRINT,
        KEPT,
        DISCARD,
        NO_ROOM
    }

    /**
     * @param size bytes that one speculation may hold; 0 for as many as are usual
     */
    Speculations(long size) {
        this.most = size == 0 ? DEFAULT_SIZE : size;
    }

    /** Decides about a record, and keeps a copy where it must wait. */
    Fate decide(ByteBuffer record) {
        int tag = record.getInt(RecordHeader.SPECULATION);
        if (tag == 0) {
            return Fate.PRINT;
        }
        Settled before = settled.get(SpeculationTag.number(tag));
        if (before != null && before.tag() == tag) {
            return before.committed() ? Fate.PRINT : Fate.DISCARD;
        }
        Waiting waiting = open.computeIfAbsent(tag, t -> new Waiting());
        int size = record.remaining();
        if (waiting.bytes + size > most) {
            return Fate.NO_ROOM;
        }
        waiting.bytes += size;
        ByteBuffer copy = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        waiting.records.add(copy.put(record.duplicate()).flip());
        return Fate.KEPT;
    }

    /** The records of a speculation that is over, in order: none where it was discarded. */
    List<ByteBuffer> settle(int tag, boolean committed) {
        settled.put(SpeculationTag.number(tag), new Settled(tag, committed));
        Waiting waiting = open.remove(tag);
        return waiting == null || !committed ? List.of() : waiting.records;
    }
}
