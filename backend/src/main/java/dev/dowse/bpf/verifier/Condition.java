package dev.dowse.bpf.verifier;

import dev.dowse.bpf.isa.JumpOperator;

/**
 * A comparison of two sets of numbers: whether it holds for all, for none, or for some, and what is
 * left of both sets where it holds.
 */
record Condition(JumpOperator operator, Scalar left, Scalar right) {
    /** What is left of the operands on one side of a branch. */
    record Refined(Scalar left, Scalar right) {
        boolean isPossible() {
            return !left.isEmpty() && !right.isEmpty();
        }
    }

    /** The operands where the comparison holds. */
    Refined whenTrue() {
        return refined(operator, left, right);
    }

    /** The operands where it does not. */
    Refined whenFalse() {
        return operator.opposite().map(o -> refined(o, left, right)).orElseGet(this::withoutBits);
    }

    /**
     * No bit of a constant right side is set in the left. Ranges are forgotten, as newer kernels
     * do.
     */
    private Refined withoutBits() {
        if (!right.isConstant()) {
            return new Refined(left, right);
        }
        if ((left.bits().value() & right.umin()) != 0) {
            return new Refined(NONE, right);
        }
        Bits cleared = new Bits(left.bits().value(), left.bits().mask() & ~right.umin());
        return new Refined(
                new Scalar(Long.MIN_VALUE, Long.MAX_VALUE, 0, -1L, cleared).tightened(), right);
    }

    private static final Scalar NONE = new Scalar(1, 0, 1, 0, Bits.UNKNOWN);

    private static Refined refined(JumpOperator operator, Scalar a, Scalar b) {
        return switch (operator) {
            case EQ -> equal(a, b);
            case NE -> unequal(a, b);
            case GT -> swapped(refined(JumpOperator.LT, b, a));
            case GE -> swapped(refined(JumpOperator.LE, b, a));
            case LT -> lessUnsigned(a, b);
            case LE -> atMostUnsigned(a, b);
            case SGT -> swapped(refined(JumpOperator.SLT, b, a));
            case SGE -> swapped(refined(JumpOperator.SLE, b, a));
            case SLT -> lessSigned(a, b);
            case SLE -> atMostSigned(a, b);
            case SET -> set(a, b);
        };
    }

    private static Refined swapped(Refined refined) {
        return new Refined(refined.right, refined.left);
    }

    private static Refined equal(Scalar a, Scalar b) {
        long common = ~a.bits().mask() & ~b.bits().mask();
        if (((a.bits().value() ^ b.bits().value()) & common) != 0) {
            return new Refined(NONE, NONE);
        }
        Scalar both = a.intersect(b);
        return new Refined(both, both);
    }

    /** Kernels before 6.8 learn nothing of a range from one value that is not in it. */
    private static Refined unequal(Scalar a, Scalar b) {
        boolean same = a.isConstant() && b.isConstant() && a.umin() == b.umin();
        return same ? new Refined(NONE, NONE) : new Refined(a, b);
    }

    private static Refined lessUnsigned(Scalar a, Scalar b) {
        if (b.umax() == 0 || a.umin() == -1L) {
            return new Refined(NONE, NONE);
        }
        return new Refined(clampUnsigned(a, 0, b.umax() - 1), clampUnsigned(b, a.umin() + 1, -1L));
    }

    private static Refined atMostUnsigned(Scalar a, Scalar b) {
        return new Refined(clampUnsigned(a, 0, b.umax()), clampUnsigned(b, a.umin(), -1L));
    }

    private static Refined lessSigned(Scalar a, Scalar b) {
        if (b.smax() == Long.MIN_VALUE || a.smin() == Long.MAX_VALUE) {
            return new Refined(NONE, NONE);
        }
        return new Refined(
                clampSigned(a, Long.MIN_VALUE, b.smax() - 1),
                clampSigned(b, a.smin() + 1, Long.MAX_VALUE));
    }

    private static Refined atMostSigned(Scalar a, Scalar b) {
        return new Refined(
                clampSigned(a, Long.MIN_VALUE, b.smax()), clampSigned(b, a.smin(), Long.MAX_VALUE));
    }

    private static Refined set(Scalar a, Scalar b) {
        boolean never =
                ((a.bits().value() | a.bits().mask()) & (b.bits().value() | b.bits().mask())) == 0;
        return never ? new Refined(NONE, NONE) : new Refined(a, b);
    }

    private static Scalar clampUnsigned(Scalar a, long low, long high) {
        return new Scalar(
                        a.smin(),
                        a.smax(),
                        Scalar.maxUnsigned(a.umin(), low),
                        Scalar.minUnsigned(a.umax(), high),
                        a.bits())
                .tightened();
    }

    private static Scalar clampSigned(Scalar a, long low, long high) {
        long smin = Math.max(a.smin(), low);
        long smax = Math.min(a.smax(), high);
        return new Scalar(smin, smax, a.umin(), a.umax(), a.bits()).tightened();
    }
}
