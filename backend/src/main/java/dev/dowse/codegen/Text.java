package dev.dowse.codegen;

/**
 * Where the bytes of a string value can be read. Within {@code bound} bytes, a multiple of 8, the
 * text ends with a zero, and all that follows it there is zero: so two strings are equal where
 * their words are.
 */
sealed interface Text {
    int bound();

    /** A constant of the script. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Constant(int offset, byte[] bytes) implements Text {
        @Override
        public int bound() {
            return bytes.length;
        }
    }

    /** In scratch memory. */
    record Scratch(int offset, int bound) implements Text {}

    /** A global variable. */
    record Global(int offset, int bound) implements Text {}

    /** In the row of the dispatch table for the probe that fired. */
    record Row(int offset, int bound) implements Text {}
}
