package dev.dowse.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.diagnostic.Fix;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

final class FixAllTest {
    private static String fixed(String text) {
        MarkedScript script = MarkedScript.of(text);
        StringBuilder fixed = new StringBuilder(script.text());
        FixAll.of(script.snapshot()).stream()
                .sorted(Comparator.comparingInt((Fix.Edit e) -> e.span().start()).reversed())
                .forEach(e -> fixed.replace(e.span().start(), e.span().end(), e.replacement()));
        return fixed.toString();
    }

    @Test
    void whatHasOneAnswerIsMended() {
        assertEquals(
                "#pragma D option destructive\nBEGIN { raise(9); raise(15); }",
                fixed("BEGIN { raise(9); raise(15); }"));
    }

    @Test
    void aScriptWithoutFindingsStaysAsItIs() {
        assertEquals("BEGIN { exit(0); }", fixed("BEGIN { exit(0); }"));
    }
}
