package dev.dowse.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.source.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CompletionTest {
    private static List<Completion> at(String marked) {
        MarkedScript script = MarkedScript.of(marked);
        return Completion.at(script.snapshot(), script.cursor());
    }

    private static List<String> labels(String marked) {
        return at(marked).stream().map(Completion::label).toList();
    }

    private static Optional<Completion> item(String marked, String label) {
        return at(marked).stream().filter(c -> c.label().equals(label)).findFirst();
    }

    /** The text after one of the offers was taken. */
    private static String taken(String marked, String label) {
        MarkedScript script = MarkedScript.of(marked);
        Completion completion = item(marked, label).orElseThrow();
        Span replaced = completion.replaced();
        assertEquals(script.cursor(), replaced.end());
        return new StringBuilder(script.text())
                .replace(replaced.start(), replaced.end(), completion.text())
                .toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "<|> # BEGIN syscall profile tick-1s inline",
                "BEGIN { } sy<|> # syscall END",
                "syscall::read:entry, sy<|> # syscall END",
                "syscall:<|> # vmlinux",
                "syscall::<|> # read write openat",
                "syscall::re<|> # read write openat",
                "syscall::re*:<|> # entry return",
                "syscall:vmlinux:read:<|> # entry return",
                "read:<|> # entry return",
                "profile:::<|> # tick-1s profile-97",
                "BEGIN { <|> # execname printf copyinstr if SIGKILL arg0 self this",
                "BEGIN /<|>/ { } # pid execname strlen",
                "BEGIN /pid == <|> # ppid",
                "BEGIN { x = 1; y = <|> # x",
                "inline int LIMIT = 3; BEGIN { x = L<|> # LIMIT",
                "BEGIN { self->start = 1; } END { trace(self-><|>); } # start",
                "BEGIN { this->n = 1; trace(this-><|>); } # n",
                "BEGIN { @calls = count(); } END { printa(@<|>); } # calls",
                "BEGIN { @calls[pid] = <|> # count sum avg quantize",
                "BEGIN { @ = co<|> # count",
                "BEGIN { trace($<|>); } # $target $pid $1",
                "BEGIN { trace((<|>)1); } # uint32_t int",
                "BEGIN { trace(sizeof(<|>)); } # uint32_t int"
            })
    void whatFitsIsOffered(String marked, String expected) {
        List<String> labels = labels(marked);
        assertTrue(
                labels.containsAll(Arrays.asList(expected.split(" ", -1))),
                expected + " not all in " + labels);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "syscall::<|> # BEGIN entry pid",
                "BEGIN { <|> # syscall count inline",
                "BEGIN /<|>/ { } # printf exit if count",
                "BEGIN { @calls[pid] = <|> # execname printf",
                "BEGIN { self->a = 1; this->b = 2; c = 3; trace(self-><|>); } # b c pid",
                "BEGIN { trace(<|>); } # uint32_t",
                "BEGIN { @a = count(); x = <|> # a"
            })
    void whatDoesNotFitIsNotOffered(String marked, String unfit) {
        List<String> labels = labels(marked);
        for (String label : unfit.split(" ", -1)) {
            assertFalse(labels.contains(label), label + " in " + labels);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/* pi<|>d */",
                "BEGIN { // pi<|>d",
                "BEGIN { trace(\"pi<|>d\"); }",
                "BEGIN { trace(\"pi<|>",
                "#!/usr/sbin/dtr<|>ace -s",
                "BEGIN { pid-><|> }",
                "a:b:c:d:<|>"
            })
    void nothingIsOfferedWhereNothingFits(String marked) {
        assertEquals(List.of(), at(marked));
    }

    @Test
    void anOptionIsOfferedInAPragma() {
        String line = "#pragma D option qui<|>\nBEGIN { }";
        assertEquals("#pragma D option quiet\nBEGIN { }", taken(line, "quiet"));
        assertEquals(
                "#pragma D option quiet\nBEGIN { }",
                taken("#pragma D option q<|>\nBEGIN { }", "quiet"));
        assertEquals(
                "#pragma D option quiet,strsize=", taken("#pragma D option quiet,<|>", "strsize"));
        assertEquals("#pragma D option ", taken("#pr<|>", "#pragma D option"));
    }

    @Test
    void whatIsTakenReplacesTheWord() {
        assertEquals("syscall::read:entry", taken("syscall::re<|>:entry", "read"));
        assertEquals("BEGIN { printf(\"$1\\\\n\"$2) }", taken("BEGIN { pri<|> }", "printf"));
        assertEquals("BEGIN { printf(", taken("BEGIN { pri<|>(", "printf"));
        assertEquals("BEGIN { trace($target); }", taken("BEGIN { trace($ta<|>); }", "$target"));
        assertEquals("BEGIN { x[1] = 2; x[$1]", taken("BEGIN { x[1] = 2; x<|>", "x"));
        assertEquals(
                "BEGIN { self->start = 1; self->start",
                taken("BEGIN { self->start = 1; self->s<|>", "start"));
    }

    @Test
    void aProbeTellsHowManyItLeadsTo() {
        assertEquals("2 probes", item("syscall::<|>", "read").orElseThrow().detail());
        assertEquals("1 probe", item("syscall::read:<|>", "entry").orElseThrow().detail());
    }

    @Test
    void whatTheScriptMadeComesFirst() {
        assertEquals("zebra", labels("BEGIN { zebra = 1; trace(<|>); }").getFirst());
    }

    @Test
    void everyPageCanBeShown() {
        Set<String> missing = new TreeSet<>();
        for (String marked :
                List.of("<|>", "BEGIN { <|>", "BEGIN { @ = <|>", "#pragma D option <|>")) {
            for (Completion completion : at(marked)) {
                if (completion.page().map(p -> p.markdown().isEmpty()).orElse(false)) {
                    missing.add(completion.label());
                }
            }
        }
        assertEquals(Set.of(), missing);
    }
}
