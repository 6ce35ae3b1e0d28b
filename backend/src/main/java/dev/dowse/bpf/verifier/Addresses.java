package dev.dowse.bpf.verifier;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.Width;

/**
 * Arithmetic on addresses: a number may be added or taken away, and differences are numbers. The
 * limits are those of the kernel ({@code check_reg_sane_offset} in kernel/bpf/verifier.c).
 */
final class Addresses {
    /** No constant in an address is as large: {@code BPF_MAX_VAR_OFF}. */
    static final long LIMIT = 1 << 29;

    private Addresses() {}

    static AbstractValue apply(
            Instruction.Alu alu, AbstractValue destination, AbstractValue source) {
        boolean add = alu.operator() == AluOperator.ADD;
        boolean subtract = alu.operator() == AluOperator.SUB;
        if (alu.operator() == AluOperator.NEG) {
            return Scalar.UNKNOWN;
        }
        if (alu.width() == Width.W64) {
            if (add
                    && destination instanceof AbstractValue.Pointer p
                    && source instanceof Scalar n) {
                return moved(p, n);
            }
            if (add
                    && destination instanceof Scalar n
                    && source instanceof AbstractValue.Pointer p) {
                return moved(p, n);
            }
            if (subtract
                    && destination instanceof AbstractValue.Pointer p
                    && source instanceof Scalar n) {
                if (p.region() instanceof Region.Stack) {
                    throw new Violation("subtracts from " + p + "; a negative number may be added");
                }
                sane(p, n);
                return moved(p, Arithmetic.subtract(Scalar.of(0), n));
            }
        }
        boolean difference =
                destination instanceof AbstractValue.Pointer
                        && source instanceof AbstractValue.Pointer;
        if (subtract && alu.width() == Width.W32) {
            return Scalar.UNKNOWN_32;
        }
        if (subtract && difference) {
            return Scalar.UNKNOWN;
        }
        throw new Violation("computes " + alu.operator() + " of " + destination + " and " + source);
    }

    /** Whether an address is certainly not null, wherever its region lies. */
    static boolean isNearRegion(AbstractValue.Pointer pointer) {
        return pointer.variable().smin() > -LIMIT
                && Long.compareUnsigned(pointer.variable().umax(), LIMIT) < 0;
    }

    private static AbstractValue moved(AbstractValue.Pointer pointer, Scalar by) {
        sane(pointer, by);
        if (by.isConstant()) {
            long fixed = pointer.fixed() + by.smin();
            if (Math.abs(fixed) >= LIMIT) {
                throw tooFar(pointer, Scalar.of(fixed));
            }
            return new AbstractValue.Pointer(pointer.region(), (int) fixed, pointer.variable());
        }
        if (!(pointer.region() instanceof Region.MapValue)) {
            throw tooFar(pointer, by);
        }
        Scalar variable = Arithmetic.add(pointer.variable(), by);
        sane(pointer, variable);
        return new AbstractValue.Pointer(pointer.region(), pointer.fixed(), variable);
    }

    private static void sane(AbstractValue.Pointer pointer, Scalar by) {
        if (by.smin() <= -LIMIT || by.smin() >= LIMIT) {
            throw tooFar(pointer, by);
        }
    }

    private static Violation tooFar(AbstractValue.Pointer pointer, Scalar by) {
        return new Violation("moves " + pointer + " by " + by);
    }
}
