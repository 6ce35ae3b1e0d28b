package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.layout.AggregationStorage;
import java.util.List;

/** Turns the value in R0 into the number of its bucket, in R0; destroys R1 to R4. */
final class Buckets {
    private static final int POWER_ZERO = AggregationStorage.QUANTIZE_BUCKETS / 2;

    private final Assembler code;

    Buckets(Assembler code) {
        this.code = code;
    }

    /**
     * {@code quantize}: one bucket for each power of two, mirrored, zero in the middle. The
     * logarithm is taken without branches, because the kernel's verifier follows every one.
     */
    void power() {
        Label positive = new Label("positive");
        Label zero = new Label("zero");
        Label end = new Label("bucket");
        code.move(Register.R4, Register.R0);
        code.branch(JumpOperator.EQ, Register.R0, 0, zero);
        code.branch(JumpOperator.SGT, Register.R0, 0, positive);
        code.alu(AluOperator.NEG, Register.R0, 0);
        code.bind(positive);
        logarithm();
        code.constant(Register.R1, POWER_ZERO);
        code.alu(AluOperator.ADD, Register.R0, 1);
        Label mirrored = new Label("mirrored");
        code.branch(JumpOperator.SGT, Register.R4, 0, mirrored);
        code.alu(AluOperator.NEG, Register.R0, 0);
        code.bind(mirrored);
        code.alu(AluOperator.ADD, Register.R0, Register.R1);
        code.branch(JumpOperator.SGE, Register.R0, 0, end);
        code.constant(Register.R0, 0);
        code.jump(end);
        code.bind(zero);
        code.constant(Register.R0, POWER_ZERO);
        code.bind(end);
    }

    /** R0 = the number of the highest bit of R0, by halving; destroys R1 to R3. */
    private void logarithm() {
        code.move(Register.R1, Register.R0);
        code.constant(Register.R0, 0);
        for (int half = 32; half > 0; half >>= 1) {
            code.move(Register.R2, Register.R1);
            code.alu(AluOperator.RSH, Register.R2, half);
            code.move(Register.R3, Register.R2);
            code.alu(AluOperator.NEG, Register.R3, 0);
            code.alu(AluOperator.OR, Register.R3, Operand.of(Register.R2));
            code.alu(AluOperator.RSH, Register.R3, 63);
            code.alu(AluOperator.LSH, Register.R3, Integer.numberOfTrailingZeros(half));
            code.alu(AluOperator.RSH, Register.R1, Register.R3);
            code.alu(AluOperator.ADD, Register.R0, Register.R3);
        }
    }

    /** {@code lquantize(value, base, limit, step)}: equal steps, one bucket at each end. */
    void linear(List<Long> parameters) {
        long base = parameters.get(0);
        long step = parameters.get(2);
        int levels = AggregationStorage.linearLevels(parameters);
        Label above = new Label("above");
        Label low = new Label("low");
        Label end = new Label("bucket");
        less(base, low);
        code.constant(Register.R1, base + levels * step);
        code.branch(JumpOperator.SGE, Register.R0, Operand.of(Register.R1), above);
        code.constant(Register.R1, base);
        code.alu(AluOperator.SUB, Register.R0, Register.R1);
        code.alu(AluOperator.DIV, Register.R0, Math.toIntExact(step));
        code.alu(AluOperator.ADD, Register.R0, 1);
        code.jump(end);
        code.bind(above);
        code.constant(Register.R0, levels + 1L);
        code.jump(end);
        code.bind(low);
        code.constant(Register.R0, 0);
        code.bind(end);
    }

    private void less(long bound, Label target) {
        code.constant(Register.R1, bound);
        code.branch(JumpOperator.SLT, Register.R0, Operand.of(Register.R1), target);
    }

    /**
     * {@code llquantize(value, factor, low, high, steps)}: within each magnitude {@code steps}
     * equal steps, of which those that the magnitude below covers are left out.
     */
    void logLinear(List<Long> parameters) {
        long factor = parameters.get(0);
        long low = parameters.get(1);
        long high = parameters.get(2);
        long steps = parameters.get(3);
        Label zero = new Label("zero");
        Label found = new Label("found");
        Label end = new Label("bucket");
        code.move(Register.R4, Register.R0);
        Label positive = new Label("positive");
        code.branch(JumpOperator.SGE, Register.R0, 0, positive);
        code.alu(AluOperator.NEG, Register.R0, 0);
        code.bind(positive);
        long top = power(factor, low);
        below(top, zero);
        long first = 1;
        for (long magnitude = low; magnitude <= high; magnitude++) {
            top *= factor;
            Label next = new Label("next magnitude");
            code.constant(Register.R1, top);
            code.branch(JumpOperator.GE, Register.R0, Operand.of(Register.R1), next);
            step(top, steps);
            code.alu(AluOperator.ADD, Register.R0, Math.toIntExact(first - steps / factor));
            code.jump(found);
            code.bind(next);
            first += AggregationStorage.bucketsPerMagnitude(parameters);
        }
        code.constant(Register.R0, first);
        code.bind(found);
        Label mirrored = new Label("mirrored");
        code.branch(JumpOperator.SGE, Register.R4, 0, mirrored);
        code.alu(AluOperator.NEG, Register.R0, 0);
        code.bind(mirrored);
        code.alu(AluOperator.ADD, Register.R0, AggregationStorage.logLinearZero(parameters));
        code.jump(end);
        code.bind(zero);
        code.constant(Register.R0, AggregationStorage.logLinearZero(parameters));
        code.bind(end);
    }

    private void below(long bound, Label target) {
        code.constant(Register.R1, bound);
        code.branch(JumpOperator.LT, Register.R0, Operand.of(Register.R1), target);
    }

    /** Which step of its magnitude the value is in; only low ones may have steps below one. */
    private void step(long top, long steps) {
        if (top % steps != 0) {
            code.alu(AluOperator.MUL, Register.R0, Math.toIntExact(steps));
            code.constant(Register.R1, top);
        } else {
            code.constant(Register.R1, top / steps);
        }
        code.alu(AluOperator.DIV, Register.R0, Operand.of(Register.R1));
    }

    private static long power(long base, long exponent) {
        long value = 1;
        for (long i = 0; i < exponent; i++) {
            value *= base;
        }
        return value;
    }
}
