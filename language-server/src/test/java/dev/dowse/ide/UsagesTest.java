package dev.dowse.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UsagesTest {
    private static Optional<Usages> at(MarkedScript script) {
        return Usages.at(script.snapshot(), script.cursor());
    }

    /** The script with each usage in brackets, and the declaration in angles. */
    private static String shown(String marked) {
        MarkedScript script = MarkedScript.of(marked);
        Usages usages = at(script).orElseThrow();
        StringBuilder text = new StringBuilder(script.text());
        for (Span span : usages.all().reversed()) {
            boolean declared = span.equals(usages.declared());
            text.insert(span.end(), declared ? '>' : ']');
            text.insert(span.start(), declared ? '<' : '[');
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "BEGIN { x = 1; } END { trace(x<|> + x); }"
                        + " # BEGIN { <x> = 1; } END { trace([x] + [x]); }",
                "int x; BEGIN { x<|>++; } # int <x>; BEGIN { [x]++; }",
                "BEGIN { self-><|>x = 1; this->x = 2; x = 3; trace(self->x); }"
                        + " # BEGIN { self-><x> = 1; this->x = 2; x = 3; trace(self->[x]); }",
                "BEGIN { self->x = 1; this->x = 2; x = 3; trace(th<|>is->x); }"
                        + " # BEGIN { self->x = 1; this-><x> = 2; x = 3; trace(this->[x]); }",
                "BEGIN { @c = count(); @d = count(); } END { printa(@<|>c); clear(@c); }"
                        + " # BEGIN { @<c> = count(); @d = count(); }"
                        + " END { printa(@[c]); clear(@[c]); }",
                "BEGIN { a[1] = 2; a[a<|>[1]] = 3; } # BEGIN { <a>[1] = 2; [a][[a][1]] = 3; }"
            })
    void everyPlaceIsFound(String marked, String shown) {
        assertEquals(shown, shown(marked));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEG<|>IN { }",
                "BEGIN { trace(pi<|>d); }",
                "BEGIN { tra<|>ce(1); }",
                "BEGIN { trace(1<|>23); }",
                "<|>",
                "#pragma D option qui<|>et"
            })
    void whatIsNotTheScriptsOwnHasNoUsages(String marked) {
        assertEquals(Optional.empty(), at(MarkedScript.of(marked)));
    }

    @Test
    void aNameCanBeChangedEverywhere() {
        MarkedScript script =
                MarkedScript.of("BEGIN { self->x<|> = 1; } END { trace(self->x); x = 2; }");
        Usages usages = at(script).orElseThrow();
        assertEquals(Optional.empty(), Usages.refusal(script.snapshot(), usages, "start"));
        assertEquals(
                "BEGIN { self->start = 1; } END { trace(self->start); x = 2; }",
                script.with(usages.all(), "start"));
        assertEquals(
                List.of("x"), script.pieces(usages.renameable(script.cursor()).stream().toList()));
    }

    @Test
    void theAggregationWithoutANameHasNothingToRename() {
        MarkedScript script = MarkedScript.of("BEGIN { @<|> = count(); }");
        assertEquals(
                Optional.empty(), at(script).flatMap(usages -> usages.renameable(script.cursor())));
    }

    @ParameterizedTest
    @CsvSource({
        "y, another",
        "pid, another",
        "arg3, another",
        "SIGKILL, another",
        "while, word of D",
        "2x, no name",
        "a-b, no name",
        "'', no name"
    })
    void aNameThatMeansSomethingElseIsRefused(String name, String why) {
        MarkedScript script = MarkedScript.of("BEGIN { x<|> = 1; y = 2; }");
        String refusal =
                Usages.refusal(script.snapshot(), at(script).orElseThrow(), name).orElse("");
        assertTrue(refusal.contains(why), refusal);
    }
}
