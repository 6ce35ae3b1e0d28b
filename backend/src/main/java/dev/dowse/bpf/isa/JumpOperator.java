package dev.dowse.bpf.isa;

import java.util.Optional;

/** Conditions of RFC 9669 section 4.3; {@code S} in front means signed. */
public enum JumpOperator {
    EQ(0x10),
    GT(0x20),
    GE(0x30),
    SET(0x40),
    NE(0x50),
    SGT(0x60),
    SGE(0x70),
    LT(0xa0),
    LE(0xb0),
    SLT(0xc0),
    SLE(0xd0);

    private final int code;

    JumpOperator(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** What holds where this does not; empty for a test of bits. */
    public Optional<JumpOperator> opposite() {
        return switch (this) {
            case EQ -> Optional.of(NE);
            case NE -> Optional.of(EQ);
            case GT -> Optional.of(LE);
            case LE -> Optional.of(GT);
            case GE -> Optional.of(LT);
            case LT -> Optional.of(GE);
            case SGT -> Optional.of(SLE);
            case SLE -> Optional.of(SGT);
            case SGE -> Optional.of(SLT);
            case SLT -> Optional.of(SGE);
            case SET -> Optional.empty();
        };
    }
}
