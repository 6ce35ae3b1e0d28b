package dev.dowse.layout;

import dev.dowse.semantics.Layout;
import dev.dowse.types.Conversions;
import dev.dowse.types.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the components of a map key lie. What needs the widest alignment comes first, strings last:
 * sizes being multiples of alignments, everything is aligned and no byte is spent on padding,
 * whatever order the author chose.
 *
 * @param slots in the order of the author's tuple
 * @param size bytes in all
 */
public record KeyLayout(List<Slot> slots, int size) {
    public KeyLayout {
        slots = List.copyOf(slots);
    }

    /**
     * The layout of a tuple.
     *
     * @param prefix bytes that the key starts with, such as 8 for the thread of a {@code self->}
     *     array
     * @param strsize the script's {@code strsize}
     */
    public static KeyLayout of(List<Type> types, int prefix, int strsize) {
        return of(types, types.stream().map(type -> sizeOf(type, strsize)).toList(), prefix);
    }

    /** The layout of a tuple whose components take {@code sizes} bytes. */
    public static KeyLayout of(List<Type> types, List<Integer> sizes, int prefix) {
        Integer[] order = new Integer[types.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingInt(i -> rank(types.get(i))));
        Slot[] slots = new Slot[types.size()];
        int offset = prefix;
        for (int i : order) {
            int size = sizes.get(i);
            slots[i] = new Slot(types.get(i), offset, size);
            offset += size;
        }
        return new KeyLayout(List.of(slots), offset);
    }

    /** Bytes that a value of this type takes in keys, records and variables. */
    public static int sizeOf(Type type, int strsize) {
        return Conversions.isString(type)
                ? strsize + 1
                : Math.toIntExact(Layout.size(type, strsize));
    }

    /** The sum that {@link #size} is, such as {@code 4 + 257 + 257 = 518 bytes}. */
    public String arithmetic() {
        int start = slots.stream().mapToInt(Slot::offset).min().orElse(size);
        Stream<Integer> parts =
                Stream.concat(
                        start == 0 ? Stream.empty() : Stream.of(start),
                        slots.stream().map(Slot::size));
        String sum = parts.map(String::valueOf).collect(Collectors.joining(" + "));
        return sum.contains("+") ? sum + " = " + size + " bytes" : size + " bytes";
    }

    private static int rank(Type type) {
        return Conversions.isString(type) ? 0x7fffffff : -type.alignment();
    }
}
