package dev.dowse.bpf.btf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The types of a kernel in BTF, read in place: one walk finds where each of the 126,000 types of a
 * kernel lies, and nothing is decoded before it is asked for. Ids count from 1; 0 is {@code void}.
 *
 * <p>Those of a module are split off the kernel's: they refer to the kernel's types and strings,
 * and their own count on from where the kernel's end.
 */
public final class Btf {
    private static final int MAGIC = 0xeb9f;
    private static final int TYPE_SIZE = 12;
    private static final String TRACEPOINT = "btf_trace_";

    /** The kernel's types, for those of a module. */
    private final Optional<Btf> base;

    private final ByteBuffer data;

    /** Where each type lies in {@link #data}, the one with the id {@link #first} first. */
    private final int[] places;

    /** 0 for a kernel, whose first entry stands for {@code void}. */
    private final int first;

    /** Where the strings of this file start among all. */
    private final int firstText;

    /** The string section, one character a byte. */
    private final String strings;

    private Btf(Optional<Btf> base, ByteBuffer data, int[] places, String strings) {
        this.base = base;
        this.data = data;
        this.places = places;
        this.strings = strings;
        this.first = base.map(Btf::count).orElse(0);
        this.firstText = base.map(b -> b.firstText + b.strings.length()).orElse(0);
    }

    /** The types in {@code bytes}; empty where they are not little-endian BTF of version 1. */
    public static Optional<Btf> of(ByteBuffer bytes) {
        return of(bytes, Optional.empty());
    }

    /** The types of a module of the kernel with these types. */
    Optional<Btf> split(ByteBuffer bytes) {
        return of(bytes, Optional.of(this));
    }

    private static Optional<Btf> of(ByteBuffer bytes, Optional<Btf> base) {
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
                        base,
                        data,
                        places(data, (int) types, (int) typesEnd, base.isEmpty() ? 1 : 0),
                        new String(text, StandardCharsets.ISO_8859_1)));
    }

    /**
     * Ends early where a type is of a kind newer than this reader, or cut off.
     *
     * @param reserved entries in front that stand for no type
     */
    private static int[] places(ByteBuffer data, int types, int end, int reserved) {
        int[] places = new int[Math.max(16, (end - types) / 16)];
        int count = reserved;
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
        return named(name).filter(id -> kind(id) == BtfKind.FUNC).findFirst();
    }

    /**
     * How many arguments each tracepoint hands over, by its name: one fewer than the functions take
     * that hang on it, whose type is named after it.
     */
    public Map<String, Integer> tracepoints() {
        Map<String, Integer> tracepoints = new HashMap<>();
        for (int id = Math.max(1, first); id < count(); id++) {
            if (kind(id) == BtfKind.TYPEDEF && name(id).startsWith(TRACEPOINT)) {
                int function = sizeOrType(sizeOrType(id));
                if (contains(function) && kind(function) == BtfKind.FUNC_PROTO) {
                    String name = name(id).substring(TRACEPOINT.length());
                    tracepoints.put(name, Math.max(0, entries(function) - 1));
                }
            }
        }
        return tracepoints;
    }

    /** How many types there are, {@code void} and those of the kernel among them. */
    int count() {
        return first + places.length;
    }

    /** The least id that is not the kernel's; 0 for a kernel. */
    int first() {
        return first;
    }

    boolean contains(int id) {
        return id > 0 && id < count();
    }

    BtfKind kind(int id) {
        return BtfKind.of(at(id, 4) >>> 24 & 31);
    }

    /** The bit whose meaning depends on the kind. */
    boolean flag(int id) {
        return at(id, 4) < 0;
    }

    /** How many members, constants or parameters follow. */
    int entries(int id) {
        return at(id, 4) & 0xffff;
    }

    /** The size in bytes of what has one, the id of the type that others refer to. */
    int sizeOrType(int id) {
        return at(id, 8);
    }

    String name(int id) {
        return text(at(id, 0));
    }

    /** The word at {@code index} behind the fixed part of a type. */
    int word(int id, int index) {
        return at(id, TYPE_SIZE + 4 * index);
    }

    /** The word that lies {@code offset} bytes behind the start of a type. */
    private int at(int id, int offset) {
        return id < first
                ? base.orElseThrow().at(id, offset)
                : data.getInt(places[id - first] + offset);
    }

    /** The text at an offset of the string section; empty outside it. */
    String text(int offset) {
        if (offset >= 0 && offset < firstText) {
            return base.orElseThrow().text(offset);
        }
        int start = offset - firstText;
        int end = start < 0 || start >= strings.length() ? -1 : strings.indexOf('\0', start);
        return end < 0 ? "" : utf8(strings.substring(start, end));
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /**
     * The ids of the types of this file with this name, in ascending order. Strings of the kernel's
     * types are unique, and a module has no string again that the kernel has, so that comparing
     * their offsets is enough.
     */
    IntStream named(String name) {
        int wanted = name.isEmpty() ? -1 : offset(name);
        return wanted < 0
                ? IntStream.empty()
                : IntStream.range(Math.max(1, first), count()).filter(id -> at(id, 0) == wanted);
    }

    /** Where a name lies among all strings; -1 where it is none of them. */
    private int offset(String name) {
        int shared = base.map(b -> b.offset(name)).orElse(-1);
        if (shared >= 0) {
            return shared;
        }
        String text =
                new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                        + '\0';
        if (strings.startsWith(text)) {
            return firstText;
        }
        int at = strings.indexOf('\0' + text);
        return at < 0 ? -1 : firstText + at + 1;
    }
}
