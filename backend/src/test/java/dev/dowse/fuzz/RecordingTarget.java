package dev.dowse.fuzz;

import dev.dowse.session.Recording;
import java.nio.charset.StandardCharsets;

/** A text is a recording, or it is told why not. */
public final class RecordingTarget {
    private RecordingTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        try {
            Recording.parse(new String(data, StandardCharsets.UTF_8));
        } catch (Recording.Malformed e) {
            if (e.getMessage() == null) {
                throw new IllegalStateException("nothing is told", e);
            }
        }
    }
}
