package dev.dowse.bpf.isa;

/**
 * One eBPF instruction (RFC 9669). Branch offsets count 8-byte slots from the slot behind the
 * branch, as in the encoding; the {@code Load…} immediates of 64 bits take two slots, all others
 * one.
 */
public sealed interface Instruction {
    /** How many 8-byte slots the encoding takes. */
    default int slots() {
        return this instanceof LoadImmediate
                        || this instanceof LoadMap
                        || this instanceof LoadMapValue
                        || this instanceof LoadFunction
                ? 2
                : 1;
    }

    /** {@code dst = dst op source}; NEG ignores the source, which is {@code Imm(0)}. */
    record Alu(Width width, AluOperator operator, Register destination, Operand source)
            implements Instruction {}

    /** {@code dst = le16/be16/bswap16 dst} and its like; bits are 16, 32 or 64. */
    record Swap(Kind kind, int bits, Register destination) implements Instruction {
        /** What is done to the bytes. */
        public enum Kind {
            TO_LITTLE,
            TO_BIG,
            SWAP
        }
    }

    /** {@code dst = value ll}. */
    record LoadImmediate(Register destination, long value) implements Instruction {}

    /**
     * {@code dst = map[n]}: the address of a map.
     *
     * @param map index into the object's maps; replaced by a file descriptor when loaded
     */
    record LoadMap(Register destination, int map) implements Instruction {}

    /** The address of byte {@code offset} of the only value of an array map (kernel ≥ 5.2). */
    record LoadMapValue(Register destination, int map, int offset) implements Instruction {}

    /** {@code dst = *(size *)(base + offset)}. */
    record Load(MemorySize size, boolean signed, Register destination, Register base, int offset)
            implements Instruction {}

    /** {@code *(size *)(base + offset) = source}. */
    record Store(MemorySize size, Register base, int offset, Register source)
            implements Instruction {}

    /** {@code *(size *)(base + offset) = value}. */
    record StoreImmediate(MemorySize size, Register base, int offset, int value)
            implements Instruction {}

    /**
     * A locked read-modify-write of 4 or 8 bytes.
     *
     * @param fetch whether the source (for CMPXCHG: R0) receives the old value
     */
    record Atomic(
            MemorySize size,
            AtomicOperator operator,
            boolean fetch,
            Register base,
            int offset,
            Register source)
            implements Instruction {}

    /** {@code goto +offset}; offsets beyond 16 bits are encoded as {@code gotol}. */
    record Jump(int offset) implements Instruction {}

    /** {@code if dst op source goto +offset}. */
    record Branch(
            Width width, JumpOperator operator, Register destination, Operand source, int offset)
            implements Instruction {}

    /** {@code call helper}: arguments in R1 to R5, result in R0, R1 to R5 destroyed. */
    record CallHelper(int helper) implements Instruction {}

    /**
     * What names a function of the same program: it starts {@code offset} slots behind the first
     * slot of this instruction and one more.
     */
    sealed interface NamesFunction extends Instruction permits CallLocal, LoadFunction {
        int offset();
    }

    /** {@code call pc+offset}: a function of the same program. */
    record CallLocal(int offset) implements NamesFunction {}

    /** {@code dst = subprog[+offset]}: a function for a helper to call (kernel ≥ 5.13). */
    record LoadFunction(Register destination, int offset) implements NamesFunction {}

    /** {@code call kfunc}: a kernel function by its BTF id. */
    record CallKernel(int btfId) implements Instruction {}

    record Exit() implements Instruction {}
}
