package dev.dowse.bpf.vm;

import dev.dowse.bpf.isa.Encoder;
import dev.dowse.bpf.program.BpfProgram;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Runs the encoded bytes of one program, instruction by instruction (RFC 9669). */
final class Interpreter implements Engine {
    private static final int ADDRESS_OF_MAP = 1;
    private static final int ADDRESS_OF_VALUE = 2;
    private static final int FUNCTION = 4;
    private static final int EXIT = 0x95;

    /** A call of a function of the program, in the source register's bits. */
    private static final int LOCAL = 1;

    private static final long LOW = 0xffffffffL;

    /** As many registers as four bits can name, so that no index needs a check. */
    private static final int REGISTERS = 16;

    private final BpfProgram program;

    /** One word for each slot: opcode, registers, offset and immediate as they are encoded. */
    private final long[] code;

    private final Memory memory;
    private final Helpers helpers;
    private final List<VmMap> maps;
    private final CallStack calls;

    Interpreter(BpfProgram program, Memory memory, Helpers helpers, List<VmMap> maps) {
        this.program = program;
        ByteBuffer bytes =
                ByteBuffer.wrap(Encoder.encode(program.code())).order(ByteOrder.LITTLE_ENDIAN);
        this.code = new long[bytes.capacity() / 8];
        bytes.asLongBuffer().get(code);
        this.memory = memory;
        this.helpers = helpers;
        this.maps = maps;
        this.calls = new CallStack(memory, helpers);
    }

    @Override
    public Outcome run(long context, long second, Host host, int fuel) {
        long[] r = new long[REGISTERS];
        r[1] = context;
        r[2] = second;
        r[10] = calls.start();
        int pc = 0;
        try {
            for (int left = fuel; left > 0; left--) {
                long word = code[pc++];
                int d = (int) (word >>> 8) & 0x0f;
                int s = (int) (word >>> 12) & 0x0f;
                int off = (short) (word >>> 16);
                int k = (int) (word >> 32);
                switch ((int) word & 0xff) {
                    case 0x04 -> r[d] = (r[d] + k) & LOW;
                    case 0x05 -> pc += off;
                    case 0x06 -> pc += k;
                    case 0x07 -> r[d] += k;
                    case 0x0c -> r[d] = (r[d] + r[s]) & LOW;
                    case 0x0f -> r[d] += r[s];
                    case 0x14 -> r[d] = (r[d] - k) & LOW;
                    case 0x15 -> pc += r[d] == k ? off : 0;
                    case 0x16 -> pc += (int) r[d] == k ? off : 0;
                    case 0x17 -> r[d] -= k;
                    case 0x18 -> {
                        r[d] = s == FUNCTION ? pc + k : wide(s, k, code[pc] >> 32);
                        pc++;
                    }
                    case 0x1c -> r[d] = (r[d] - r[s]) & LOW;
                    case 0x1d -> pc += r[d] == r[s] ? off : 0;
                    case 0x1e -> pc += (int) r[d] == (int) r[s] ? off : 0;
                    case 0x1f -> r[d] -= r[s];
                    case 0x24 -> r[d] = (r[d] * k) & LOW;
                    case 0x25 -> pc += Opcodes.above(r[d], k) ? off : 0;
                    case 0x26 -> pc += Opcodes.above32((int) r[d], k) ? off : 0;
                    case 0x27 -> r[d] *= k;
                    case 0x2c -> r[d] = (r[d] * r[s]) & LOW;
                    case 0x2d -> pc += Opcodes.above(r[d], r[s]) ? off : 0;
                    case 0x2e -> pc += Opcodes.above32((int) r[d], (int) r[s]) ? off : 0;
                    case 0x2f -> r[d] *= r[s];
                    case 0x34 -> r[d] = Opcodes.quotient32(off, (int) r[d], k);
                    case 0x35 -> pc += !Opcodes.above(k, r[d]) ? off : 0;
                    case 0x36 -> pc += !Opcodes.above32(k, (int) r[d]) ? off : 0;
                    case 0x37 -> r[d] = Opcodes.quotient(off, r[d], k);
                    case 0x3c -> r[d] = Opcodes.quotient32(off, (int) r[d], (int) r[s]);
                    case 0x3d -> pc += !Opcodes.above(r[s], r[d]) ? off : 0;
                    case 0x3e -> pc += !Opcodes.above32((int) r[s], (int) r[d]) ? off : 0;
                    case 0x3f -> r[d] = Opcodes.quotient(off, r[d], r[s]);
                    case 0x44 -> r[d] = (r[d] | k) & LOW;
                    case 0x45 -> pc += (r[d] & k) != 0 ? off : 0;
                    case 0x46 -> pc += ((int) r[d] & k) != 0 ? off : 0;
                    case 0x47 -> r[d] |= k;
                    case 0x4c -> r[d] = (r[d] | r[s]) & LOW;
                    case 0x4d -> pc += (r[d] & r[s]) != 0 ? off : 0;
                    case 0x4e -> pc += ((int) r[d] & (int) r[s]) != 0 ? off : 0;
                    case 0x4f -> r[d] |= r[s];
                    case 0x54 -> r[d] = (r[d] & k) & LOW;
                    case 0x55 -> pc += r[d] != k ? off : 0;
                    case 0x56 -> pc += (int) r[d] != k ? off : 0;
                    case 0x57 -> r[d] &= k;
                    case 0x5c -> r[d] = (r[d] & r[s]) & LOW;
                    case 0x5d -> pc += r[d] != r[s] ? off : 0;
                    case 0x5e -> pc += (int) r[d] != (int) r[s] ? off : 0;
                    case 0x5f -> r[d] &= r[s];
                    case 0x61 -> r[d] = memory.load32(r[s] + off);
                    case 0x62 -> memory.store32(r[d] + off, k);
                    case 0x63 -> memory.store32(r[d] + off, r[s]);
                    case 0x64 -> r[d] = ((int) r[d] << k) & LOW;
                    case 0x65 -> pc += r[d] > k ? off : 0;
                    case 0x66 -> pc += (int) r[d] > k ? off : 0;
                    case 0x67 -> r[d] <<= k;
                    case 0x69 -> r[d] = memory.load16(r[s] + off);
                    case 0x6a -> memory.store16(r[d] + off, k);
                    case 0x6b -> memory.store16(r[d] + off, r[s]);
                    case 0x6c -> r[d] = ((int) r[d] << (int) r[s]) & LOW;
                    case 0x6d -> pc += r[d] > r[s] ? off : 0;
                    case 0x6e -> pc += (int) r[d] > (int) r[s] ? off : 0;
                    case 0x6f -> r[d] <<= r[s];
                    case 0x71 -> r[d] = memory.load8(r[s] + off);
                    case 0x72 -> memory.store8(r[d] + off, k);
                    case 0x73 -> memory.store8(r[d] + off, r[s]);
                    case 0x74 -> r[d] = ((int) r[d] >>> k) & LOW;
                    case 0x75 -> pc += r[d] >= k ? off : 0;
                    case 0x76 -> pc += (int) r[d] >= k ? off : 0;
                    case 0x77 -> r[d] >>>= k;
                    case 0x79 -> r[d] = memory.load64(r[s] + off);
                    case 0x7a -> memory.store64(r[d] + off, k);
                    case 0x7b -> memory.store64(r[d] + off, r[s]);
                    case 0x7c -> r[d] = ((int) r[d] >>> (int) r[s]) & LOW;
                    case 0x7d -> pc += r[d] >= r[s] ? off : 0;
                    case 0x7e -> pc += (int) r[d] >= (int) r[s] ? off : 0;
                    case 0x7f -> r[d] >>>= r[s];
                    case 0x81 -> r[d] = Opcodes.moved(32, memory.load32(r[s] + off));
                    case 0x84 -> r[d] = -r[d] & LOW;
                    case 0x85 -> {
                        if (s == LOCAL) {
                            pc = calls.enter(pc, r) + k;
                        } else if (s == 0 && k == Helpers.LOOP) {
                            pc = calls.loop(pc, r);
                        } else {
                            r[0] = call(s, k, r, host);
                        }
                    }
                    case 0x87 -> r[d] = -r[d];
                    case 0x89 -> r[d] = Opcodes.moved(16, memory.load16(r[s] + off));
                    case 0x91 -> r[d] = Opcodes.moved(8, memory.load8(r[s] + off));
                    case 0x94 -> r[d] = Opcodes.remainder32(off, (int) r[d], k);
                    case 0x97 -> r[d] = Opcodes.remainder(off, r[d], k);
                    case 0x9c -> r[d] = Opcodes.remainder32(off, (int) r[d], (int) r[s]);
                    case 0x9f -> r[d] = Opcodes.remainder(off, r[d], r[s]);
                    case 0xa4 -> r[d] = (r[d] ^ k) & LOW;
                    case 0xa5 -> pc += Opcodes.above(k, r[d]) ? off : 0;
                    case 0xa6 -> pc += Opcodes.above32(k, (int) r[d]) ? off : 0;
                    case 0xa7 -> r[d] ^= k;
                    case 0xac -> r[d] = (r[d] ^ r[s]) & LOW;
                    case 0xad -> pc += Opcodes.above(r[s], r[d]) ? off : 0;
                    case 0xae -> pc += Opcodes.above32((int) r[s], (int) r[d]) ? off : 0;
                    case 0xaf -> r[d] ^= r[s];
                    case 0xb4 -> r[d] = k & LOW;
                    case 0xb5 -> pc += !Opcodes.above(r[d], k) ? off : 0;
                    case 0xb6 -> pc += !Opcodes.above32((int) r[d], k) ? off : 0;
                    case 0xb7 -> r[d] = k;
                    case 0xbc -> r[d] = Opcodes.moved(off, r[s]) & LOW;
                    case 0xbd -> pc += !Opcodes.above(r[d], r[s]) ? off : 0;
                    case 0xbe -> pc += !Opcodes.above32((int) r[d], (int) r[s]) ? off : 0;
                    case 0xbf -> r[d] = Opcodes.moved(off, r[s]);
                    case 0xc3 -> Atomics.atomic32(memory, k, r, r[d] + off, s);
                    case 0xc4 -> r[d] = ((int) r[d] >> k) & LOW;
                    case 0xc5 -> pc += r[d] < k ? off : 0;
                    case 0xc6 -> pc += (int) r[d] < k ? off : 0;
                    case 0xc7 -> r[d] >>= k;
                    case 0xcc -> r[d] = ((int) r[d] >> (int) r[s]) & LOW;
                    case 0xcd -> pc += r[d] < r[s] ? off : 0;
                    case 0xce -> pc += (int) r[d] < (int) r[s] ? off : 0;
                    case 0xcf -> r[d] >>= r[s];
                    case 0xd4 -> r[d] = Opcodes.swap(false, k, r[d]);
                    case 0xd5 -> pc += r[d] <= k ? off : 0;
                    case 0xd6 -> pc += (int) r[d] <= k ? off : 0;
                    case 0xd7 -> r[d] = Opcodes.swap(true, k, r[d]);
                    case 0xdb -> Atomics.atomic64(memory, k, r, r[d] + off, s);
                    case 0xdc -> r[d] = Opcodes.swap(true, k, r[d]);
                    case 0xdd -> pc += r[d] <= r[s] ? off : 0;
                    case 0xde -> pc += (int) r[d] <= (int) r[s] ? off : 0;
                    case EXIT -> {
                        if (calls.isOutermost()) {
                            return new Outcome.Returned(r[0]);
                        }
                        pc = calls.leave(r);
                    }
                    default -> throw Opcodes.unknownInstruction();
                }
            }
            return Engine.spent(program, pc, fuel);
        } catch (IndexOutOfBoundsException
                | Helpers.BadCall
                | CallStack.TooDeep
                | IllegalStateException e) {
            boolean outside = pc <= 0 || pc > code.length;
            return outside ? Engine.left(program, pc - 1) : Engine.faulted(program, pc - 1, e);
        }
    }

    private long wide(int kind, int low, long high) {
        return switch (kind) {
            case ADDRESS_OF_MAP -> Helpers.handle(low);
            case ADDRESS_OF_VALUE -> {
                if (maps.get(low) instanceof ArrayMap array) {
                    yield array.address() + high;
                }
                throw Opcodes.noValue();
            }
            default -> (low & LOW) | high << 32;
        };
    }

    private long call(int kind, int helper, long[] r, Host host) {
        if (kind != 0) {
            throw Opcodes.unknownCall();
        }
        return helpers.call(helper, r, host);
    }
}
