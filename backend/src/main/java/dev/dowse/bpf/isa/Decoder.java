package dev.dowse.bpf.isa;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Reads the encoding of RFC 9669 section 3 back into instructions. */
public final class Decoder {
    /** Bytes that are no instruction this implementation knows. */
    public static final class UnknownInstruction extends Exception {
        private static final long serialVersionUID = 1;

        UnknownInstruction(int slot, String why) {
            super("slot " + slot + ": " + why);
        }
    }

    private final ByteBuffer bytes;
    private int slot;

    private Decoder(byte[] code) {
        this.bytes = ByteBuffer.wrap(code).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The instructions of a program. */
    public static List<Instruction> decode(byte[] code) throws UnknownInstruction {
        if (code.length % 8 != 0) {
            throw new UnknownInstruction(code.length / 8, "the last instruction is cut off");
        }
        Decoder decoder = new Decoder(code);
        List<Instruction> instructions = new ArrayList<>();
        while (decoder.slot * 8 < code.length) {
            Instruction next = decoder.next();
            decoder.checkReserved(next);
            instructions.add(next);
            decoder.slot += next.slots();
        }
        return instructions;
    }

    /** A field that the instruction does not use is 0 (RFC 9669 section 3). */
    private void checkReserved(Instruction instruction) throws UnknownInstruction {
        byte[] used = Encoder.encode(List.of(instruction));
        if (!bytes.slice(slot * 8, used.length).equals(ByteBuffer.wrap(used))) {
            throw new UnknownInstruction(slot, "a field that must be 0 is not");
        }
    }

    private int opcode() {
        return bytes.get(slot * 8) & 0xff;
    }

    private Register destination() throws UnknownInstruction {
        return register(bytes.get(slot * 8 + 1) & 0x0f);
    }

    private Register source() throws UnknownInstruction {
        return register(sourceBits());
    }

    private int sourceBits() {
        return bytes.get(slot * 8 + 1) >>> 4 & 0x0f;
    }

    private Register register(int number) throws UnknownInstruction {
        if (number > 10) {
            throw new UnknownInstruction(slot, "there is no register " + number);
        }
        return Register.of(number);
    }

    private int offset() {
        return bytes.getShort(slot * 8 + 2);
    }

    private int immediate() {
        return bytes.getInt(slot * 8 + 4);
    }

    private Operand operand() throws UnknownInstruction {
        return (opcode() & 0x08) != 0 ? Operand.of(source()) : Operand.of(immediate());
    }

    private Instruction next() throws UnknownInstruction {
        return switch (opcode() & 0x07) {
            case 0 -> wide();
            case 1 -> load();
            case 2 -> new Instruction.StoreImmediate(size(), destination(), offset(), immediate());
            case 3 -> store();
            case 4 -> arithmetic(Width.W32);
            case 5 -> jump(Width.W64);
            case 6 -> jump(Width.W32);
            default -> arithmetic(Width.W64);
        };
    }

    private MemorySize size() {
        return switch (opcode() & 0x18) {
            case 0x00 -> MemorySize.U32;
            case 0x08 -> MemorySize.U16;
            case 0x10 -> MemorySize.U8;
            default -> MemorySize.U64;
        };
    }

    private Instruction wide() throws UnknownInstruction {
        if (opcode() != 0x18) {
            throw unknown();
        }
        if ((slot + 2) * 8 > bytes.capacity()) {
            throw new UnknownInstruction(slot, "the second half of a wide load is missing");
        }
        if (bytes.getInt(slot * 8 + 8) != 0) {
            throw new UnknownInstruction(
                    slot, "the second half of a wide load has more than a number");
        }
        int high = bytes.getInt(slot * 8 + 12);
        return switch (sourceBits()) {
            case 0 ->
                    new Instruction.LoadImmediate(
                            destination(), (immediate() & 0xffffffffL) | ((long) high << 32));
            case 1 -> new Instruction.LoadMap(destination(), immediate());
            case 2 -> new Instruction.LoadMapValue(destination(), immediate(), high);
            case 4 -> new Instruction.LoadFunction(destination(), immediate());
            default -> throw unknown();
        };
    }

    private Instruction load() throws UnknownInstruction {
        return switch (opcode() & 0xe0) {
            case 0x60 -> new Instruction.Load(size(), false, destination(), source(), offset());
            case 0x80 -> new Instruction.Load(size(), true, destination(), source(), offset());
            default -> throw unknown();
        };
    }

    private Instruction store() throws UnknownInstruction {
        return switch (opcode() & 0xe0) {
            case 0x60 -> new Instruction.Store(size(), destination(), offset(), source());
            case 0xc0 -> atomic();
            default -> throw unknown();
        };
    }

    private Instruction atomic() throws UnknownInstruction {
        for (AtomicOperator operator : AtomicOperator.values()) {
            if (operator.code() == (immediate() & ~1)) {
                boolean fetch = (immediate() & 1) != 0;
                return new Instruction.Atomic(
                        size(), operator, fetch, destination(), offset(), source());
            }
        }
        throw unknown();
    }

    private Instruction arithmetic(Width width) throws UnknownInstruction {
        int code = opcode() & 0xf0;
        if (code == 0xd0) {
            return swap(width);
        }
        for (AluOperator operator : AluOperator.values()) {
            if (operator.code() == code && operator.offset() == offset()) {
                Operand operand = operator == AluOperator.NEG ? Operand.of(immediate()) : operand();
                return new Instruction.Alu(width, operator, destination(), operand);
            }
        }
        throw unknown();
    }

    private Instruction swap(Width width) throws UnknownInstruction {
        Instruction.Swap.Kind kind =
                width == Width.W64
                        ? Instruction.Swap.Kind.SWAP
                        : (opcode() & 0x08) != 0
                                ? Instruction.Swap.Kind.TO_BIG
                                : Instruction.Swap.Kind.TO_LITTLE;
        int bits = immediate();
        if (bits != 16 && bits != 32 && bits != 64) {
            throw unknown();
        }
        return new Instruction.Swap(kind, bits, destination());
    }

    private Instruction jump(Width width) throws UnknownInstruction {
        int code = opcode() & 0xf0;
        if (code == 0x00) {
            return new Instruction.Jump(width == Width.W64 ? offset() : immediate());
        }
        if (width == Width.W64 && code == 0x80) {
            return switch (sourceBits()) {
                case 0 -> new Instruction.CallHelper(immediate());
                case 1 -> new Instruction.CallLocal(immediate());
                case 2 -> new Instruction.CallKernel(immediate());
                default -> throw unknown();
            };
        }
        if (width == Width.W64 && code == 0x90) {
            return new Instruction.Exit();
        }
        for (JumpOperator operator : JumpOperator.values()) {
            if (operator.code() == code) {
                return new Instruction.Branch(width, operator, destination(), operand(), offset());
            }
        }
        throw unknown();
    }

    private UnknownInstruction unknown() {
        return new UnknownInstruction(
                slot, "opcode 0x" + Integer.toHexString(opcode()) + " is not supported");
    }
}
