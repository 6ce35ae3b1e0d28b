package dev.dowse.bpf.btf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The types of a kernel in BTF, read in place: one walk finds where each of the 126,000 types of a
 * kernel lies, and nothing is decoded before it is asked for. Ids count from 1; 0 is {@code void}.
 */
public final class Btf {
    private static final int MAGIC = 0xeb9f;
    private static final int TYPE_SIZE = 12;

    private final ByteBuffer data;

    /** Where each type lies in {@link #data}, by id; the first entry stands for {@code void}. */
    private final int[] places;

    /** The string section, one character a byte. */
    private final String strings;

    private Btf(ByteBuffer data, int[] places, String strings) {
        this.data = data;
        this.places = places;
        this.strings = strings;
    }

    /** The types in {@code bytes}; empty where they are not little-endian BTF of version 1. */
    public static Optional<Btf> of(ByteBuffer bytes) {
        ByteBuffer data = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        if (data.limit() < 24 || (data.getShort(0) & 0xffff) != MAGIC || data.get(2) != 1) {
            return Optional.empty();
        }
        long header = data.getInt(4) & 0xffffffffL;
        long types = header + (data.getInt(8) & 0xffffffffL);
        long typesEnd = types + (data.getInt(12) & 0xffffffffL);
        long strings = header + (data.getInt(16) & 0xffffffffL);
        long stringsEnd = strings + (data.getInt(20) & 0xffffffffL);
        if (Math.max(typesEnd, stringsEnd) > data.limit() || typesEnd < types) {
            return Optional.empty();
        }
        byte[] text = new byte[(int) (stringsEnd - strings)];
        data.get((int) strings, text);
        return Optional.of(
                new Btf(
                        data,
                        places(data, (int) types, (int) typesEnd),
                        new String(text, StandardCharsets.ISO_8859_1)));
    }

    /** Ends early where a type is of a kind newer than this reader, or cut off. */
    private static int[] places(ByteBuffer data, int types, int end) {
        int[] places = new int[Math.max(16, (end - types) / 16)];
        int count = 1;
        int at = types;
        while (at + TYPE_SIZE <= end) {
            int info = data.getInt(at + 4);
            int kind = info >>> 24 & 31;
            if (kind >= BtfKind.count()) {
                break;
            }
            int next = at + TYPE_SIZE + BtfKind.of(kind).tail(info & 0xffff);
            if (next > end) {
                break;
            }
            if (count == places.length) {
                places = Arrays.copyOf(places, 2 * count);
            }
            places[count++] = at;
            at = next;
        }
        return Arrays.copyOf(places, count);
    }

    /** The id of the function with this name; empty where the kernel describes none. */
    public OptionalInt function(String name) {
        return IntStream.range(1, count())
                .filter(id -> kind(id) == BtfKind.FUNC && name(id).equals(name))
                .findFirst();
    }

    /** How many types there are, {@code void} among them. */
    int count() {
        return places.length;
    }

    boolean contains(int id) {
        return id > 0 && id < places.length;
    }

    BtfKind kind(int id) {
        return BtfKind.of(data.getInt(places[id] + 4) >>> 24 & 31);
    }

    /** The bit whose meaning depends on the kind. */
    boolean flag(int id) {
        return data.getInt(places[id] + 4) < 0;
    }

    /** How many members, constants or parameters follow. */
    int entries(int id) {
        return data.getInt(places[id] + 4) & 0xffff;
    }

    /** The size in bytes of what has one, the id of the type that others refer to. */
    int sizeOrType(int id) {
        return data.getInt(places[id] + 8);
    }

    String name(int id) {
        return text(data.getInt(places[id]));
    }

    /** The word at {@code index} behind the fixed part of a type. */
    int word(int id, int index) {
        return data.getInt(places[id] + TYPE_SIZE + 4 * index);
    }

    /** The text at an offset of the string section; empty outside it. */
    String text(int offset) {
        int end = offset < 0 || offset >= strings.length() ? -1 : strings.indexOf('\0', offset);
        return end < 0 ? "" : utf8(strings.substring(offset, end));
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /**
     * The ids of the types with this name, in ascending order. Strings of the kernel's types are
     * unique, so that comparing their offsets is enough.
     */
    IntStream named(String name) {
        String wanted =
                "\0"
                        + new String(
                                name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                        + "\0";
        int at = name.isEmpty() ? -1 : strings.indexOf(wanted);
        return at < 0
                ? IntStream.empty()
                : IntStream.range(1, places.length).filter(id -> data.getInt(places[id]) == at + 1);
    }
}
