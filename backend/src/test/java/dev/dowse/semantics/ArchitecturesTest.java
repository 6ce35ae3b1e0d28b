package dev.dowse.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.diagnostic.Analyzed;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.source.SourceText;
import dev.dowse.types.Architecture;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a script means for one processor and for the other. */
class ArchitecturesTest {
    @ParameterizedTest
    @CsvSource({
        "R_SP, 19, 31",
        "R_PC, 16, 32",
        "R_FP, 4, 29",
        "(int)(char)200, -56, 200",
        "(int)(signed char)200, -56, -56"
    })
    void constantsDiffer(String value, long intel, long arm) {
        assertEquals(intel, constant("", value, Architecture.X86_64));
        assertEquals(arm, constant("", value, Architecture.ARM64));
    }

    /** The two ABIs lay out alike what D can declare. */
    @ParameterizedTest
    @EnumSource
    void layoutsAgree(Architecture architecture) {
        String declared =
                """
                struct mixed { char c; long l; short s; };
                struct bits { int a : 3; int b : 30; short c : 4; char d; };
                struct wide { char c; long double d; };
                union both { char c[5]; int i; };
                """;
        assertEquals(24, constant(declared, "sizeof (struct mixed)", architecture));
        assertEquals(8, constant(declared, "offsetof(struct mixed, l)", architecture));
        assertEquals(12, constant(declared, "sizeof (struct bits)", architecture));
        assertEquals(9, constant(declared, "offsetof(struct bits, d)", architecture));
        assertEquals(32, constant(declared, "sizeof (struct wide)", architecture));
        assertEquals(16, constant(declared, "offsetof(struct wide, d)", architecture));
        assertEquals(8, constant(declared, "sizeof (union both)", architecture));
    }

    @Test
    void registersHaveTheNamesOfTheirProcessor() {
        assertEquals(List.of("D_IDENT_UNDEF"), codes("trace(R_X0);", Architecture.X86_64));
        assertEquals(List.of("D_IDENT_UNDEF"), codes("trace(R_RAX);", Architecture.ARM64));
        assertEquals(List.of(), codes("trace(uregs[R_RAX]);", Architecture.X86_64));
        assertEquals(List.of(), codes("trace(uregs[R_PSTATE]);", Architecture.ARM64));
        assertEquals(List.of("D_UNKNOWN"), codes("trace(uregs[26]);", Architecture.X86_64));
        assertEquals(List.of("D_UNKNOWN"), codes("trace(uregs[34]);", Architecture.ARM64));
    }

    @Test
    void theGeneralRegistersOfArmAreNumbered() {
        IntStream.range(0, 31)
                .forEach(i -> assertEquals(i, constant("", "R_X" + i, Architecture.ARM64)));
    }

    @Test
    void systemCallsOfAnotherProcessorAreNamedAsSuch() {
        assertEquals(
                List.of(
                        "arm64 has no system call 'open', only x86_64 has; programs call 'openat'"
                                + " instead"),
                messages("syscall::open:entry { }", Architecture.ARM64));
        assertEquals(
                List.of(
                        "arm64 has no system call 'chmod', only x86_64 has; programs call"
                                + " 'fchmodat' instead"),
                messages("syscall::chmod:return { }", Architecture.ARM64));
        assertEquals(
                List.of("x86_64 has no system call 'arm64_personality', only arm64 has"),
                messages("syscall::arm64_personality:entry { }", Architecture.X86_64));
        assertEquals(List.of(), messages("syscall::open*:entry { }", Architecture.ARM64));
    }

    /** Where the new thread's own storage and the child's id are to be swaps places. */
    @Test
    void argumentsOfSystemCallsDiffer() {
        String script = "syscall::clone:entry { self->tls = (unsigned long)args[%d] + *args[%d]; }";
        assertEquals(List.of(), messages(script.formatted(4, 3), Architecture.X86_64));
        assertEquals(List.of(), messages(script.formatted(3, 4), Architecture.ARM64));
        assertEquals(1, messages(script.formatted(3, 4), Architecture.X86_64).size());
    }

    private static List<String> messages(String script, Architecture architecture) {
        return analyze(script, architecture).diagnostics().stream()
                .map(Diagnostic::message)
                .toList();
    }

    private static long constant(String declared, String value, Architecture architecture) {
        Analyzed<Program> analyzed =
                analyze(declared + "BEGIN { trace(" + value + "); }", architecture);
        assertEquals(List.of(), analyzed.diagnostics());
        TypedStatement.Trace trace =
                (TypedStatement.Trace) analyzed.value().clauses().getFirst().body().getFirst();
        return Values.constant(trace.value()).orElseThrow();
    }

    private static List<String> codes(String statement, Architecture architecture) {
        return analyze("BEGIN { " + statement + " }", architecture).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }

    private static Analyzed<Program> analyze(String script, Architecture architecture) {
        return Scripts.analyze(SourceText.of("test.d", script), Scripts.EDITOR.on(architecture));
    }
}
