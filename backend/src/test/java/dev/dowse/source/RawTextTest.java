package dev.dowse.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RawTextTest {
    @Test
    void anyBytesComeBack() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = new byte[random.nextInt(12)];
            random.nextBytes(bytes);
            assertArrayEquals(bytes, RawText.bytes(RawText.of(bytes, bytes.length)));
        }
    }

    @Test
    void textIsText() {
        String text = "a\u00e4\u20ac\uD83D\uDE00\uFFFD";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertEquals(text, RawText.of(bytes, bytes.length));
        assertArrayEquals(bytes, RawText.bytes(text));
        assertEquals(text, RawText.readable(text));
    }

    /** Overlong forms, surrogates, what is beyond Unicode, and beginnings without an end. */
    @ParameterizedTest
    @ValueSource(strings = {"c080", "e08080", "eda080", "f08080bf", "f4908080", "ff", "e282", "80"})
    void whatUtf8ForbidsIsBytes(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        String text = RawText.of(bytes, bytes.length);
        assertEquals(bytes.length, text.length());
        assertEquals("\uFFFD".repeat(bytes.length), RawText.readable(text));
        assertArrayEquals(bytes, RawText.bytes(text));
    }
}
