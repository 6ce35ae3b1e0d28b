package dev.dowse.bpf.vm;

import dev.dowse.bpf.program.TaskFields;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The BPF helpers of the embedded machine, with the results that the kernel's have
 * (kernel/bpf/helpers.c, kernel/trace/bpf_trace.c).
 */
final class Helpers {
    /** What a register holds that names a map. */
    private static final long HANDLE = 0xffff_4000_0000_0000L;

    private static final int TASK_SIZE = 64;
    private static final int REGISTERS = 21;
    private static final int LONGEST_NAME = 15;

    private final Memory memory;
    private final List<VmMap> maps;
    private final TaskFields fields;
    private final ByteBuffer task = buffer(TASK_SIZE);
    private final ByteBuffer parent = buffer(TASK_SIZE);
    private final ByteBuffer userRegisters = buffer(REGISTERS * 8);
    private final long taskAddress;
    private final long registersAddress;

    /** A helper was called as no helper may be; a verified program never does. */
    static final class BadCall extends RuntimeException {
        private static final long serialVersionUID = 1;

        BadCall(String why) {
            super(why, null, false, false);
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }

    Helpers(Memory memory, List<VmMap> maps, TaskFields fields) {
        this.memory = memory;
        this.maps = maps;
        this.fields = fields;
        this.taskAddress = memory.map(task);
        this.registersAddress = memory.map(userRegisters);
        task.putLong(fields.realParent(), memory.map(parent));
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    static long handle(int map) {
        return HANDLE | map;
    }

    /** The address of {@code struct pt_regs} of the current firing. */
    long registersAddress() {
        return registersAddress;
    }

    /** Lays the task of a firing out where programs look for it. */
    void enter(Host host) {
        task.putInt(fields.tgid(), host.task().pid());
        parent.putInt(fields.tgid(), host.task().ppid());
        for (int i = 0; i < REGISTERS; i++) {
            userRegisters.putLong(i * 8, host.registers()[i]);
        }
    }

    long call(int helper, long[] r, Host host) {
        Host.Task current = host.task();
        return switch (helper) {
            case 1 -> lookup(r, host);
            case 2 -> update(r, host);
            case 3 -> delete(r);
            case 5, 125 -> host.nanoseconds();
            case 8 -> host.cpu();
            case 14 -> (long) current.pid() << 32 | Integer.toUnsignedLong(current.tid());
            case 15 -> (long) current.gid() << 32 | Integer.toUnsignedLong(current.uid());
            case 16 -> name(r[1], (int) r[2], current.execname());
            case 35, 158 -> taskAddress;
            case 112 -> readUser(r[1], (int) r[2], r[3], host);
            case 113 -> readKernel(r[1], (int) r[2], r[3]);
            case 114 -> readUserString(r[1], (int) r[2], r[3], host);
            case 115 -> readKernelString(r[1], (int) r[2], r[3]);
            case 130 -> output(r);
            case 175 -> registersAddress;
            default -> throw new BadCall("helper " + helper + " is not part of this machine");
        };
    }

    private VmMap map(long handle) {
        if ((handle & ~0xffffL) != HANDLE) {
            throw new BadCall("a helper was given no map");
        }
        return maps.get((int) (handle & 0xffff));
    }

    private VmMap.Keyed keyed(long handle) {
        if (map(handle) instanceof VmMap.Keyed keyed) {
            return keyed;
        }
        throw new BadCall("a helper was given a map without keys");
    }

    private long lookup(long[] r, Host host) {
        VmMap.Keyed map = keyed(r[1]);
        return map.lookup(memory.at(r[2], map.spec().keySize()), host.cpu());
    }

    private long update(long[] r, Host host) {
        VmMap.Keyed map = keyed(r[1]);
        ByteBuffer key = memory.at(r[2], map.spec().keySize());
        ByteBuffer value = memory.at(r[3], map.spec().valueSize());
        return map.update(key, value, r[4], host.cpu());
    }

    private long delete(long[] r) {
        VmMap.Keyed map = keyed(r[1]);
        return map.delete(memory.at(r[2], map.spec().keySize()));
    }

    private long name(long address, int size, String name) {
        ByteBuffer to = memory.at(address, size);
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(Math.min(bytes.length, LONGEST_NAME), size - 1);
        for (int i = 0; i < size; i++) {
            to.put(i, i < length ? bytes[i] : 0);
        }
        return 0;
    }

    /** What cannot be read is zeroed and the whole read fails. */
    private long readKernel(long to, int size, long from) {
        ByteBuffer target = memory.at(to, size);
        Optional<ByteBuffer> source = memory.find(from, size);
        if (source.isEmpty()) {
            zero(target, size);
            return -Errno.EFAULT;
        }
        target.put(0, source.get(), 0, size);
        return 0;
    }

    private long readUser(long to, int size, long from, Host host) {
        ByteBuffer target = memory.at(to, size);
        if (host.copy(from, target, size) < size) {
            zero(target, size);
            return -Errno.EFAULT;
        }
        return 0;
    }

    private long readKernelString(long to, int size, long from) {
        ByteBuffer target = memory.at(to, size);
        for (int i = 0; i < size; i++) {
            Optional<ByteBuffer> next = memory.find(from + i, 1);
            if (next.isEmpty()) {
                zero(target, size);
                return -Errno.EFAULT;
            }
            byte c = next.get().get(0);
            target.put(i, i == size - 1 ? 0 : c);
            if (c == 0) {
                return i + 1L;
            }
        }
        return size;
    }

    private long readUserString(long to, int size, long from, Host host) {
        ByteBuffer target = memory.at(to, size);
        for (int i = 0; i < size; i++) {
            Optional<Byte> next = host.task().memory().at(from + i);
            if (next.isEmpty()) {
                zero(target, size);
                return -Errno.EFAULT;
            }
            target.put(i, i == size - 1 ? 0 : next.get());
            if (next.get() == 0) {
                return i + 1L;
            }
        }
        return size;
    }

    private static void zero(ByteBuffer target, int size) {
        for (int i = 0; i < size; i++) {
            target.put(i, (byte) 0);
        }
    }

    private long output(long[] r) {
        if (map(r[1]) instanceof VmMap.Ring ring) {
            int size = (int) r[3];
            return ring.output(memory.at(r[2], size), size);
        }
        throw new BadCall("output into a map that is no ring buffer");
    }
}
