package dev.dowse.parser;

import org.antlr.v4.runtime.IntStream;

/**
 * Tells where a predicate goes on that lost its first slash: the text ends with a slash before a
 * brace, and the slashes before come in pairs. Offsets are asked in the order of the text, and each
 * piece of it is looked at once however many words stand in it.
 */
final class PredicateTails {
    private final Characters characters;
    private final Glance glance;

    /** Where the piece at hand begins, and the character behind it. */
    private int from;

    private int stop = -1;
    private int slashes;
    private boolean endsInSlash;

    PredicateTails(Characters characters, Glance glance) {
        this.characters = characters;
        this.glance = glance;
    }

    boolean isTail(int offset) {
        if (offset < from || offset > stop) {
            read(offset);
        }
        while (from < offset) {
            slashes -= characters.at(from) == '/' ? 1 : 0;
            from = glance.skipBlank(from + 1);
        }
        return characters.at(stop) == '{' && endsInSlash && slashes % 2 == 1;
    }

    private void read(int offset) {
        from = glance.skipBlank(offset);
        stop = from;
        slashes = 0;
        endsInSlash = false;
        while (!ends(characters.at(stop))) {
            endsInSlash = characters.at(stop) == '/';
            slashes += endsInSlash ? 1 : 0;
            stop = glance.skipBlank(stop + 1);
        }
    }

    private static boolean ends(int c) {
        return c == '{' || c == IntStream.EOF || c == ';' || c == '}';
    }
}
