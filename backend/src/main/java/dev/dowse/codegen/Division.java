package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.layout.FaultKind;

/**
 * Division and remainder. The machine divides unsigned only (signed division came with Linux 6.6)
 * and yields 0 for a divisor of 0; D is signed as C and calls 0 a fault.
 */
final class Division {
    private final Lowering lowering;
    private final Assembler code;

    Division(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
    }

    /** {@code R0 = R0 / operand}, or the remainder; destroys R1 to R3. */
    void divide(Shape shape, Operand operand, boolean remainder) {
        switch (operand) {
            case Operand.Imm(int divisor) -> byConstant(shape, divisor, remainder);
            case Operand.Reg ignored -> byRegister(shape, remainder);
        }
    }

    private void byConstant(Shape shape, int divisor, boolean remainder) {
        if (divisor == 0) {
            code.constant(Register.R0, 0);
            lowering.fault(FaultKind.DIVIDE_BY_ZERO);
        } else if (!shape.signed() && divisor > 0) {
            code.alu(operator(remainder), Register.R0, divisor);
        } else if (!shape.signed()) {
            code.constant(Register.R1, divisor);
            code.alu(operator(remainder), Register.R0, Register.R1);
        } else if (divisor == Integer.MIN_VALUE) {
            code.constant(Register.R1, divisor);
            signed(remainder);
        } else {
            signedByConstant(divisor, remainder);
        }
    }

    private static AluOperator operator(boolean remainder) {
        return remainder ? AluOperator.MOD : AluOperator.DIV;
    }

    /** The magnitude is divided; the sign of the left side decides, with the constant's. */
    private void signedByConstant(int divisor, boolean remainder) {
        Label negative = new Label("negative");
        Label end = new Label("divided");
        int magnitude = Math.abs(divisor);
        boolean flips = divisor < 0 && !remainder;
        code.branch(JumpOperator.SLT, Register.R0, 0, negative);
        code.alu(operator(remainder), Register.R0, magnitude);
        if (flips) {
            code.alu(AluOperator.NEG, Register.R0, 0);
        }
        code.jump(end);
        code.bind(negative);
        code.alu(AluOperator.NEG, Register.R0, 0);
        code.alu(operator(remainder), Register.R0, magnitude);
        if (!flips) {
            code.alu(AluOperator.NEG, Register.R0, 0);
        }
        code.bind(end);
    }

    private void byRegister(Shape shape, boolean remainder) {
        Label fine = new Label("divisible");
        code.branch(JumpOperator.NE, Register.R1, 0, fine);
        code.constant(Register.R0, 0);
        lowering.fault(FaultKind.DIVIDE_BY_ZERO);
        code.bind(fine);
        if (shape.signed()) {
            signed(remainder);
        } else {
            code.alu(operator(remainder), Register.R0, Register.R1);
        }
    }

    /**
     * Both magnitudes are divided; R2 remembers whether the result is negative. The least integer
     * is its own magnitude when read as unsigned, so divided by -1 it yields itself.
     */
    private void signed(boolean remainder) {
        Label positive = new Label("positive");
        Label divide = new Label("divide");
        Label end = new Label("divided");
        code.move(Register.R2, Register.R0);
        if (!remainder) {
            code.alu(AluOperator.XOR, Register.R2, Register.R1);
        }
        code.branch(JumpOperator.SGE, Register.R0, 0, positive);
        code.alu(AluOperator.NEG, Register.R0, 0);
        code.bind(positive);
        code.branch(JumpOperator.SGE, Register.R1, 0, divide);
        code.alu(AluOperator.NEG, Register.R1, 0);
        code.bind(divide);
        code.alu(operator(remainder), Register.R0, Register.R1);
        code.branch(JumpOperator.SGE, Register.R2, 0, end);
        code.alu(AluOperator.NEG, Register.R0, 0);
        code.bind(end);
    }
}
