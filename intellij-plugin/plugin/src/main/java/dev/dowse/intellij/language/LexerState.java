package dev.dowse.intellij.language;

/**
 * What the lexer must know to go on in the middle of a script, packed into the platform's int.
 *
 * <p>The editor restarts only where the int is zero, the state of the start of a line outside all
 * clauses. {@code :} and {@code *} belong to a probe description there and are operators elsewhere.
 *
 * @param midLine whether something but blanks stands before on this line, so that {@code #} is no
 *     directive
 * @param place which part of a clause comes next
 * @param depth how many braces are open
 */
record LexerState(boolean midLine, Place place, int depth) {
    static final LexerState START = new LexerState(false, Place.PROBES, 0);

    private static final int PLACE_SHIFT = 1;
    private static final int DEPTH_SHIFT = 3;
    private static final int MAXIMUM_DEPTH = 0xFFFF;

    /** Where in the outline of a script the lexer stands. */
    enum Place {
        /** A probe description or a declaration may come. */
        PROBES,
        /** A probe description was read; a comma, a predicate or a body comes. */
        AFTER_PROBE,
        /** A predicate, a declaration or a body. */
        CODE
    }

    static LexerState unpack(int packed) {
        Place place = Place.values()[(packed >> PLACE_SHIFT) & 3];
        return new LexerState((packed & 1) != 0, place, packed >> DEPTH_SHIFT);
    }

    int pack() {
        return (midLine ? 1 : 0) | (place.ordinal() << PLACE_SHIFT) | (depth << DEPTH_SHIFT);
    }

    LexerState afterSpace(boolean lineBreak) {
        return new LexerState(midLine && !lineBreak, place, depth);
    }

    LexerState inLine() {
        return new LexerState(true, place, depth);
    }

    LexerState to(Place next) {
        return new LexerState(true, next, depth);
    }

    LexerState opened() {
        return new LexerState(true, Place.CODE, Math.min(depth + 1, MAXIMUM_DEPTH));
    }

    LexerState closed() {
        int outer = Math.max(depth - 1, 0);
        return new LexerState(true, outer == 0 ? Place.PROBES : Place.CODE, outer);
    }

    /** The state after a comma: one between probe descriptions announces the next. */
    LexerState afterComma() {
        return to(place == Place.AFTER_PROBE ? Place.PROBES : place);
    }

    /** The state after a semicolon, which ends a declaration when no brace is open. */
    LexerState afterSemicolon() {
        return to(depth == 0 ? Place.PROBES : Place.CODE);
    }

    boolean expectsProbe() {
        return place == Place.PROBES && depth == 0;
    }
}
