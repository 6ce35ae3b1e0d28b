package dev.dowse.kernel;

import java.lang.foreign.MemorySegment;

/** Memory mapped from a file descriptor, until closed. */
final class SharedMemory implements AutoCloseable {
    static final long PAGE = 4096;

    private static final int PROT_READ = 1;
    private static final int PROT_WRITE = 2;
    private static final int MAP_SHARED = 1;
    private static final int MAP_PRIVATE = 2;

    private final MemorySegment segment;

    private SharedMemory(MemorySegment segment) {
        this.segment = segment;
    }

    static SharedMemory writable(Descriptor file, long offset, long size) throws KernelRefusal {
        return map(file.number(), PROT_READ | PROT_WRITE, MAP_SHARED, offset, size);
    }

    static SharedMemory readable(Descriptor file, long offset, long size) throws KernelRefusal {
        return map(file.number(), PROT_READ, MAP_SHARED, offset, size);
    }

    /** A private mapping: the only one that {@code /sys/kernel/btf/vmlinux} allows. */
    static SharedMemory copy(Descriptor file, long size) throws KernelRefusal {
        return map(file.number(), PROT_READ, MAP_PRIVATE, 0, size);
    }

    @SuppressWarnings("restricted")
    private static SharedMemory map(int file, int protection, int kind, long offset, long size)
            throws KernelRefusal {
        long result = SystemCalls.call(SystemCall.MMAP, 0, size, protection, kind, file, offset);
        if (result < 0) {
            throw new KernelRefusal(
                    "The kernel did not share its memory with Dowse (mmap): "
                            + Errno.text(result)
                            + ".");
        }
        return new SharedMemory(MemorySegment.ofAddress(result).reinterpret(size));
    }

    MemorySegment segment() {
        return segment;
    }

    /** Unmaps it; a use after that would end the process, so the owner must be done with it. */
    @Override
    public void close() {
        SystemCalls.call(SystemCall.MUNMAP, segment.address(), segment.byteSize(), 0);
    }
}
