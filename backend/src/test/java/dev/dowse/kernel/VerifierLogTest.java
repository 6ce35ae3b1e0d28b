package dev.dowse.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.bpf.program.SourceLine;
import dev.dowse.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Logs as kernels write them, read for the author. */
class VerifierLogTest {
    private static final List<SourceLine> LINES =
            List.of(line(0, 15, "/pid == 3/"), line(3, 16, "  trace(*(int *)arg1);"));

    @Test
    void theInstructionDecides() {
        VerifierLog log =
                new VerifierLog(
                        """
                        func#0 @0
                        0: R1=ctx() R10=fp0
                        ; /pid == 3/ @ my probe.d:15
                        0: (b7) r0 = 0                        ; R0_w=0
                        ; trace(*(int *)arg1); @ my probe.d:16
                        3: (79) r4 = *(u64 *)(r3 +0)
                        R3 invalid mem access 'scalar'
                        processed 2 insns (limit 1000000) max_states_per_insn 0
                        """,
                        LINES);
        assertEquals(Optional.of("R3 invalid mem access 'scalar'"), log.complaint());
        assertEquals(Optional.of("my probe.d:16: trace(*(int *)arg1);"), log.place());
    }

    @Test
    void olderKernelsQuoteWithoutAPlace() {
        VerifierLog log =
                new VerifierLog(
                        """
                        ; trace(*(int *)arg1);
                        3: (79) r4 = *(u64 *)(r3 +0)
                        R3 invalid mem access 'inv'
                        verification time 20 usec
                        stack depth 0
                        processed 2 insns (limit 1000000) max_states_per_insn 0
                        """,
                        LINES);
        assertEquals(Optional.of("R3 invalid mem access 'inv'"), log.complaint());
        assertEquals(Optional.of("my probe.d:16: trace(*(int *)arg1);"), log.place());
    }

    @Test
    void aQuoteServesWhereNoInstructionIsNamed() {
        VerifierLog log = new VerifierLog("; exit(0); @ a.d:9\nunreachable insn 4\n", List.of());
        assertEquals(Optional.of("unreachable insn 4"), log.complaint());
        assertEquals(Optional.of("a.d:9: exit(0);"), log.place());
    }

    @Test
    void anEmptyLogSaysNothing() {
        VerifierLog log = new VerifierLog("", LINES);
        assertEquals(Optional.empty(), log.complaint());
        assertEquals(Optional.empty(), log.place());
    }

    private static SourceLine line(int slot, int number, String text) {
        return new SourceLine(slot, new Span(0, 0), "my probe.d", number, 3, text);
    }
}
