package dev.dowse.bpf.isa;

/** The second operand of arithmetic and branches. */
public sealed interface Operand {
    record Reg(Register register) implements Operand {}

    /** A 32-bit constant, sign-extended where 64 bits are used. */
    record Imm(int value) implements Operand {}

    static Operand of(Register register) {
        return new Reg(register);
    }

    static Operand of(int value) {
        return new Imm(value);
    }
}
