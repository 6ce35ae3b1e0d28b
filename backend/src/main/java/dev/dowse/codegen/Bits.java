package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.MemorySize;
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
        code.load(MemorySize.ofBytes(shape.size()), Register.R0, base, offset);
        if (shape.signed() && shape.size() < 8) {
            code.alu(AluOperator.LSH, Register.R0, 64 - 8 * shape.size());
            code.alu(AluOperator.ARSH, Register.R0, 64 - 8 * shape.size());
        }
    }
}
