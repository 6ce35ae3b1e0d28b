package dev.dowse.bpf.vm;

import dev.dowse.bpf.isa.Encoder;
import dev.dowse.bpf.program.BpfProgram;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Runs the encoded bytes of one program, instruction by instruction. */
final class Interpreter {
    private static final int STACK = 512;
    private static final int ADDRESS_OF_MAP = 1;
    private static final int ADDRESS_OF_VALUE = 2;

    private final int[] opcodes;
    private final int[] destinations;
    private final int[] sources;
    private final int[] offsets;
    private final int[] immediates;
    private final Memory memory;
    private final Helpers helpers;
    private final List<VmMap> maps;
    private final ByteBuffer stack;
    private final long stackEnd;
    private final long[] registers = new long[11];
    private int pc;

    Interpreter(BpfProgram program, Memory memory, Helpers helpers, List<VmMap> maps) {
        ByteBuffer code =
                ByteBuffer.wrap(Encoder.encode(program.code())).order(ByteOrder.LITTLE_ENDIAN);
        int slots = code.capacity() / 8;
        opcodes = new int[slots];
        destinations = new int[slots];
        sources = new int[slots];
        offsets = new int[slots];
        immediates = new int[slots];
        for (int i = 0; i < slots; i++) {
            opcodes[i] = code.get(i * 8) & 0xff;
            destinations[i] = code.get(i * 8 + 1) & 0x0f;
            sources[i] = code.get(i * 8 + 1) >>> 4 & 0x0f;
            offsets[i] = code.getShort(i * 8 + 2);
            immediates[i] = code.getInt(i * 8 + 4);
        }
        this.memory = memory;
        this.helpers = helpers;
        this.maps = maps;
        this.stack = ByteBuffer.allocate(STACK).order(ByteOrder.LITTLE_ENDIAN);
        this.stackEnd = memory.map(stack) + STACK;
    }

    /**
     * Runs the program once.
     *
     * @param context address of what R1 points to
     * @param fuel how many instructions it may take
     */
    Outcome run(long context, Host host, long fuel) {
        registers[1] = context;
        registers[10] = stackEnd;
        pc = 0;
        long left = fuel;
        try {
            while (left-- > 0) {
                if (opcodes[pc] == 0x95) {
                    return new Outcome.Returned(registers[0]);
                }
                step(host);
            }
            return new Outcome.Faulted(pc, "more than " + fuel + " instructions were executed");
        } catch (IndexOutOfBoundsException e) {
            return new Outcome.Faulted(pc, "memory outside every region: " + e.getMessage());
        } catch (Helpers.BadCall e) {
            return new Outcome.Faulted(pc, e.why());
        } catch (IllegalStateException e) {
            return new Outcome.Faulted(pc, "an instruction that is none: " + e.getMessage());
        }
    }

    private void step(Host host) {
        int at = pc++;
        int opcode = opcodes[at];
        switch (opcode & 0x07) {
            case 0 -> wide(at);
            case 1 -> load(at, opcode);
            case 2 -> memory.store(target(at), size(opcode), immediates[at]);
            case 3 -> store(at, opcode);
            case 4 -> alu32(at, opcode);
            case 5 -> jump(at, opcode, host);
            case 6 -> jump32(at, opcode);
            default -> alu64(at, opcode);
        }
    }

    private long target(int at) {
        return registers[destinations[at]] + offsets[at];
    }

    private static int size(int opcode) {
        return switch (opcode & 0x18) {
            case 0x00 -> 4;
            case 0x08 -> 2;
            case 0x10 -> 1;
            default -> 8;
        };
    }

    private void wide(int at) {
        pc++;
        int low = immediates[at];
        registers[destinations[at]] =
                switch (sources[at]) {
                    case ADDRESS_OF_MAP -> Helpers.handle(low);
                    case ADDRESS_OF_VALUE ->
                            ((VmMap.ArrayMap) maps.get(low)).address() + immediates[at + 1];
                    default -> (low & 0xffffffffL) | ((long) immediates[at + 1] << 32);
                };
    }

    private void load(int at, int opcode) {
        int size = size(opcode);
        long value = memory.load(registers[sources[at]] + offsets[at], size);
        boolean signed = (opcode & 0xe0) == 0x80;
        int unused = 64 - size * 8;
        registers[destinations[at]] = signed ? value << unused >> unused : value;
    }

    private void store(int at, int opcode) {
        if ((opcode & 0xe0) == 0xc0) {
            atomic(at, size(opcode));
        } else {
            memory.store(target(at), size(opcode), registers[sources[at]]);
        }
    }

    private void atomic(int at, int size) {
        long address = target(at);
        long old = memory.load(address, size);
        long source = registers[sources[at]];
        int operation = immediates[at];
        boolean fetch = (operation & 1) != 0;
        switch (operation & 0xf0) {
            case 0x00 -> memory.store(address, size, old + source);
            case 0x40 -> memory.store(address, size, old | source);
            case 0x50 -> memory.store(address, size, old & source);
            case 0xa0 -> memory.store(address, size, old ^ source);
            case 0xe0 -> memory.store(address, size, source);
            case 0xf0 -> {
                long expected = size == 4 ? registers[0] & 0xffffffffL : registers[0];
                if (old == expected) {
                    memory.store(address, size, source);
                }
                registers[0] = old;
                fetch = false;
            }
            default -> throw new IllegalStateException("atomic operation " + operation);
        }
        if (fetch) {
            registers[sources[at]] = old;
        }
    }

    private long operand(int at, int opcode) {
        return (opcode & 0x08) != 0 ? registers[sources[at]] : immediates[at];
    }

    private void alu64(int at, int opcode) {
        int register = destinations[at];
        registers[register] =
                opcode >> 4 == 0xd
                        ? Opcodes.swap(true, immediates[at], registers[register])
                        : Opcodes.alu64(
                                opcode >> 4, offsets[at], registers[register], operand(at, opcode));
    }

    private void alu32(int at, int opcode) {
        int register = destinations[at];
        boolean big = (opcode & 0x08) != 0;
        registers[register] =
                opcode >> 4 == 0xd
                        ? Opcodes.swap(big, immediates[at], registers[register])
                        : Opcodes.alu32(
                                opcode >> 4,
                                offsets[at],
                                (int) registers[register],
                                (int) operand(at, opcode));
    }

    private void jump(int at, int opcode, Host host) {
        int code = opcode >> 4;
        if (code == 0x0) {
            pc += offsets[at];
        } else if (code == 0x8) {
            if (sources[at] != 0) {
                throw new IllegalStateException("a call that is not to a helper");
            }
            registers[0] = helpers.call(immediates[at], registers, host);
        } else if (Opcodes.holds(code, registers[destinations[at]], operand(at, opcode))) {
            pc += offsets[at];
        }
    }

    private void jump32(int at, int opcode) {
        int code = opcode >> 4;
        if (code == 0x0) {
            pc += immediates[at];
        } else if (Opcodes.holds32(
                code, (int) registers[destinations[at]], (int) operand(at, opcode))) {
            pc += offsets[at];
        }
    }
}
