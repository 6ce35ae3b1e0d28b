package dev.dowse.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SignatureTest {
    /** The signature with its active parameter in angles. */
    private static String shown(String marked) {
        MarkedScript script = MarkedScript.of(marked);
        return Signature.at(script.snapshot(), script.cursor())
                .map(signature -> {
                    StringBuilder text = new StringBuilder(signature.label());
                    if (signature.active() < signature.parameters().size()) {
                        text.insert(signature.parameters().get(signature.active()).end(), '>');
                        text.insert(signature.parameters().get(signature.active()).start(), '<');
                    }
                    return text.toString();
                })
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "BEGIN { trace(strlen(_)); } | size_t strlen(<const char *>)",
                "BEGIN { x = substr(\"a,b\", _ | string substr(const char *, <int>, [int])",
                "BEGIN { x = substr(a[1, 2], 3, _ | string substr(const char *, int, <[int]>)",
                "BEGIN { x = strjoin(basename(_), y); } | string basename(<const char *>)",
                "BEGIN { x = strjoin(basename(a), _y); }"
                        + " | string strjoin(const char *, <const char *>)",
                "BEGIN { exit(_) | void exit(<int>)",
                "BEGIN { @ = lquantize(x, _) | void lquantize(value, <int32_t>, int32_t, ...)",
                "BEGIN { printf(_) | void printf(<format>, …)",
                "BEGIN { printf(\"%s: %d%%\\n\", execname, _pid) | void printf(format, %s, <%d>)",
                "BEGIN { printf(\"%*d\", _) | void printf(format, <int *>, %*d)",
                "BEGIN { x = rand(_) | int rand()",
                "BEGIN /strlen(_ | size_t strlen(<const char *>)"
            })
    void theCallAroundTheCursorIsExplained(String marked, String shown) {
        assertEquals(shown, shown(marked.replace("_", "<|>")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<|>",
                "BEGIN { <|> }",
                "BEGIN { trace(1); <|>",
                "BEGIN { nosuch(<|>",
                "BEGIN { x = (<|>",
                "BEGIN { trace(1)<|>; }"
            })
    void elsewhereThereIsNothingToExplain(String marked) {
        assertEquals("", shown(marked));
    }
}
