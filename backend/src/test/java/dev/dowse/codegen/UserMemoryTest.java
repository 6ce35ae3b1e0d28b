package dev.dowse.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Writing to a process where there is none to write to: the embedded machine. */
@Timeout(60)
class UserMemoryTest {
    private static final String HEAD =
            "#pragma D option quiet\n#pragma D option destructive\n#pragma D option strsize=16\n";

    private static String run(String body) {
        return Engines.vm(HEAD + body + "\nERROR { printf(\"at %d\", (int)arg5); exit(0); }");
    }

    @Test
    void aRecordedProcessStaysAsItWas() {
        assertEquals(
                "done\n",
                run(
                        "BEGIN { this->p = (char *)alloca(8); this->p[0] = 'x';"
                                + " copyout(this->p, 4096, 8); copyout(probename, 4096, 5);"
                                + " copyoutstr(\"text\", 4096, 3);"
                                + " copyoutstr(strjoin(execname, \"!\"), 4096, 300);"
                                + " printf(\"done\"); exit(0); }"));
    }

    @Test
    void noAddressIsAFault() {
        String fault = "fault: error in clause 1 for probe ID 1 (dtrace:::BEGIN): ";
        assertEquals(
                fault + "invalid address (0x0)\nat 0\n",
                run("BEGIN { copyout(\"abc\", 0, 2); printf(\"never\"); }"));
        assertEquals(
                fault + "invalid address (0x0)\nat 0\n",
                run("BEGIN { copyoutstr(\"abc\", 0, 2); printf(\"never\"); }"));
        assertEquals(
                fault + "invalid size (0xfa0)\nat 4000\n",
                run("BEGIN { copyout(\"abc\", 4096, 4000); printf(\"never\"); }"));
    }

    @Test
    void nothingToWriteTouchesNothing() {
        assertEquals(
                "done\n",
                run(
                        "BEGIN { copyout(\"abc\", 0, 0); copyoutstr(\"abc\", 0, 0);"
                                + " printf(\"done\"); exit(0); }"));
    }
}
