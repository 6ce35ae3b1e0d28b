package dev.dowse.bpf.isa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AssemblerTest {
    @Test
    void everyInstructionReadsBackFromItsListing() throws MalformedAssembly {
        List<Instruction> all =
                CodecTest.everyInstruction().stream()
                        .filter(each -> WellFormed.flaw(each).isEmpty())
                        .toList();
        assertEquals(all, Assembler.assemble(Listing.of(all)));
    }

    @Test
    void branchesNameLabels() throws MalformedAssembly {
        List<Instruction> code =
                Assembler.assemble(
                        """
                        start:
                          r1 = 0x1122334455667788 ; two slots
                          if r0 != 0 goto start
                          call out
                          goto out
                        out: exit
                        """);
        assertEquals(
                List.of(
                        new Instruction.LoadImmediate(Register.R1, 0x1122334455667788L),
                        new Instruction.Branch(
                                Width.W64, JumpOperator.NE, Register.R0, Operand.of(0), -3),
                        new Instruction.CallLocal(1),
                        new Instruction.Jump(0),
                        new Instruction.Exit()),
                code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'add32 %r1, 5' | w1 += 5",
                "'mov %r0, %r9' | r0 = r9",
                "'sdiv %r1, -3' | r1 s/= -3",
                "'movsx1632 %r2, %r3' | w2 = (s16)w3",
                "'bswap32 %r4' | r4 = bswap32 r4",
                "'le16 %r4' | r4 = le16 r4",
                "'ldxsh %r0, [%r10-2]' | r0 = *(s16 *)(r10 -2)",
                "'stb [%r1+2], 0x11' | *(u8 *)(r1 +2) = 17",
                "'stxdw [%r10-8], %r1' | *(u64 *)(r10 -8) = r1",
                "'lock fetch xor32 [%r10-8], %r1' | r1 = atomic_fetch_xor *(u32 *)(r10 -8) r1",
                "'lock add [%r1], %r2' | lock add *(u64 *)(r1 +0) r2",
                "'lock xchg [%r1], %r2' | r2 = atomic_fetch_xchg *(u64 *)(r1 +0) r2",
                "'jslt32 %r1, 0xffffffff, +4' | if w1 s< -1 goto pc+4",
                "'neg %r3' | r3 = -r3",
                "'call 7' | call #7",
            })
    void mnemonicsMeanWhatTheKernelWrites(String mnemonic, String text) throws MalformedAssembly {
        assertEquals(text, Listing.of(Mnemonics.assemble(mnemonic).getFirst()));
    }

    @Test
    void theLabelExitIsTheFirstExit() throws MalformedAssembly {
        List<Instruction> code =
                Mnemonics.assemble(
                        "lddw %r0, 1\njne %r0, 0, exit # leaves\nmov %r0, 0\nexit\nexit");
        assertEquals("if r0 != 0 goto pc+1", Listing.of(code.get(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "r0 += ",
                "r11 = 0",
                "goto nowhere",
                "if r0 ~ 1 goto pc+1",
                "r0 = 4294967296",
                "*(u64 *)(r1 +40000) = r2",
                "a: exit\na: exit",
            })
    void textThatIsNoProgramIsRefused(String text) {
        assertThrows(MalformedAssembly.class, () -> Assembler.assemble(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"frobnicate %r1", "add %r1", "mov %r12, 1", "call %r2", "ldxw %r0, %r1"})
    void mnemonicsThatAreNoneAreRefusedWithTheirLine(String text) {
        MalformedAssembly failure =
                assertThrows(MalformedAssembly.class, () -> Mnemonics.assemble("exit\n" + text));
        assertEquals(2, failure.line());
    }
}
