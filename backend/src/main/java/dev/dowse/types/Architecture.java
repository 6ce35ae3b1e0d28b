package dev.dowse.types;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A processor that a target may have. Both have 64 bits, are little-endian and lay structures out
 * alike; they differ in their registers and in whether a plain {@code char} is signed.
 */
public enum Architecture {
    X86_64("x86_64", 26, true),
    ARM64("arm64", 34, false);

    private final String spelling;
    private final int registers;

    @SuppressWarnings("ImmutableEnumChecker") // Types are values all the way down.
    private final Type.Int plainChar;

    Architecture(String spelling, int registers, boolean signedChar) {
        this.spelling = spelling;
        this.registers = registers;
        this.plainChar = new Type.Int("char", 1, signedChar);
    }

    public String spelling() {
        return spelling;
    }

    /** How many elements {@code uregs[]} has. */
    public int registers() {
        return registers;
    }

    /** What {@code char} alone means. */
    public Type.Int plainChar() {
        return plainChar;
    }

    public static Optional<Architecture> named(String spelling) {
        return Stream.of(values()).filter(a -> a.spelling.equals(spelling)).findFirst();
    }
}
