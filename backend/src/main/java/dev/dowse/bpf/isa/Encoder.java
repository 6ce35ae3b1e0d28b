package dev.dowse.bpf.isa;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Instructions in the encoding that bpf(2) takes (RFC 9669 section 3), little-endian. */
public final class Encoder {
    private static final int PSEUDO_MAP_FD = 1;
    private static final int PSEUDO_MAP_VALUE = 2;
    private static final int PSEUDO_FUNCTION = 4;
    private static final int CALL = 0x85;
    private static final int CALL_LOCAL = 1;
    private static final int CALL_KERNEL = 2;

    private final ByteBuffer bytes;

    private Encoder(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** The bytes of a program; map references carry what stands in the instructions' map field. */
    public static byte[] encode(List<Instruction> code) {
        int slots = code.stream().mapToInt(Instruction::slots).sum();
        ByteBuffer bytes = ByteBuffer.allocate(slots * 8).order(ByteOrder.LITTLE_ENDIAN);
        Encoder encoding = new Encoder(bytes);
        code.forEach(encoding::add);
        return bytes.array();
    }

    private void add(Instruction instruction) {
        switch (instruction) {
            case Instruction.Alu alu -> alu(alu);
            case Instruction.Swap swap -> swap(swap);
            case Instruction.LoadImmediate load ->
                    wide(load.destination(), 0, (int) load.value(), (int) (load.value() >>> 32));
            case Instruction.LoadMap load -> wide(load.destination(), PSEUDO_MAP_FD, load.map(), 0);
            case Instruction.LoadMapValue load ->
                    wide(load.destination(), PSEUDO_MAP_VALUE, load.map(), load.offset());
            case Instruction.LoadFunction load ->
                    wide(load.destination(), PSEUDO_FUNCTION, load.offset(), 0);
            case Instruction.Load load ->
                    memory(
                            load.signed() ? 0x81 : 0x61,
                            load.size(),
                            load.destination(),
                            load.base(),
                            load.offset(),
                            0);
            case Instruction.Store store ->
                    memory(0x63, store.size(), store.base(), store.source(), store.offset(), 0);
            case Instruction.StoreImmediate store ->
                    memory(
                            0x62,
                            store.size(),
                            store.base(),
                            Register.R0,
                            store.offset(),
                            store.value());
            case Instruction.Atomic atomic ->
                    memory(
                            0xc3,
                            atomic.size(),
                            atomic.base(),
                            atomic.source(),
                            atomic.offset(),
                            atomic.operator().code() | (atomic.fetch() ? 1 : 0));
            case Instruction.Jump jump -> jump(jump.offset());
            case Instruction.Branch branch -> branch(branch);
            case Instruction.CallHelper call -> slot(CALL, 0, 0, 0, call.helper());
            case Instruction.CallLocal call -> slot(CALL, 0, CALL_LOCAL, 0, call.offset());
            case Instruction.CallKernel call -> slot(CALL, 0, CALL_KERNEL, 0, call.btfId());
            case Instruction.Exit() -> slot(0x95, 0, 0, 0, 0);
        }
    }

    private void alu(Instruction.Alu alu) {
        int opcode = (alu.width() == Width.W64 ? 0x07 : 0x04) | alu.operator().code();
        operation(opcode, alu.destination(), alu.source(), alu.operator().offset());
    }

    private void branch(Instruction.Branch branch) {
        int opcode = (branch.width() == Width.W64 ? 0x05 : 0x06) | branch.operator().code();
        operation(opcode, branch.destination(), branch.source(), branch.offset());
    }

    private void operation(int opcode, Register destination, Operand source, int offset) {
        switch (source) {
            case Operand.Reg(Register register) ->
                    slot(opcode | 0x08, destination.ordinal(), register.ordinal(), offset, 0);
            case Operand.Imm(int value) -> slot(opcode, destination.ordinal(), 0, offset, value);
        }
    }

    private void swap(Instruction.Swap swap) {
        int opcode =
                switch (swap.kind()) {
                    case TO_LITTLE -> 0xd4;
                    case TO_BIG -> 0xdc;
                    case SWAP -> 0xd7;
                };
        slot(opcode, swap.destination().ordinal(), 0, 0, swap.bits());
    }

    private void jump(int offset) {
        if (offset == (short) offset) {
            slot(0x05, 0, 0, offset, 0);
        } else {
            slot(0x06, 0, 0, 0, offset);
        }
    }

    private void memory(
            int opcode, MemorySize size, Register first, Register second, int offset, int value) {
        slot(opcode | size.code(), first.ordinal(), second.ordinal(), offset, value);
    }

    private void wide(Register destination, int kind, int low, int high) {
        slot(0x18, destination.ordinal(), kind, 0, low);
        slot(0, 0, 0, 0, high);
    }

    private void slot(int opcode, int destination, int source, int offset, int value) {
        bytes.put((byte) opcode)
                .put((byte) (source << 4 | destination))
                .putShort((short) offset)
                .putInt(value);
    }
}
