package dev.dowse.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.constraints.KernelProfiles;
import dev.dowse.source.SourceText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HoverTest {
    private static final String CURSOR = "<|>";

    /** The hover at the mark in a text. */
    private static Optional<Hover> hover(String marked) {
        String text = marked.replace(CURSOR, "");
        Snapshot snapshot =
                Snapshot.of(
                        SourceText.of("x.d", text),
                        KernelProfiles.newest(),
                        KernelProfiles.named(KernelProfiles.DEFAULT_FLOOR).orElseThrow());
        return Hover.at(snapshot, marked.indexOf(CURSOR));
    }

    private static String markdown(String marked) {
        return hover(marked).map(Hover::markdown).orElse("");
    }

    private static List<String> sections(String marked) {
        return Arrays.asList(markdown(marked).split("\n\n---\n\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BEGIN { trace(pi_d); }                          | The process id",
                "BEGIN { trace(arg_1); }                         | first ten arguments",
                "BEGIN { trace(str_len(execname)); }             | bytes before the terminating"
                        + " zero",
                "BEGIN { ex_it(0); }                             | Ends tracing",
                "BEGIN { @ = cou_nt(); }                         | count",
                "sys_call::read:entry { }                        | syscall:vmlinux:read:entry",
                "BEG_IN { }                                      | dtrace:::BEGIN",
                "tick-1_s { }                                    | profile:::tick-1s",
                "BEGIN { trace(SIG_KILL); }                      | int SIGKILL = 9",
                "BEGIN { trace((uint_32_t)1); }                  | uint32_t",
                "BEGIN { x = 1; trace(_x); }                     | Global variable",
                "BEGIN { self->x = 1; trace(self->_x); }         | Thread-local variable",
                "BEGIN { this->x = 1; trace(this->_x); }         | Clause-local variable"
            })
    void aWordIsExplained(String script, String says) {
        // The mark is one character here, so that the table stays readable.
        int mark = script.indexOf('_');
        while (script.startsWith("_t", mark)) {
            mark = script.indexOf('_', mark + 1);
        }
        String marked = script.substring(0, mark) + CURSOR + script.substring(mark + 1);
        assertTrue(markdown(marked).contains(says), marked + "\n" + markdown(marked));
    }

    @Test
    void aKeyTellsItsArithmeticAlsoWhereItFits() {
        assertTrue(
                markdown("BEGIN { @<|>n[pid, execname] = count(); }")
                        .contains("Key: 4 + 16 = 20 bytes; Linux 5.10 allows 512."));
        assertTrue(
                markdown("BEGIN { self->a[pid] = 1; trace(self->a<|>[pid]); }")
                        .contains("Key: 8 + 4 = 12 bytes; Linux 5.10 allows 512."));
        assertTrue(
                markdown(
                                "#pragma D option strsize=64\n"
                                        + "BEGIN { a[execname, probefunc] = 1; trace(<|>a[execname,"
                                        + " probefunc]); }")
                        .contains("Key: 65 + 65 = 130 bytes"));
    }

    @Test
    void aLimitTellsItsArithmeticAndItsPage() {
        String key = markdown("BEGIN { n[pid, exec<|>name, probefunc, timestamp] = 1; }");
        assertTrue(key.contains("4 + 257 + 257 + 8 = 526 bytes"), key);
        assertTrue(key.contains("**What you can do.**"), key);
    }

    @Test
    void onlyTheInnermostFindingBringsItsPage() {
        List<String> sections = sections("syscall::read:entry { raise(ure<|>gs[R_RIP]); }");
        assertTrue(sections.get(0).startsWith("**BPF-TP-UREGS**"), sections.get(0));
        assertTrue(sections.get(0).contains("**What you can do.**"), sections.get(0));
        assertTrue(sections.get(1).startsWith("**DT-DESTRUCTIVE**"), sections.get(1));
        assertFalse(sections.get(1).contains("**What you can do.**"), sections.get(1));
    }

    @Test
    void theMessageIsLeftToTheEditor() {
        String hover = markdown("BEGIN { trace(no<|>such); }");
        assertTrue(hover.startsWith("**D_IDENT_UNDEF**: unknown name"), hover);
        assertFalse(hover.contains("'nosuch'"), hover);
    }

    @Test
    void nothingIsToldTwice() {
        for (String marked :
                List.of(
                        "BEGIN { trace(pi<|>d); }",
                        "BEGIN { @n<|>[execname] = quantize(1); }",
                        "syscall::read*<|>:entry { }",
                        "BEGIN { trace(no<|>such + nosuch); }",
                        "BEGIN { @[pid, execname, probefunc, times<|>tamp] = count(); }")) {
            List<String> sections = sections(marked);
            assertEquals(sections.stream().distinct().toList(), sections);
            long signatures =
                    sections.getLast()
                            .lines()
                            .filter(line -> line.matches("(pid_t pid|void quantize\\(.*);?"))
                            .count();
            assertTrue(signatures <= 1, sections.getLast());
        }
    }

    @Test
    void examplesAreColouredAsScripts() {
        String page = markdown("BEGIN { trace(pi<|>d); }");
        assertTrue(page.contains("```dtrace\n"), page);
        assertFalse(page.contains("```d\n"), page);
        assertFalse(page.startsWith("# "), page);
    }

    @Test
    void anOptionHasItsOwnPageWhereAVariableHasItsName() {
        String option = markdown("#pragma D option cp<|>u=1\nBEGIN { }");
        assertTrue(option.contains("`-x cpu"), option);
    }

    @Test
    void thereIsNothingToTellAboutPunctuation() {
        assertEquals(Optional.empty(), hover("BEGIN { x = 1 ; <|> }"));
        assertEquals(Optional.empty(), hover("<|>\n\nBEGIN { }"));
    }
}
