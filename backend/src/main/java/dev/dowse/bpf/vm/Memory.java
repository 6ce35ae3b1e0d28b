package dev.dowse.bpf.vm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The address space of one machine: regions that lie 4 GiB apart, so that an address tells its
 * region and nothing outside one can be reached by running past its end. Addresses look like the
 * kernel's, so that none of them is mistaken for one of the traced process.
 */
final class Memory {
    private static final long BASE = 0xffff_8000_0000_0000L;
    private static final int REGION_SHIFT = 32;
    private static final int REGION_MASK = 0x3fff_ffff;

    private final List<ByteBuffer> regions = new ArrayList<>();
    private final List<Integer> free = new ArrayList<>();

    /** Region 0 is never handed out: null and small numbers are no addresses. */
    Memory() {
        regions.add(ByteBuffer.allocate(0));
    }

    /** Makes a region visible to programs and returns the address of its first byte. */
    long map(ByteBuffer bytes) {
        ByteBuffer region = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (!free.isEmpty()) {
            int index = free.removeLast();
            regions.set(index, region);
            return address(index);
        }
        regions.add(region);
        return address(regions.size() - 1);
    }

    /** Takes a region away again. */
    void unmap(long address) {
        int index = index(address);
        regions.set(index, ByteBuffer.allocate(0));
        free.add(index);
    }

    private static long address(int index) {
        return BASE | (long) index << REGION_SHIFT;
    }

    private static int index(long address) {
        return (int) ((address - BASE) >>> REGION_SHIFT) & REGION_MASK;
    }

    /**
     * The bytes from {@code address} to the end of its region.
     *
     * @throws IndexOutOfBoundsException where no region has {@code size} bytes there
     */
    ByteBuffer at(long address, int size) {
        ByteBuffer region = region(address);
        int offset = (int) address;
        return region.slice(offset, size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Like {@link #at}, but empty instead of an exception. */
    Optional<ByteBuffer> find(long address, int size) {
        int index = index(address);
        if (address >>> 47 != BASE >>> 47 || index >= regions.size()) {
            return Optional.empty();
        }
        ByteBuffer region = regions.get(index);
        int offset = (int) address;
        return offset < 0 || size > region.capacity() - offset
                ? Optional.empty()
                : Optional.of(region.slice(offset, size).order(ByteOrder.LITTLE_ENDIAN));
    }

    private ByteBuffer region(long address) {
        int index = index(address);
        if (address >>> 47 != BASE >>> 47 || index >= regions.size()) {
            throw new IndexOutOfBoundsException("no memory at 0x" + Long.toHexString(address));
        }
        return regions.get(index);
    }

    long load(long address, int size) {
        ByteBuffer region = region(address);
        int offset = (int) address;
        return switch (size) {
            case 1 -> region.get(offset) & 0xffL;
            case 2 -> region.getShort(offset) & 0xffffL;
            case 4 -> region.getInt(offset) & 0xffffffffL;
            default -> region.getLong(offset);
        };
    }

    void store(long address, int size, long value) {
        ByteBuffer region = region(address);
        int offset = (int) address;
        switch (size) {
            case 1 -> region.put(offset, (byte) value);
            case 2 -> region.putShort(offset, (short) value);
            case 4 -> region.putInt(offset, (int) value);
            default -> region.putLong(offset, value);
        }
    }
}
