package dev.dowse.bpf.isa;

/** Arithmetic of RFC 9669 section 4.1; the signed forms and moves carry offset 1, 8, 16 or 32. */
public enum AluOperator {
    ADD(0x00, 0),
    SUB(0x10, 0),
    MUL(0x20, 0),
    DIV(0x30, 0),
    SDIV(0x30, 1),
    OR(0x40, 0),
    AND(0x50, 0),
    LSH(0x60, 0),
    RSH(0x70, 0),
    NEG(0x80, 0),
    MOD(0x90, 0),
    SMOD(0x90, 1),
    XOR(0xa0, 0),
    MOV(0xb0, 0),
    MOVSX8(0xb0, 8),
    MOVSX16(0xb0, 16),
    MOVSX32(0xb0, 32),
    ARSH(0xc0, 0);

    private final int code;
    private final int offset;

    AluOperator(int code, int offset) {
        this.code = code;
        this.offset = offset;
    }

    public int code() {
        return code;
    }

    /** What the instruction's offset field holds. */
    public int offset() {
        return offset;
    }
}
