package dev.dowse.codegen;

import dev.dowse.types.Conversions;
import dev.dowse.types.Location;
import dev.dowse.types.Type;

/**
 * How a value of a type lies in a 64-bit register: extended by its own sign. Every lowering leaves
 * its result so, whatever the width of the type.
 *
 * @param size bytes: 1, 2, 4 or 8
 * @param truth whether every value but 0 is 1
 */
record Shape(int size, boolean signed, boolean truth) {
    static Shape of(Type type) {
        return switch (type.resolved()) {
            case Type.Int i -> new Shape(i.size(), i.signed(), i.name().equals("_Bool"));
            case Type.Enum e -> new Shape(e.size(), true, false);
            case Type.Float ignored -> WORD;
            case Type.Void ignored -> WORD;
            case Type.Str ignored -> WORD;
            case Type.Pointer ignored -> WORD;
            case Type.Array ignored -> WORD;
            case Type.Aggregate ignored -> WORD;
            case Type.Function ignored -> WORD;
            case Location ignored -> WORD;
            case Type.Alias ignored -> WORD;
            case Type.Unknown ignored -> WORD;
        };
    }

    static final Shape WORD = new Shape(8, false, false);

    static boolean isString(Type type) {
        return Conversions.isString(type) && !Conversions.isUnknown(type);
    }

    /** Whether a register that holds a value of this shape holds one of {@code wider} as well. */
    boolean fitsInto(Shape wider) {
        if (wider.truth) {
            return truth;
        }
        if (wider.size == 8) {
            return true;
        }
        return wider.size > size ? wider.signed || !signed : this.sameAs(wider);
    }

    private boolean sameAs(Shape other) {
        return size == other.size && signed == other.signed;
    }
}
