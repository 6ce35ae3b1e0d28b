package dev.dowse.bpf.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.bpf.isa.Assembler;
import dev.dowse.bpf.isa.MalformedAssembly;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class PlainRunTest {
    private static Outcome run(String text, String memory) throws MalformedAssembly {
        byte[] bytes = HexFormat.of().parseHex(memory);
        Outcome interpreted =
                PlainRun.of(Assembler.assemble(text), bytes.clone(), Execution.INTERPRETED);
        assertEquals(interpreted, PlainRun.of(Assembler.assemble(text), bytes, Execution.COMPILED));
        return interpreted;
    }

    private static long result(String text, String memory) throws MalformedAssembly {
        return assertInstanceOf(Outcome.Returned.class, run(text, memory)).value();
    }

    @Test
    void memoryAndItsLengthAreInTheFirstRegisters() throws MalformedAssembly {
        assertEquals(
                0x1122 + 4,
                result("r0 = *(u16 *)(r1 +2)\nr0 = be16 r0\nr0 += r2\nexit", "00001122"));
        assertEquals(0, result("r0 = r1\nexit", ""));
    }

    @Test
    void aFunctionHasItsOwnStackAndLeavesTheRegistersOfItsCaller() throws MalformedAssembly {
        assertEquals(
                7 + 30,
                result(
                        """
                          r6 = 7
                          *(u64 *)(r10 -8) = r6
                          r1 = 10
                          call triple
                          r1 = *(u64 *)(r10 -8)
                          if r1 != r6 goto wrong
                          r0 += r6
                          exit
                        wrong:
                          r0 = -1
                          exit
                        triple:
                          r6 = 3
                          r1 *= r6
                          *(u64 *)(r10 -8) = r1
                          r0 = *(u64 *)(r10 -8)
                          exit
                        """,
                        ""));
    }

    @Test
    void eightFramesAreThereAndNoNinth() throws MalformedAssembly {
        String text =
                """
                  r1 = DEPTH
                  call down
                  exit
                down:
                  r0 = 5
                  r1 += -1
                  if r1 == 0 goto up
                  call down
                up:
                  exit
                """;
        assertEquals(5, result(text.replace("DEPTH", "7"), ""));
        Outcome.Faulted fault =
                assertInstanceOf(Outcome.Faulted.class, run(text.replace("DEPTH", "8"), ""));
        assertTrue(fault.why().contains("more than 8 deep"), fault.why());
    }

    @Test
    void aLongJumpLeadsFar() throws MalformedAssembly {
        String far = "goto end\n" + "r0 = 1\n".repeat(33_000) + "end: r0 = 9\nexit";
        assertEquals(9, result(far, ""));
    }
}
