package dev.dowse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BpfCommandTest {
    @TempDir private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aProgramIsAssembledListedAndRun() throws IOException {
        String source = file("add.s", "r0 = *(u8 *)(r1 +1)\nr0 += r2\nexit\n");
        String binary = folder.resolve("add.bin").toString();
        assertEquals(0, CommandRun.of("bpf", "asm", source, "-o", binary).status());
        assertEquals(
                "   0: r0 = *(u8 *)(r1 +1)\n   1: r0 += r2\n   2: exit\n",
                CommandRun.of("bpf", "disasm", binary).out());
        assertEquals("22\n", CommandRun.of("bpf", "run", binary, "11 20").out());
        CommandRun digits = CommandRun.of("bpf", "asm", source);
        assertEquals("7110010000000000\n0f20000000000000\n9500000000000000\n", digits.out());
        String hexadecimal = file("add.hex", digits.out());
        assertEquals("22\n", CommandRun.of("bpf", "run", hexadecimal, "1120").out());
    }

    @Test
    void aFaultNamesItsSlot() throws IOException {
        CommandRun run = CommandRun.of("bpf", "run", file("bad.s", "r0 = *(u8 *)(r1 +0)\nexit"));
        assertEquals(1, run.status());
        assertTrue(run.err().contains("stopped at slot 0: memory outside"), run.err());
    }

    @Test
    void aProgramIsVerified() throws IOException {
        String good = file("good.s", "r0 = *(u64 *)(r1 +8)\nexit");
        assertEquals(0, CommandRun.of("bpf", "verify", good).status());
        CommandRun bad = CommandRun.of("bpf", "verify", file("bad.s", "r6 = 1\nr0 = r3\nexit"));
        assertEquals(1, bad.status());
        assertTrue(bad.out().contains("slot 1 (r0 = r3): the program reads r3"), bad.out());
    }

    @Test
    void anObjectIsWrittenListedAndVerified() throws IOException {
        String source = file("f.s", "r1 = 4\ncall two\nr0 += r0\nexit\ntwo: r0 = r1\nexit\n");
        String object = folder.resolve("f.o").toString();
        assertEquals(0, CommandRun.of("bpf", "asm", source, "-o", object).status());
        assertEquals(
                """
                program (raw_tp):
                   0: r1 = 4
                   1: call pc+2
                   2: r0 += r0
                   3: exit
                   4: r0 = r1
                   5: exit
                """,
                CommandRun.of("bpf", "disasm", object).out());
        assertEquals(
                object + ": program: safe, 6 instructions, 6 visited\n",
                CommandRun.of("bpf", "verify", object).out());
        assertEquals("8\n", CommandRun.of("bpf", "run", object).out());
    }

    @Test
    void casesOfAConformanceSuiteAreCounted() throws IOException {
        file("pass.data", "-- asm\nldxb %r0, [%r1+1]\nexit\n-- mem\n11 ff\n-- result\n0xff\n");
        file("wrong.data", "-- asm\nmov %r0, 1\nexit\n-- result\n0x2\n");
        file("callx.data", "-- asm\ncall %r2\nexit\n-- result\n0x2\n");
        file("refused.data", "-- raw\n0x00000000000000ff\n-- error\nunknown opcode\n");
        file("add.asm", "mov %r0, 1\nadd %r0, 1\nexit\n");
        file("named.data", "-- asm @ add.asm\n-- result\n0x2\n");
        file("text.data", "-- asm\nja +1\nexit\n-- raw\n0x0000000000010005\n0x95\n");
        file("helper.data", "-- asm\ncall 1\nexit\n-- result\n0x2\n");
        CommandRun run = CommandRun.of("bpf", "test", folder.toString());
        assertEquals(1, run.status());
        assertTrue(run.out().contains("helper.data: it calls a function of"), run.out());
        assertTrue(run.out().contains("wrong.data: it returned 0x1, expected 0x2"), run.out());
        assertTrue(run.out().contains("callx.data: line 1: a call through a register"), run.out());
        assertTrue(run.out().endsWith("4 passed, 1 failed, 2 skipped\n"), run.out());
    }

    @Test
    void textThatIsNoProgramIsRefusedWithItsLine() throws IOException {
        CommandRun run = CommandRun.of("bpf", "run", file("x.s", "exit\nfrob r1\n"));
        assertEquals(1, run.status());
        assertTrue(run.err().contains("x.s:2: no such instruction: frob r1"), run.err());
    }
}
