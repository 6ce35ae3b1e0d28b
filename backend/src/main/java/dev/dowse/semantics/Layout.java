package dev.dowse.semantics;

import dev.dowse.types.Location;
import dev.dowse.types.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lays members out as the System V ABI for x86-64 does. */
public final class Layout {
    private final boolean union;
    private final int strsize;
    private final List<Type.Aggregate.Field> fields = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private long bits;
    private long largest;
    private int alignment = 1;

    /**
     * @param strsize bytes that a string takes
     */
    Layout(boolean union, int strsize) {
        this.union = union;
        this.strsize = strsize;
    }

    /** Bytes that an object takes; the type alone does not say how many a string has. */
    public static long size(Type type, int strsize) {
        return switch (type.resolved()) {
            case Type.Str _ -> strsize;
            case Type.Array array -> array.length() * size(array.element(), strsize);
            case Type.Int _,
                    Type.Float _,
                    Type.Void _,
                    Type.Pointer _,
                    Type.Function _,
                    Type.Enum _,
                    Location _,
                    Type.Aggregate _,
                    Type.Alias _,
                    Type.Unknown _ ->
                    type.size();
        };
    }

    /** Adds a member; false where its name is taken. */
    boolean add(String name, Type type) {
        if (!name.isEmpty() && !names.add(name)) {
            return false;
        }
        int align = type.alignment();
        long start = union ? 0 : roundUp(bits, 8L * align);
        fields.add(new Type.Aggregate.Field(name, type, (int) (start / 8), 0, 0));
        occupy(start, 8 * size(type, strsize), align);
        return true;
    }

    /** A bit-field does not cross the boundary of a unit of its type. */
    void addBits(String name, Type type, int width) {
        long unit = 8L * type.size();
        long start = union ? 0 : bits;
        if (start / unit != (start + width - 1) / unit) {
            start = roundUp(start, unit);
        }
        fields.add(
                new Type.Aggregate.Field(name, type, (int) (start / 8), (int) (start % 8), width));
        names.add(name);
        occupy(start, width, type.size());
    }

    Type type(String keyword, String tag) {
        long end = roundUp(Math.max(bits, largest), 8L * alignment) / 8;
        return new Type.Aggregate(
                keyword, tag, (int) Math.min(end, Integer.MAX_VALUE), alignment, fields);
    }

    private void occupy(long start, long width, int align) {
        bits = union ? 0 : start + width;
        largest = Math.max(largest, start + width);
        alignment = Math.max(alignment, align);
    }

    private static long roundUp(long value, long unit) {
        return (value + unit - 1) / unit * unit;
    }
}
