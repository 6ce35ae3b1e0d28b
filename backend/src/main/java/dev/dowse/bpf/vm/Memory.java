package dev.dowse.bpf.vm;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * The address space of one machine: regions that lie 4 GiB apart, so that an address tells its
 * region and nothing outside one can be reached by running past its end. Addresses look like the
 * kernel's, so that none of them is mistaken for one of the traced process.
 */
final class Memory {
    private static final long BASE = 0xffff_8000_0000_0000L;
    private static final int REGION_SHIFT = 32;

    /** The bits above it must be those of {@link #BASE}; 15 bits are left for regions. */
    private static final int BASE_SHIFT = 47;

    private static final int MOST_REGIONS = 1 << (BASE_SHIFT - REGION_SHIFT);
    private static final byte[] NOTHING = {};
    private static final VarHandle SHORTS = view(short[].class);
    private static final VarHandle INTS = view(int[].class);
    private static final VarHandle LONGS = view(long[].class);

    /** An address in no region at all. */
    static final class Nowhere extends IndexOutOfBoundsException {
        private static final long serialVersionUID = 1L;

        Nowhere(long address) {
            super("no memory at 0x" + Long.toHexString(address));
        }
    }

    /** Region 0 is never handed out: null and small numbers are no addresses. */
    private byte[][] regions = {NOTHING};

    private static VarHandle view(Class<?> type) {
        return MethodHandles.byteArrayViewVarHandle(type, ByteOrder.LITTLE_ENDIAN);
    }

    /** Makes a region visible to programs and returns the address of its first byte. */
    long map(byte[] bytes) {
        if (regions.length == MOST_REGIONS) {
            throw new IllegalStateException("the machine has no addresses left");
        }
        regions = Arrays.copyOf(regions, regions.length + 1);
        regions[regions.length - 1] = bytes;
        return BASE | (regions.length - 1L) << REGION_SHIFT;
    }

    /** Lets a region be other bytes, at the same address. */
    void replace(long address, byte[] bytes) {
        regions[index(address)] = bytes;
    }

    private static int index(long address) {
        return (int) (address >>> REGION_SHIFT) & (MOST_REGIONS - 1);
    }

    /**
     * {@code size} bytes from {@code address} on.
     *
     * @throws IndexOutOfBoundsException where no region has them
     */
    ByteBuffer at(long address, int size) {
        return ByteBuffer.wrap(region(address))
                .slice((int) address, size)
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Like {@link #at}, but empty instead of an exception. */
    Optional<ByteBuffer> find(long address, int size) {
        int index = index(address);
        int offset = (int) address;
        boolean there =
                address >> BASE_SHIFT == -1
                        && index < regions.length
                        && offset >= 0
                        && size <= regions[index].length - offset;
        return there ? Optional.of(at(address, size)) : Optional.empty();
    }

    private byte[] region(long address) {
        int index = index(address);
        if (address >> BASE_SHIFT != -1 || index >= regions.length) {
            throw new Nowhere(address);
        }
        return regions[index];
    }

    long load8(long address) {
        return region(address)[(int) address] & 0xffL;
    }

    long load16(long address) {
        return (short) SHORTS.get(region(address), (int) address) & 0xffffL;
    }

    long load32(long address) {
        return (int) INTS.get(region(address), (int) address) & 0xffffffffL;
    }

    long load64(long address) {
        return (long) LONGS.get(region(address), (int) address);
    }

    void store8(long address, long value) {
        region(address)[(int) address] = (byte) value;
    }

    void store16(long address, long value) {
        SHORTS.set(region(address), (int) address, (short) value);
    }

    void store32(long address, long value) {
        INTS.set(region(address), (int) address, (int) value);
    }

    void store64(long address, long value) {
        LONGS.set(region(address), (int) address, value);
    }
}
