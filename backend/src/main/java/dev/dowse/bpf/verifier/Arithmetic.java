package dev.dowse.bpf.verifier;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.Width;

/**
 * The arithmetic of RFC 9669 section 4.1 on sets of numbers. It knows as much as the kernels in use
 * know and no more ({@code adjust_scalar_min_max_vals} in kernel/bpf/verifier.c), because what only
 * a sharper one could prove they would refuse: quotients, remainders, negations and shifts by
 * numbers that may exceed the width are unknown.
 */
final class Arithmetic {
    private Arithmetic() {}

    static Scalar apply(AluOperator operator, Width width, Scalar a, Scalar b) {
        return switch (width) {
            case W64 -> wide(operator, a, b);
            case W32 -> narrow(operator, a.low32(), b.low32());
        };
    }

    private static Scalar wide(AluOperator operator, Scalar a, Scalar b) {
        return switch (operator) {
            case ADD -> add(a, b);
            case SUB -> subtract(a, b);
            case MUL -> multiply(a, b);
            case OR -> or(a, b);
            case AND -> and(a, b);
            case XOR -> fromBits(a.bits().bitXor(b.bits()));
            case LSH -> shiftLeft(a, b);
            case RSH -> shiftRight(a, b);
            case ARSH -> shiftRightSigned(a, b);
            case MOV -> b;
            case MOVSX8 -> b.signExtended(8);
            case MOVSX16 -> b.signExtended(16);
            case MOVSX32 -> b.signExtended(32);
            case DIV, MOD, SDIV, SMOD, NEG -> Scalar.UNKNOWN;
        };
    }

    /** Both operands are zero-extended; so is the result where anything is known of it. */
    private static Scalar narrow(AluOperator operator, Scalar a, Scalar b) {
        return switch (operator) {
            case ADD, SUB, MUL, OR, AND, XOR, MOV, MOVSX8, MOVSX16, MOVSX32 ->
                    wide(operator, a, b).low32();
            case LSH -> counts(b, 32) ? wide(operator, a, b).low32() : Scalar.UNKNOWN;
            case RSH -> counts(b, 32) ? wide(operator, a, b) : Scalar.UNKNOWN;
            case ARSH ->
                    counts(b, 32)
                            ? shiftRightSigned(a.signExtended(32), b).low32()
                            : Scalar.UNKNOWN;
            case DIV, MOD, SDIV, SMOD, NEG -> Scalar.UNKNOWN;
        };
    }

    /** Whether a shift by {@code b} keeps bits, whatever number it is. */
    private static boolean counts(Scalar b, int width) {
        return Long.compareUnsigned(b.umax(), width) < 0;
    }

    static Scalar add(Scalar a, Scalar b) {
        long smin = a.smin() + b.smin();
        long smax = a.smax() + b.smax();
        boolean signedFits =
                !overflows(a.smin(), b.smin(), smin) && !overflows(a.smax(), b.smax(), smax);
        long umin = a.umin() + b.umin();
        long umax = a.umax() + b.umax();
        boolean unsignedFits = Long.compareUnsigned(umax, a.umax()) >= 0;
        return new Scalar(
                        signedFits ? smin : Long.MIN_VALUE,
                        signedFits ? smax : Long.MAX_VALUE,
                        unsignedFits ? umin : 0,
                        unsignedFits ? umax : -1L,
                        a.bits().plus(b.bits()))
                .tightened();
    }

    private static boolean overflows(long a, long b, long sum) {
        return ((a ^ sum) & (b ^ sum)) < 0;
    }

    static Scalar subtract(Scalar a, Scalar b) {
        long smin = a.smin() - b.smax();
        long smax = a.smax() - b.smin();
        boolean signedFits =
                ((a.smin() ^ b.smax()) & (a.smin() ^ smin)) >= 0
                        && ((a.smax() ^ b.smin()) & (a.smax() ^ smax)) >= 0;
        boolean unsignedFits = Long.compareUnsigned(a.umin(), b.umax()) >= 0;
        return new Scalar(
                        signedFits ? smin : Long.MIN_VALUE,
                        signedFits ? smax : Long.MAX_VALUE,
                        unsignedFits ? a.umin() - b.umax() : 0,
                        unsignedFits ? a.umax() - b.umin() : -1L,
                        a.bits().minus(b.bits()))
                .tightened();
    }

    private static Scalar multiply(Scalar a, Scalar b) {
        if (a.isConstant() && b.isConstant()) {
            return Scalar.of(a.umin() * b.umin());
        }
        boolean small =
                Long.compareUnsigned(a.umax(), 0xffffffffL) <= 0
                        && Long.compareUnsigned(b.umax(), 0xffffffffL) <= 0;
        return small ? Scalar.unsigned(a.umin() * b.umin(), a.umax() * b.umax()) : Scalar.UNKNOWN;
    }

    private static Scalar and(Scalar a, Scalar b) {
        Bits bits = a.bits().bitAnd(b.bits());
        return new Scalar(
                        Long.MIN_VALUE,
                        Long.MAX_VALUE,
                        bits.value(),
                        Scalar.minUnsigned(a.umax(), b.umax()),
                        bits)
                .tightened();
    }

    private static Scalar or(Scalar a, Scalar b) {
        Bits bits = a.bits().bitOr(b.bits());
        return new Scalar(
                        Long.MIN_VALUE,
                        Long.MAX_VALUE,
                        Scalar.maxUnsigned(a.umin(), b.umin()),
                        bits.value() | bits.mask(),
                        bits)
                .tightened();
    }

    private static Scalar fromBits(Bits bits) {
        return new Scalar(
                        Long.MIN_VALUE,
                        Long.MAX_VALUE,
                        bits.value(),
                        bits.value() | bits.mask(),
                        bits)
                .tightened();
    }

    private static Scalar shiftLeft(Scalar a, Scalar b) {
        if (!b.isConstant() || !counts(b, 64)) {
            return Scalar.UNKNOWN;
        }
        int count = (int) b.umin();
        boolean fits = count == 0 || a.umax() >>> (64 - count) == 0;
        return new Scalar(
                        Long.MIN_VALUE,
                        Long.MAX_VALUE,
                        fits ? a.umin() << count : 0,
                        fits ? a.umax() << count : -1L,
                        a.bits().shiftLeft(count))
                .tightened();
    }

    private static Scalar shiftRight(Scalar a, Scalar b) {
        if (!counts(b, 64)) {
            return Scalar.UNKNOWN;
        }
        if (!b.isConstant()) {
            return Scalar.unsigned(0, a.umax());
        }
        int count = (int) b.umin();
        return new Scalar(
                        Long.MIN_VALUE,
                        Long.MAX_VALUE,
                        a.umin() >>> count,
                        a.umax() >>> count,
                        a.bits().shiftRight(count))
                .tightened();
    }

    /** The kernel does not follow an arithmetic shift by a number that is not known. */
    private static Scalar shiftRightSigned(Scalar a, Scalar b) {
        if (!b.isConstant() || !counts(b, 64)) {
            return Scalar.UNKNOWN;
        }
        int count = (int) b.umin();
        return new Scalar(
                        a.smin() >> count,
                        a.smax() >> count,
                        0,
                        -1L,
                        a.bits().shiftRightSigned(count))
                .tightened();
    }
}
