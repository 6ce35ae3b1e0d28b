package dev.dowse.bpf.verifier;

/**
 * A set of 64-bit numbers, described three ways at once: a signed range, an unsigned range, and
 * known bits. Each operation yields a set that holds every result the machine can produce
 * (soundness); how much more it holds only decides what can be proved.
 */
record Scalar(long smin, long smax, long umin, long umax, Bits bits) implements AbstractValue {
    static final Scalar UNKNOWN = new Scalar(Long.MIN_VALUE, Long.MAX_VALUE, 0, -1L, Bits.UNKNOWN);

    /** What a zero-extended 32-bit result can be. */
    static final Scalar UNKNOWN_32 = unsigned(0, 0xffffffffL);

    static Scalar of(long constant) {
        return new Scalar(constant, constant, constant, constant, Bits.of(constant));
    }

    /** All numbers from {@code low} to {@code high}, unsigned. */
    static Scalar unsigned(long low, long high) {
        return new Scalar(Long.MIN_VALUE, Long.MAX_VALUE, low, high, Bits.between(low, high))
                .tightened();
    }

    /** All numbers from {@code low} to {@code high}, signed. */
    static Scalar signed(long low, long high) {
        return new Scalar(low, high, 0, -1L, Bits.UNKNOWN).tightened();
    }

    boolean isConstant() {
        return umin == umax;
    }

    /** No number at all: the path that leads here cannot be taken. */
    boolean isEmpty() {
        return smin > smax || Long.compareUnsigned(umin, umax) > 0;
    }

    boolean contains(long number) {
        return smin <= number
                && number <= smax
                && Long.compareUnsigned(umin, number) <= 0
                && Long.compareUnsigned(number, umax) <= 0
                && bits.contains(number);
    }

    /** Every number of {@code other} is one of these. */
    boolean covers(Scalar other) {
        return smin <= other.smin
                && other.smax <= smax
                && Long.compareUnsigned(umin, other.umin) <= 0
                && Long.compareUnsigned(other.umax, umax) <= 0
                && bits.covers(other.bits);
    }

    /** The numbers in both. */
    Scalar intersect(Scalar other) {
        return new Scalar(
                        Math.max(smin, other.smin),
                        Math.min(smax, other.smax),
                        maxUnsigned(umin, other.umin),
                        minUnsigned(umax, other.umax),
                        bits.and(other.bits))
                .tightened();
    }

    static long minUnsigned(long a, long b) {
        return Long.compareUnsigned(a, b) <= 0 ? a : b;
    }

    static long maxUnsigned(long a, long b) {
        return Long.compareUnsigned(a, b) >= 0 ? a : b;
    }

    /** Lets each of the three descriptions learn from the others. */
    Scalar tightened() {
        if (isEmpty()) {
            return this;
        }
        long low = maxUnsigned(umin, bits.value());
        long high = minUnsigned(umax, bits.value() | bits.mask());
        long signedLow = smin;
        long signedHigh = smax;
        if (low >= 0 == high >= 0 && Long.compareUnsigned(low, high) <= 0) {
            // The unsigned range does not cross the sign bit: it is a signed range as well.
            signedLow = Math.max(signedLow, low);
            signedHigh = Math.min(signedHigh, high);
        }
        if (signedLow >= 0 == signedHigh >= 0 && signedLow <= signedHigh) {
            low = maxUnsigned(low, signedLow);
            high = minUnsigned(high, signedHigh);
        }
        Bits known =
                Long.compareUnsigned(low, high) <= 0 ? bits.and(Bits.between(low, high)) : bits;
        return new Scalar(signedLow, signedHigh, low, high, known);
    }

    /** The low 32 bits, zero-extended. */
    Scalar low32() {
        if (Long.compareUnsigned(umax, 0xffffffffL) <= 0) {
            return this;
        }
        Bits low = bits.bitAnd(Bits.of(0xffffffffL));
        if (umin >>> 32 == umax >>> 32) {
            return new Scalar(
                            Long.MIN_VALUE,
                            Long.MAX_VALUE,
                            umin & 0xffffffffL,
                            umax & 0xffffffffL,
                            low)
                    .tightened();
        }
        return new Scalar(0, 0xffffffffL, 0, 0xffffffffL, low).tightened();
    }

    /** The low bits, sign-extended. */
    Scalar signExtended(int width) {
        long high = (1L << (width - 1)) - 1;
        if (smin >= -high - 1 && smax <= high) {
            return this;
        }
        if (isConstant()) {
            return of(umin << (64 - width) >> (64 - width));
        }
        return signed(-high - 1, high);
    }

    @Override
    public String toString() {
        if (isConstant()) {
            return Long.toString(umin);
        }
        if (equals(UNKNOWN)) {
            return "any number";
        }
        return smin >= 0
                ? "a number from " + smin + " to " + smax
                : umin != 0 || umax != -1L
                        ? "a number from "
                                + Long.toUnsignedString(umin)
                                + " to "
                                + Long.toUnsignedString(umax)
                        : "a number from " + smin + " to " + smax;
    }
}
