package dev.dowse.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.catalog.BundledProbes;
import dev.dowse.constraints.KernelProfile;
import dev.dowse.constraints.KernelProfiles;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.DiagnosticPages;
import dev.dowse.diagnostic.Severity;
import dev.dowse.semantics.Environment;
import dev.dowse.semantics.Library;
import dev.dowse.semantics.Macros;
import dev.dowse.semantics.Options;
import dev.dowse.source.SourceText;
import dev.dowse.types.TypeDictionary;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The limits that only a compiled program shows. */
class SizeLimitsTest {
    private static final KernelProfile NEWEST = KernelProfiles.newest();

    /** As before Linux 5.2, but with all that is newer besides. */
    private static final KernelProfile SMALL =
            new KernelProfile(
                    "small",
                    NEWEST.version(),
                    NEWEST.helpers(),
                    4096,
                    NEWEST.maxHashKey(),
                    true,
                    true);

    private static final String MANY_CLAUSES =
            repeated(300, "syscall::read:entry { printf(\"%d %s\", pid, execname); }\n");

    @Test
    void tooManyInstructionsAreAnErrorOnTheTarget() {
        Diagnostic finding = only(compile(MANY_CLAUSES, SMALL, SMALL));
        assertEquals("BPF-INSN-LIMIT", finding.code());
        assertEquals(Severity.ERROR, finding.severity());
        assertEquals("syscall::read:entry", spanned(MANY_CLAUSES, finding));
        assertTrue(finding.message().contains("300 clauses"), finding.message());
        assertTrue(finding.message().contains("Linux small allows 4,096"), finding.message());
    }

    @Test
    void tooManyInstructionsForTheFloorAreAWarning() {
        Compilation compilation = compile(MANY_CLAUSES, NEWEST, SMALL);
        assertEquals(Severity.WARNING, only(compilation).severity());
        assertTrue(compilation.executable().isPresent());
    }

    @Test
    void memoryOfEachCpuIsLimited() {
        String script =
                """
                #pragma D option strsize=12000
                BEGIN { exit(0); }
                syscall::open:entry { trace(execname); }
                syscall::read:entry { printf("%s %s %s", execname, execname, execname); }
                """;
        Diagnostic finding = only(compile(script, NEWEST, NEWEST));
        assertEquals("BPF-PERCPU-32K", finding.code());
        assertEquals("syscall::read:entry", spanned(script, finding));
        assertTrue(finding.message().contains("Linux allows 32,768"), finding.message());
    }

    @Test
    void mapsOfOneProgramAreLimited() {
        String sum = "trace(" + repeated(70, "a#[pid] + ") + "0);";
        String script = "BEGIN {\n" + repeated(70, "a#[pid] = 1;\n") + sum + "\nexit(0); }\n";
        Diagnostic finding = only(compile(script, NEWEST, NEWEST));
        assertEquals("BPF-MAPS-64", finding.code());
        assertEquals(sum, spanned(script, finding));
        assertTrue(finding.message().contains("Linux allows 64"), finding.message());
    }

    @Test
    void aggregationsOfOneProbeMayBeMoreThanOneProgramTakes() {
        String script = "BEGIN {\n" + repeated(300, "@a# = count();\n") + "exit(0); }\n";
        Compilation compilation = compile(script, NEWEST, NEWEST);
        assertEquals(List.of(), compilation.diagnostics());
        assertTrue(compilation.executable().isPresent());
    }

    @Test
    void eachOfTheseLimitsHasAPage() {
        for (String code : List.of("BPF-INSN-LIMIT", "BPF-PERCPU-32K", "BPF-MAPS-64")) {
            assertTrue(DiagnosticPages.page(code).isPresent(), code);
        }
    }

    private static String repeated(int count, String format) {
        return IntStream.range(0, count)
                .mapToObj(i -> format.replace("#", String.valueOf(i)))
                .collect(Collectors.joining());
    }

    private static Compilation compile(String script, KernelProfile target, KernelProfile floor) {
        return Compiler.compile(
                SourceText.of("test.d", script),
                new Environment(
                        BundledProbes.INSTANCE,
                        TypeDictionary.EMPTY,
                        Library.NONE,
                        Macros.EDITOR,
                        Options.NONE),
                Destination.of(target, floor));
    }

    private static Diagnostic only(Compilation compilation) {
        assertEquals(1, compilation.diagnostics().size(), compilation.diagnostics()::toString);
        return compilation.diagnostics().getFirst();
    }

    private static String spanned(String script, Diagnostic finding) {
        return script.substring(finding.span().start(), finding.span().end());
    }
}
