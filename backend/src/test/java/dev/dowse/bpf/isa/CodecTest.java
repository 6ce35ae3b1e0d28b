package dev.dowse.bpf.isa;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CodecTest {
    /** Every kind of instruction with every operator, size and operand form. */
    static List<Instruction> everyInstruction() {
        List<Instruction> all = new ArrayList<>();
        List<Operand> operands = List.of(Operand.of(Register.R7), Operand.of(-5));
        for (Width width : Width.values()) {
            for (AluOperator operator : AluOperator.values()) {
                if (operator == AluOperator.NEG) {
                    all.add(new Instruction.Alu(width, operator, Register.R3, Operand.of(0)));
                } else {
                    operands.forEach(
                            o -> all.add(new Instruction.Alu(width, operator, Register.R3, o)));
                }
            }
            for (JumpOperator operator : JumpOperator.values()) {
                operands.forEach(o ->
                        all.add(new Instruction.Branch(width, operator, Register.R4, o, -32768)));
            }
        }
        for (MemorySize size : MemorySize.values()) {
            all.add(new Instruction.Load(size, false, Register.R1, Register.R10, -8));
            all.add(new Instruction.Load(size, true, Register.R1, Register.R2, 32767));
            all.add(new Instruction.Store(size, Register.R10, -16, Register.R9));
            all.add(new Instruction.StoreImmediate(size, Register.R10, -16, Integer.MIN_VALUE));
            for (AtomicOperator operator : AtomicOperator.values()) {
                boolean always = operator.code() >= AtomicOperator.XCHG.code();
                all.add(new Instruction.Atomic(size, operator, true, Register.R1, 8, Register.R2));
                if (!always) {
                    all.add(
                            new Instruction.Atomic(
                                    size, operator, false, Register.R1, 8, Register.R2));
                }
            }
        }
        for (Instruction.Swap.Kind kind : Instruction.Swap.Kind.values()) {
            for (int bits : new int[] {16, 32, 64}) {
                all.add(new Instruction.Swap(kind, bits, Register.R5));
            }
        }
        all.add(new Instruction.LoadImmediate(Register.R0, 0x1234_5678_9abc_def0L));
        all.add(new Instruction.LoadImmediate(Register.R0, -1));
        all.add(new Instruction.LoadMap(Register.R1, 3));
        all.add(new Instruction.LoadMapValue(Register.R1, 3, 24));
        all.add(new Instruction.Jump(-1));
        all.add(new Instruction.Jump(100_000));
        all.add(new Instruction.CallHelper(113));
        all.add(new Instruction.CallLocal(-7));
        all.add(new Instruction.LoadFunction(Register.R2, 12));
        all.add(new Instruction.CallKernel(1234));
        all.add(new Instruction.Exit());
        return all;
    }

    @Test
    void everyInstructionSurvivesEncodingAndDecoding() throws Decoder.UnknownInstruction {
        assertEquals(everyInstruction(), Decoder.decode(Encoder.encode(everyInstruction())));
    }

    @ParameterizedTest
    @CsvSource({
        "b700000005000000, r0 = 5",
        "bf16000000000000, r6 = r1",
        "0f21000000000000, r1 += r2",
        "b400000000000000, w0 = 0",
        "79a1f8ff00000000, r1 = *(u64 *)(r10 -8)",
        "7b1af8ff00000000, *(u64 *)(r10 -8) = r1",
        "1500020000000000, if r0 == 0 goto pc+2",
        "a50301000a000000, if r3 < 10 goto pc+1",
        "8500000001000000, call #1",
        "db21000000000000, lock add *(u64 *)(r1 +0) r2",
        "9500000000000000, exit",
    })
    void bytesOfClangReadAsTheKernelPrintsThem(String hex, String text)
            throws Decoder.UnknownInstruction {
        byte[] bytes = HexFormat.of().parseHex(hex);
        List<Instruction> code = Decoder.decode(bytes);
        assertEquals(text, Listing.of(code.getFirst()));
        if (!hex.startsWith("a513")) {
            assertArrayEquals(bytes, Encoder.encode(code));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00",
                "ff00000000000000",
                "1800000000000000",
                "18000000010000000000010000000000",
                "bf0b000000000000",
                "db21000033000000",
                "d400000007000000",
                "8500000000000000 8530000000000000"
            })
    void unknownBytesAreRefused(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        assertThrows(Decoder.UnknownInstruction.class, () -> Decoder.decode(bytes));
    }

    @Test
    void aListingCountsSlots() {
        assertEquals(
                "   0: r1 = 0x1\n   2: exit\n",
                Listing.of(
                        List.of(
                                new Instruction.LoadImmediate(Register.R1, 1),
                                new Instruction.Exit())));
    }
}
