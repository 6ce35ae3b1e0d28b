package dev.dowse.bpf.vm;

import dev.dowse.bpf.isa.Instruction;
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
    /** {@code bpf_loop()}, which the engines do themselves: it calls functions of the program. */
    static final int LOOP = 181;

    /** What a register holds that names a map. */
    private static final long HANDLE = 0xffff_4000_0000_0000L;

    /** {@code BPF_F_USER_STACK} and {@code BPF_F_SKIP_FIELD_MASK} of linux/bpf.h. */
    private static final int USER_STACK = 1 << 8;

    private static final int SKIP_FIELD = 0xff;

    /** {@code MAX_TAIL_CALL_CNT}. */
    private static final int MOST_TAIL_CALLS = 33;

    /** What a look at the clock takes in a loop. */
    private static final long LOOK_NANOSECONDS = 10_000;

    private static final int TASK_SIZE = 64;
    private static final int REGISTERS = 21;
    private static final int LONGEST_NAME = 15;
    private static final long FIRST_RANDOM = 0x9e3779b97f4a7c15L;

    /** Addresses below are the traced process's: {@code TASK_SIZE_MAX} of x86-64. */
    private static final long USER_END = 0x7fff_ffff_f000L;

    private final Memory memory;
    private final List<VmMap> maps;
    private final TaskFields fields;
    private final ByteBuffer task;
    private final ByteBuffer parent;
    private final ByteBuffer userRegisters;
    private long randomState = FIRST_RANDOM;
    private int tailCalls;
    private int loops;
    private long waited;
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
        byte[] taskBytes = new byte[TASK_SIZE];
        byte[] parentBytes = new byte[TASK_SIZE];
        byte[] registerBytes = new byte[REGISTERS * 8];
        this.task = buffer(taskBytes);
        this.parent = buffer(parentBytes);
        this.userRegisters = buffer(registerBytes);
        this.taskAddress = memory.map(taskBytes);
        this.registersAddress = memory.map(registerBytes);
        task.putLong(fields.realParent(), memory.map(parentBytes));
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static boolean isLoop(Instruction instruction) {
        return instruction instanceof Instruction.CallHelper call && call.helper() == LOOP;
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
        tailCalls = 0;
        loops = 0;
        waited = 0;
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
            case 4 ->
                    isUser(r[3])
                            ? readUser(r[1], (int) r[2], r[3], host)
                            : readKernel(r[1], (int) r[2], r[3]);
            case 5, 125 -> nanoseconds(host);
            case 7 -> random();
            case 8 -> host.cpu();
            case 12 -> tailCall(r);
            case 14 -> (long) current.pid() << 32 | Integer.toUnsignedLong(current.tid());
            case 15 -> (long) current.gid() << 32 | Integer.toUnsignedLong(current.uid());
            case 16 -> name(r[1], (int) r[2], current.execname());
            case 35, 158 -> taskAddress;
            case 36 -> writeUser(r[1]);
            case 45 ->
                    isUser(r[3])
                            ? readUserString(r[1], (int) r[2], r[3], host)
                            : readKernelString(r[1], (int) r[2], r[3]);
            case 67 -> stack(r, host.stacks());
            case 109 -> -Errno.EPERM;
            case 112 -> readUser(r[1], (int) r[2], r[3], host);
            case 113 -> readKernel(r[1], (int) r[2], r[3]);
            case 114 -> readUserString(r[1], (int) r[2], r[3], host);
            case 115 -> readKernelString(r[1], (int) r[2], r[3]);
            case 130 -> output(r);
            case 175 -> registersAddress;
            default -> throw new BadCall("helper " + helper + " is not part of this machine");
        };
    }

    /**
     * Stands still while a program runs, but for one that looks again and again, which is the only
     * way to wait.
     */
    private long nanoseconds(Host host) {
        waited += loops > 0 ? LOOK_NANOSECONDS : 0;
        return host.nanoseconds() + waited;
    }

    /** A loop of the program's has begun. */
    void beginLoop() {
        loops++;
    }

    void endLoop() {
        loops--;
    }

    private static boolean isUser(long address) {
        return Long.compareUnsigned(address, USER_END) < 0;
    }

    /** Numbers that look random and are the same in every run (xorshift64). */
    private long random() {
        randomState ^= randomState << 13;
        randomState ^= randomState >>> 7;
        randomState ^= randomState << 17;
        return randomState >>> 32;
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

    /**
     * Goes on in another program and does not come back; an error where there is none, or where too
     * many went on already. The index is 32 bits wide.
     */
    private long tailCall(long[] r) {
        if (!(map(r[2]) instanceof ProgramMap programs)) {
            throw new BadCall("a tail call through a map without programs");
        }
        Optional<ProgramMap.TailCall> next = programs.at(r[3] & 0xffffffffL);
        if (next.isEmpty() || tailCalls == MOST_TAIL_CALLS) {
            return -Errno.ENOENT;
        }
        tailCalls++;
        throw next.get();
    }

    /** Writes as many frames as fit, skipping as many as the flags say, and zeros behind them. */
    private long stack(long[] r, Host.Stacks stacks) {
        ByteBuffer to = memory.at(r[2], (int) r[3]);
        List<Long> frames = (r[4] & USER_STACK) != 0 ? stacks.user() : stacks.kernel();
        int skipped = (int) Math.min(r[4] & SKIP_FIELD, frames.size());
        int size = (int) Math.min((frames.size() - skipped) * 8L, r[3] & ~7L);
        zero(to, (int) r[3]);
        for (int i = 0; i < size / 8; i++) {
            to.putLong(i * 8, frames.get(skipped + i));
        }
        return size;
    }

    /** Leaves what is behind the zero as it is, since some kernels do. */
    private long name(long address, int size, String name) {
        ByteBuffer to = memory.at(address, size);
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(Math.min(bytes.length, LONGEST_NAME), size - 1);
        to.put(0, bytes, 0, length).put(length, (byte) 0);
        return 0;
    }

    /**
     * Reads of the kernel's memory refuse other addresses with another error than addresses where
     * nothing is ({@code copy_from_kernel_nofault}).
     */
    private static long kernelError(long address) {
        return address >> 47 == -1 ? -Errno.EFAULT : -Errno.ERANGE;
    }

    /** What cannot be read is zeroed and the whole read fails. */
    private long readKernel(long to, int size, long from) {
        ByteBuffer target = memory.at(to, size);
        Optional<ByteBuffer> source = memory.find(from, size);
        if (source.isEmpty()) {
            zero(target, size);
            return size == 0 && from >> 47 == -1 ? 0 : kernelError(from);
        }
        target.put(0, source.get(), 0, size);
        return 0;
    }

    private long readUser(long to, int size, long from, Host host) {
        ByteBuffer target = memory.at(to, size);
        if (!isUser(from) || host.copy(from, target, size) < size) {
            zero(target, size);
            return -Errno.EFAULT;
        }
        return 0;
    }

    /** A recorded process stays as it was: what is written for it goes nowhere. */
    private static long writeUser(long to) {
        return isUser(to) && to != 0 ? 0 : -Errno.EFAULT;
    }

    /** A byte of memory that a string is read from; empty where nothing is. */
    private interface Source {
        Optional<Byte> at(long address);
    }

    private long readKernelString(long to, int size, long from) {
        return readString(memory.at(to, size), size, from, this::kernelByte, kernelError(from));
    }

    private Optional<Byte> kernelByte(long address) {
        return memory.find(address, 1).map(region -> region.get(0));
    }

    private long readUserString(long to, int size, long from, Host host) {
        Source source = isUser(from) ? host.task().memory()::at : address -> Optional.empty();
        return readString(memory.at(to, size), size, from, source, -Errno.EFAULT);
    }

    /** Copies up to the zero, which is always there; the length with it, or an error. */
    private static long readString(
            ByteBuffer target, int size, long from, Source source, long error) {
        for (int i = 0; i < size; i++) {
            Optional<Byte> next = source.at(from + i);
            if (next.isEmpty()) {
                zero(target, size);
                return error;
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
        if (map(r[1]) instanceof RingMap ring) {
            int size = (int) r[3];
            return ring.output(memory.at(r[2], size), size, r[4]);
        }
        throw new BadCall("output into a map that is no ring buffer");
    }
}
