package dev.dowse.bpf.isa;

/** The eleven registers of RFC 9669 section 2; {@code R10} is the read-only frame pointer. */
public enum Register {
    R0,
    R1,
    R2,
    R3,
    R4,
    R5,
    R6,
    R7,
    R8,
    R9,
    R10;

    private static final Register[] ALL = values();

    public static Register of(int number) {
        return ALL[number];
    }

    /** The name of the kernel's text form. */
    @Override
    public String toString() {
        return "r" + ordinal();
    }
}
