package dev.dowse.codegen;

import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.syntax.BinaryOperator;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Compares strings eight bytes at a time. Only the first words that differ matter; for the order
 * they are turned so that their first byte weighs most.
 */
final class StringComparison {
    private final Assembler code;
    private final Blocks blocks;

    StringComparison(Lowering lowering, Blocks blocks) {
        this.code = lowering.code();
        this.blocks = blocks;
    }

    /** Jumps to {@code target} where the truth of the comparison is {@code sense}. */
    void branch(Text left, BinaryOperator operator, Text right, boolean sense, Label target) {
        boolean equality = operator == BinaryOperator.EQUAL || operator == BinaryOperator.NOT_EQUAL;
        if (equality) {
            boolean whenEqual = (operator == BinaryOperator.EQUAL) == sense;
            Label past = new Label("past");
            words(left, right, whenEqual ? past : target);
            if (whenEqual) {
                code.jump(target);
            }
            code.bind(past);
            return;
        }
        Label differ = new Label("differ");
        Label past = new Label("past");
        words(left, right, differ);
        boolean orEqual =
                operator == BinaryOperator.LESS_EQUAL || operator == BinaryOperator.GREATER_EQUAL;
        code.jump(orEqual == sense ? target : past);
        code.bind(differ);
        code.plain(new Instruction.Swap(Instruction.Swap.Kind.TO_BIG, 64, Register.R4));
        code.plain(new Instruction.Swap(Instruction.Swap.Kind.TO_BIG, 64, Register.R5));
        JumpOperator test = Conditions.operator(operator, false);
        code.branch(sense ? test : test.opposite().orElseThrow(), Register.R4, Register.R5, target);
        code.bind(past);
    }

    /**
     * Goes to {@code differ}, the words in R4 and R5, at the first that differ. A text ends within
     * its bound, so beyond the lesser bound nothing can differ.
     */
    private void words(Text left, Text right, Label differ) {
        int size = Math.min(left.bound(), right.bound());
        Blocks.Source a = side(left, Register.R1);
        Blocks.Source b = side(right, Register.R2);
        for (int at = 0; at < size; at += 8) {
            word(left, a, at, Register.R4);
            word(right, b, at, Register.R5);
            code.branch(JumpOperator.NE, Register.R4, Operand.of(Register.R5), differ);
        }
    }

    private Blocks.Source side(Text text, Register spare) {
        return text instanceof Text.Constant
                ? new Blocks.Source(spare, 0)
                : blocks.source(text, spare);
    }

    private void word(Text text, Blocks.Source source, int at, Register destination) {
        if (text instanceof Text.Constant constant) {
            ByteBuffer bytes = ByteBuffer.wrap(constant.bytes()).order(ByteOrder.LITTLE_ENDIAN);
            code.constant(destination, bytes.getLong(at));
        } else {
            code.load(MemorySize.U64, destination, source.base(), source.offset() + at);
        }
    }
}
