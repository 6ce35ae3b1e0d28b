package dev.dowse.bpf.isa;

/** The size of a memory access (RFC 9669 section 5). */
public enum MemorySize {
    U32(4, 0x00),
    U16(2, 0x08),
    U8(1, 0x10),
    U64(8, 0x18);

    private final int bytes;
    private final int code;

    MemorySize(int bytes, int code) {
        this.bytes = bytes;
        this.code = code;
    }

    public int bytes() {
        return bytes;
    }

    /** The size bits of the opcode. */
    public int code() {
        return code;
    }

    /** The access of 1, 2, 4 or 8 bytes. */
    public static MemorySize ofBytes(int bytes) {
        return switch (bytes) {
            case 1 -> U8;
            case 2 -> U16;
            case 4 -> U32;
            case 8 -> U64;
            default -> throw new IllegalArgumentException("no access of " + bytes + " bytes");
        };
    }
}
