package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Register;

/**
 * Copies and clears runs of bytes: word by word where that is short and aligned, else through the
 * kernel's own copy.
 */
final class Blocks {
    /** More moves than this cost more than a call. */
    private static final int MOST_MOVES = 72;

    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;

    Blocks(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
        this.frame = lowering.frame();
    }

    /** Where a text is read from: a register and an offset. */
    record Source(Register base, int offset) {}

    /** Makes a text readable, through {@code spare} where its address must be loaded. */
    Source source(Text text, Register spare) {
        return switch (text) {
            case Text.Constant constant -> {
                code.mapValue(spare, lowering.maps().constantsMap(), constant.offset());
                yield new Source(spare, 0);
            }
            case Text.Scratch scratch -> new Source(frame.scratch(), scratch.offset());
            case Text.Global global -> {
                code.mapValue(spare, lowering.maps().globals(), global.offset());
                yield new Source(spare, 0);
            }
            case Text.Row row -> {
                code.load(MemorySize.U64, spare, Frame.STACK, Frame.ROW);
                yield new Source(spare, row.offset());
            }
        };
    }

    /** The address of a text in a register. */
    void address(Text text, Register destination) {
        Source source = source(text, destination);
        code.move(destination, source.base());
        if (source.offset() != 0) {
            code.alu(AluOperator.ADD, destination, source.offset());
        }
    }

    /** Copies to scratch memory; destroys R0 to R5. */
    void copy(Text text, int destination, int size) {
        Source source = source(text, Register.R1);
        copyFrom(source.base(), source.offset(), destination, size);
    }

    /** Copies from an address to scratch memory; destroys R0 to R5. */
    void copyFrom(Register base, int offset, int destination, int size) {
        if (moves(offset | destination, size) <= MOST_MOVES) {
            words(base, offset, frame.scratch(), destination, size);
            return;
        }
        code.move(Register.R3, base);
        code.alu(AluOperator.ADD, Register.R3, offset);
        call(destination, size);
    }

    /** Stores a text to the address in {@code base}, zeros behind it up to {@code size}. */
    void store(Text text, Register base, int size) {
        Source source = source(text, Register.R1);
        int length = Math.min(text.bound(), size);
        words(source.base(), source.offset(), base, 0, length);
        zeroWords(base, length, size - length);
    }

    /** Copies from scratch memory to the address in a register; destroys R4. */
    void paste(int from, Register base, int size) {
        words(frame.scratch(), from, base, 0, size);
    }

    /** Clears scratch memory; destroys R0 to R5 where it is long. */
    void zero(int destination, int size) {
        if (moves(destination, size) <= MOST_MOVES) {
            zeroWords(frame.scratch(), destination, size);
            return;
        }
        int zeros = lowering.maps().constants().zeros();
        code.mapValue(Register.R3, lowering.maps().constantsMap(), zeros);
        call(destination, size);
    }

    /** Copies from the address in R3. */
    private void call(int destination, int size) {
        code.move(Register.R1, frame.scratch());
        code.alu(AluOperator.ADD, Register.R1, destination);
        code.constant(Register.R2, size);
        code.call(Helper.PROBE_READ_KERNEL);
    }

    private static int moves(int alignment, int size) {
        int step = step(alignment);
        return size / step + Integer.bitCount(size % step);
    }

    /** The widest access that is aligned at an offset. */
    private static int step(int offset) {
        return Math.min(8, Integer.lowestOneBit(offset | 8));
    }

    private void words(Register from, int fromOffset, Register to, int toOffset, int size) {
        int widest = step(fromOffset | toOffset);
        int at = 0;
        while (at < size) {
            MemorySize unit = unit(widest, size - at);
            code.load(unit, Register.R4, from, fromOffset + at);
            code.store(unit, to, toOffset + at, Register.R4);
            at += unit.bytes();
        }
    }

    private void zeroWords(Register base, int offset, int size) {
        int widest = step(offset);
        int at = 0;
        while (at < size) {
            MemorySize unit = unit(widest, size - at);
            code.storeConstant(unit, base, offset + at, 0);
            at += unit.bytes();
        }
    }

    private static MemorySize unit(int widest, int rest) {
        return MemorySize.ofBytes(Math.min(widest, Integer.highestOneBit(rest)));
    }
}
