package dev.dowse.bpf.isa;

/** Atomic operations of RFC 9669 section 5.3. */
public enum AtomicOperator {
    ADD(0x00),
    OR(0x40),
    AND(0x50),
    XOR(0xa0),
    XCHG(0xe0),
    CMPXCHG(0xf0);

    private final int code;

    AtomicOperator(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
