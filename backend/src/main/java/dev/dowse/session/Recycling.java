package dev.dowse.session;

import dev.dowse.bpf.program.ControlBlock;
import dev.dowse.bpf.program.MapRole;
import dev.dowse.bpf.program.MapSpec;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes back the elements of arrays and thread-local variables that hold nothing but zero.
 *
 * <p>Programs never delete an element, since another CPU might be reading or writing what it found
 * there. Instead each array has two maps. When the ones in use have filled, programs are told to
 * use the others; when no program is left that was not told, all elements that hold something are
 * copied; and when no program is left that might still look there, the old maps are emptied. No
 * address that a program holds ever comes to belong to another key.
 *
 * @param <E> what the maps cannot be read and written for
 */
final class Recycling<E extends Exception> {
    /** At most so much of a map is filled before it is looked through: half of what is free. */
    private static final int SHARE = 2;

    /**
     * Maps of which nearly everything is in use are looked through not before so much more came.
     */
    private static final long LEAST = ControlBlock.WHOLE / 64;

    private final List<MapSpec> maps;
    private final Arrays<E> arrays;

    /** Of each two maps the first. */
    private final List<Integer> firsts = new ArrayList<>();

    private final AtomicLong lost = new AtomicLong();
    private int space;
    private long limit = ControlBlock.WHOLE / SHARE;

    /** The maps and the control block of a running object. */
    interface Arrays<E extends Exception> {
        /** {@link ControlBlock#FILLED}. */
        long filled();

        void setFilled(long filled);

        /** Sets {@link ControlBlock#SPACE}. */
        void setSpace(int space);

        /** Waits until every program that runs now has ended; false where that cannot be done. */
        boolean await();

        List<Entry> entries(int map) throws E;

        /** Inserts an element unless there is one with its key; false where there is no room. */
        boolean insert(int map, Entry entry) throws E;

        void remove(int map, Entry entry) throws E;
    }

    /** An element of an array. */
    record Entry(ByteBuffer key, ByteBuffer value) {
        boolean isZero() {
            for (int i = value.position(); i < value.limit(); i++) {
                if (value.get(i) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    Recycling(List<MapSpec> maps, Arrays<E> arrays) {
        this.maps = List.copyOf(maps);
        this.arrays = arrays;
        for (int map = 0; map < maps.size(); map++) {
            if (maps.get(map).role() == MapRole.DYNAMIC) {
                firsts.add(map++);
            }
        }
    }

    /** Whether there is anything to take back, ever. */
    boolean isNeeded() {
        return !firsts.isEmpty();
    }

    /** How many elements found no room in the other map. */
    long lost() {
        return lost.get();
    }

    /** Empties the maps if they have filled; false where this machine cannot wait for programs. */
    boolean run() throws E {
        return firsts.isEmpty() || arrays.filled() < limit || recycle();
    }

    private boolean recycle() throws E {
        int next = space ^ ControlBlock.SECOND;
        arrays.setFilled(0);
        arrays.setSpace(next | ControlBlock.MOVING);
        if (!arrays.await()) {
            return false;
        }
        List<List<Entry>> left = new ArrayList<>();
        long free = ControlBlock.WHOLE;
        for (int first : firsts) {
            List<Entry> all = arrays.entries(first + space);
            left.add(all);
            free = Math.min(free, ControlBlock.WHOLE - move(all, first + next));
        }
        arrays.setSpace(next);
        if (!arrays.await()) {
            return false;
        }
        for (int i = 0; i < firsts.size(); i++) {
            for (Entry entry : left.get(i)) {
                arrays.remove(firsts.get(i) + space, entry);
            }
        }
        space = next;
        limit = Math.max(free / SHARE, LEAST);
        return true;
    }

    /** Copies what holds something; how much of the map that fills. */
    private long move(List<Entry> entries, int map) throws E {
        long filled = 0;
        for (Entry entry : entries) {
            if (!entry.isZero()) {
                filled += ControlBlock.filledBy(maps.get(map).maxEntries());
                if (!arrays.insert(map, entry)) {
                    lost.incrementAndGet();
                }
            }
        }
        return filled;
    }
}
