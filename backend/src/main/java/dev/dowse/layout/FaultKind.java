package dev.dowse.layout;

/** Why a clause was broken off; numbers and words of the reference's {@code DTRACEFLT_*}. */
public enum FaultKind {
    UNKNOWN(0, "unknown fault"),
    BAD_ADDRESS(1, "invalid address"),
    BAD_ALIGNMENT(2, "invalid alignment"),
    ILLEGAL_OPERATION(3, "illegal operation"),
    DIVIDE_BY_ZERO(4, "divide-by-zero"),
    NO_SCRATCH(5, "out of scratch space"),
    KERNEL_PRIVILEGE(6, "invalid kernel access"),
    USER_PRIVILEGE(7, "invalid user access"),
    TUPLE_OVERFLOW(8, "tuple stack overflow"),
    BAD_STACK(9, "bad stack"),
    BAD_SIZE(10, "invalid size"),
    BAD_INDEX(11, "index out of bounds");

    private final int number;
    private final String description;

    FaultKind(int number, String description) {
        this.number = number;
        this.description = description;
    }

    public int number() {
        return number;
    }

    public String description() {
        return description;
    }

    public static FaultKind of(long number) {
        for (FaultKind kind : values()) {
            if (kind.number == number) {
                return kind;
            }
        }
        return UNKNOWN;
    }
}
