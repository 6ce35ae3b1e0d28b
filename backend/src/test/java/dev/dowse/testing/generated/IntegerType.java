package dev.dowse.testing.generated;

import java.util.List;
import java.util.Locale;

/** The integer types of D by width and sign. */
public enum IntegerType {
    INT8_T(8, true),
    UINT8_T(8, false),
    INT16_T(16, true),
    UINT16_T(16, false),
    INT32_T(32, true),
    UINT32_T(32, false),
    INT64_T(64, true),
    UINT64_T(64, false);

    public static final List<IntegerType> ALL = List.of(values());

    private final int bits;
    private final boolean signed;

    IntegerType(int bits, boolean signed) {
        this.bits = bits;
        this.signed = signed;
    }

    /** Its name in D. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isSigned() {
        return signed;
    }

    /** What a variable of this type holds after it was given {@code value}. */
    public long cut(long value) {
        int unused = Long.SIZE - bits;
        return signed ? value << unused >> unused : value << unused >>> unused;
    }

    /** The type in which two operands meet: the wider one, of equal ones the unsigned one. */
    public IntegerType with(IntegerType other) {
        if (bits == other.bits) {
            return signed ? other : this;
        }
        return bits > other.bits ? this : other;
    }
}
