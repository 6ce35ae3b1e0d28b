package dev.dowse.bpf.vm;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * The world around a program of the embedded machine at one firing: nothing in it comes from the
 * real machine, so that a run can be repeated exactly.
 *
 * @param nanoseconds on the monotonic clock
 * @param registers the 21 words of {@code struct pt_regs}, by 8 bytes from offset 0
 */
@SuppressWarnings("ArrayRecordComponent")
public record Host(long nanoseconds, int cpu, Task task, long[] registers, Stacks stacks) {
    public Host(long nanoseconds, int cpu, Task task, long[] registers) {
        this(nanoseconds, cpu, task, registers, Stacks.EMPTY);
    }

    /** Where the current functions were called, the innermost first. */
    public record Stacks(List<Long> kernel, List<Long> user) {
        public static final Stacks EMPTY = new Stacks(List.of(), List.of());

        public Stacks {
            kernel = List.copyOf(kernel);
            user = List.copyOf(user);
        }
    }

    /** The current task. */
    public record Task(
            int pid, int tid, int ppid, int uid, int gid, String execname, UserMemory memory) {}

    /** The memory of the traced process. */
    public interface UserMemory {
        /** The byte at an address; empty where nothing is. */
        Optional<Byte> at(long address);

        /** Nothing is anywhere. */
        UserMemory EMPTY = address -> Optional.empty();
    }

    /** Copies from user memory; the number of bytes that could be read. */
    int copy(long address, ByteBuffer to, int size) {
        for (int i = 0; i < size; i++) {
            Optional<Byte> next = task.memory.at(address + i);
            if (next.isEmpty()) {
                return i;
            }
            to.put(i, next.get());
        }
        return size;
    }
}
