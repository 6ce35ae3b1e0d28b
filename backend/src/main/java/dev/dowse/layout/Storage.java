package dev.dowse.layout;

/**
 * Where the values of one variable live. Integers take their natural size at the start of 8 bytes;
 * strings whole words.
 */
public sealed interface Storage {
    Slot value();

    /** A global scalar: in the one value of the GLOBALS map. */
    record Global(Slot value) implements Storage {}

    /** A {@code this->} scalar: in the block of locals of each program's scratch memory. */
    record Local(Slot value) implements Storage {}

    /**
     * An associative array or a {@code self->} variable: a hash map of its own.
     *
     * @param key where the tuple lies; for {@code self->} behind 8 bytes for the thread
     * @param keySize bytes of a key, at least 8
     * @param value at offset 0 of the map's value
     * @param valueSize bytes of the map's value, a multiple of 8
     * @param entries how many elements there is room for
     * @param thread whether the key starts with the thread
     */
    record Keyed(KeyLayout key, int keySize, Slot value, int valueSize, int entries, boolean thread)
            implements Storage {
        /** Whether it is a {@code self->} variable that is no array. */
        public boolean isThreadScalar() {
            return thread && key.slots().isEmpty();
        }
    }
}
