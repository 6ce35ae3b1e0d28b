package dev.dowse.bpf.verifier;

/**
 * What is known of each bit of a 64-bit number: where {@code mask} has a one the bit is unknown,
 * elsewhere it is that of {@code value}. The kernel calls this a tnum (kernel/bpf/tnum.c;
 * Vishwanathan et al., "Sound, Precise, and Fast Abstract Interpretation with Tristate Numbers",
 * 2022).
 */
record Bits(long value, long mask) {
    static final Bits UNKNOWN = new Bits(0, -1);

    Bits {
        value &= ~mask;
    }

    static Bits of(long constant) {
        return new Bits(constant, 0);
    }

    /** All numbers from {@code low} to {@code high}, unsigned: the common leading bits. */
    static Bits between(long low, long high) {
        long differing = low ^ high;
        if (differing == 0) {
            return of(low);
        }
        int leading = Long.numberOfLeadingZeros(differing);
        long mask = leading == 0 ? -1 : (1L << (64 - leading)) - 1;
        return new Bits(low & ~mask, mask);
    }

    boolean isConstant() {
        return mask == 0;
    }

    boolean contains(long number) {
        return (number & ~mask) == value;
    }

    /** Every number of {@code other} is one of these. */
    boolean covers(Bits other) {
        return (other.mask & ~mask) == 0 && (other.value & ~mask) == value;
    }

    /** The numbers that both describe; the caller knows that there are some. */
    Bits and(Bits other) {
        return new Bits(value | other.value, mask & other.mask);
    }

    Bits plus(Bits other) {
        long sumMask = mask + other.mask;
        long sumValue = value + other.value;
        long sigma = sumMask + sumValue;
        long unknown = (sigma ^ sumValue) | mask | other.mask;
        return new Bits(sumValue & ~unknown, unknown);
    }

    Bits minus(Bits other) {
        long difference = value - other.value;
        long alpha = difference + mask;
        long beta = difference - other.mask;
        long unknown = (alpha ^ beta) | mask | other.mask;
        return new Bits(difference & ~unknown, unknown);
    }

    Bits bitAnd(Bits other) {
        long alpha = value | mask;
        long beta = other.value | other.mask;
        long ones = value & other.value;
        return new Bits(ones, alpha & beta & ~ones);
    }

    Bits bitOr(Bits other) {
        long ones = value | other.value;
        long unknown = mask | other.mask;
        return new Bits(ones, unknown & ~ones);
    }

    Bits bitXor(Bits other) {
        long unknown = mask | other.mask;
        return new Bits((value ^ other.value) & ~unknown, unknown);
    }

    Bits shiftLeft(int count) {
        return new Bits(value << count, mask << count);
    }

    Bits shiftRight(int count) {
        return new Bits(value >>> count, mask >>> count);
    }

    Bits shiftRightSigned(int count) {
        return new Bits(value >> count, mask >> count);
    }
}
