package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.types.Type;

/**
 * How an integer member lies in memory: a whole number of bytes, or, for a bit field, some bits of
 * a few.
 *
 * @param shape of the member's type
 * @param first its first bit in the first byte
 * @param width bits; 0 where it is no bit field
 */
record Bits(Shape shape, int first, int width) {
    static Bits of(Type.Aggregate.Field field) {
        return new Bits(Shape.of(field.type()), field.bitOffset(), field.bitWidth());
    }

    boolean isPart() {
        return width > 0;
    }

    /** The bytes that must be read to know it. */
    int bytes() {
        return isPart() ? (first + width + 7) / 8 : shape.size();
    }

    /**
     * Loads it into R0. Of a bit field 8 bytes are loaded, what follows its own {@link #bytes} may
     * be anything.
     */
    void load(Assembler code, Register base, int offset) {
        if (isPart()) {
            code.load(MemorySize.U64, Register.R0, base, offset);
            code.alu(AluOperator.LSH, Register.R0, 64 - first - width);
            code.alu(shape.signed() ? AluOperator.ARSH : AluOperator.RSH, Register.R0, 64 - width);
            return;
        }
        whole(code, base, offset);
    }

    /** Loads it into R0, and touches no byte that is not its own. */
    void loadInside(Assembler code, Register base, int offset) {
        if (!isPart()) {
            whole(code, base, offset);
            return;
        }
        code.move(Register.R3, base);
        gather(code, Register.R3, offset, Register.R0);
        code.alu(AluOperator.LSH, Register.R0, 64 - first - width);
        code.alu(shape.signed() ? AluOperator.ARSH : AluOperator.RSH, Register.R0, 64 - width);
    }

    /** Stores a value, which stays as it is; destroys R2, R3 and R5. */
    void store(Assembler code, Register base, int offset, Register value) {
        if (!isPart()) {
            code.store(MemorySize.ofBytes(shape.size()), base, offset, value);
            return;
        }
        long mask = width == 64 ? -1 : (1L << width) - 1;
        gather(code, base, offset, Register.R2);
        code.constant(Register.R3, ~(mask << first));
        code.alu(AluOperator.AND, Register.R2, Operand.of(Register.R3));
        code.move(Register.R5, value);
        code.constant(Register.R3, mask);
        code.alu(AluOperator.AND, Register.R5, Operand.of(Register.R3));
        code.alu(AluOperator.LSH, Register.R5, first);
        code.alu(AluOperator.OR, Register.R2, Operand.of(Register.R5));
        for (int i = 0; i < bytes(); i++) {
            code.store(MemorySize.U8, base, offset + i, Register.R2);
            code.alu(AluOperator.RSH, Register.R2, 8);
        }
    }

    /** Puts the bytes together, the first lowest; destroys R5. */
    private void gather(Assembler code, Register base, int offset, Register destination) {
        for (int i = bytes() - 1; i >= 0; i--) {
            if (i == bytes() - 1) {
                code.load(MemorySize.U8, destination, base, offset + i);
            } else {
                code.alu(AluOperator.LSH, destination, 8);
                code.load(MemorySize.U8, Register.R5, base, offset + i);
                code.alu(AluOperator.OR, destination, Operand.of(Register.R5));
            }
        }
    }

    private void whole(Assembler code, Register base, int offset) {
        code.load(MemorySize.ofBytes(shape.size()), Register.R0, base, offset);
        if (shape.signed() && shape.size() < 8) {
            code.alu(AluOperator.LSH, Register.R0, 64 - 8 * shape.size());
            code.alu(AluOperator.ARSH, Register.R0, 64 - 8 * shape.size());
        }
    }
}
