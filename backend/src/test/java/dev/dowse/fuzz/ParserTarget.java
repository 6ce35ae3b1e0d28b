package dev.dowse.fuzz;

import dev.dowse.parser.SoundTree;
import java.nio.charset.StandardCharsets;

/** Any text has a tree that covers it, whose spans lie in one another. */
public final class ParserTarget {
    private ParserTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        SoundTree.check(new String(input, StandardCharsets.UTF_8));
    }
}
