package dev.dowse.lsp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The target holds for what a fuzzer starts from. */
final class EditTargetTest {
    @Test
    void editsAreThoseOfTheModel() {
        Seeds.all().forEach(EditTarget::fuzzerTestOneInput);
    }

    /** Half of a pair of surrogates is replaced, then the text behind the last line is. */
    @Test
    void aPairIsCut() {
        byte[] text = "BEGIN { trace(\"😀\"); }".getBytes(StandardCharsets.UTF_8);
        byte[] edits = {0, 0, 16, 0, 17, 1, 'x', 127, 127, 127, -128, 1, '\r'};
        byte[] all = Arrays.copyOf(text, text.length + edits.length);
        System.arraycopy(edits, 0, all, text.length, edits.length);
        EditTarget.fuzzerTestOneInput(all);
    }
}
