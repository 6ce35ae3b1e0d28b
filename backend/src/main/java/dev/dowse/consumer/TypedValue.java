package dev.dowse.consumer;

import dev.dowse.layout.Slot;
import dev.dowse.semantics.Options;
import dev.dowse.source.RawText;
import dev.dowse.types.Location;
import dev.dowse.types.Type;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * What {@code print()} writes: a value member by member, a line each with its type, in the
 * reference's form. Members that are zero are left out; what lies behind {@code printsize} bytes is
 * told as {@code ...}, and the braces open there are closed after it.
 */
final class TypedValue {
    /** {@code printsize} without a sensible value. */
    private static final int USUAL = 8192;

    private static final int LARGEST = 1 << 16;

    /** The column of the type. */
    private static final int COLUMN = 44;

    private static final int DEEPEST = 10;

    /** What has to be closed, and how deep it stands. */
    private record Opened(int depth, String closer) {}

    private final ByteBuffer data;
    private final int start;
    private final int most;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Opened> open = new ArrayDeque<>();

    private TypedValue(ByteBuffer data, int start, int most) {
        this.data = data;
        this.start = start;
        this.most = most;
    }

    /**
     * The address and the value that was found there.
     *
     * @param most bytes to show
     */
    static String print(long address, Slot value, ByteBuffer record, int most) {
        TypedValue printer = new TypedValue(record, value.offset(), most);
        printer.out.append(String.format(Locale.ROOT, "0x%x = *\n", address));
        boolean ignored = printer.visit("", value.type(), 0, 0);
        printer.close(0);
        return printer.out.toString();
    }

    /** How many bytes the options let {@code print()} show. */
    static int most(Options options) {
        if (options.value("printsize").isEmpty()) {
            return Integer.MAX_VALUE;
        }
        long wanted = options.bytes("printsize", USUAL);
        return (int) (wanted <= 0 || wanted > LARGEST ? USUAL : (wanted + 7) & ~7L);
    }

    /** Shows a value, {@code at} bytes from the start; false where there is nothing to go on to. */
    private boolean visit(String name, Type type, int at, int depth) {
        if (at >= most || depth >= DEEPEST) {
            out.append(indent(depth)).append("...\n");
            return false;
        }
        close(depth);
        if (depth > 0 && isZero(at, type.size())) {
            return true;
        }
        return switch (type.resolved()) {
            case Type.Aggregate aggregate -> {
                open(name, type, depth, "{", depth > 0 ? "}," : "}");
                yield members(aggregate, at, depth + 1);
            }
            case Type.Array array -> {
                open(name, type, depth, "[", "],");
                boolean whole = elements(array, at, depth + 1);
                if (whole) {
                    close(depth);
                }
                yield whole;
            }
            case Type.Int integer -> scalar(name, type, integer(type, integer, at), depth);
            case Type.Enum names -> scalar(name, type, constant(type, names, at), depth);
            case Type.Pointer ignored -> scalar(name, type, "0x" + hex(type, at), depth);
            case Type.Float ignored -> true;
            case Type.Void ignored -> true;
            case Type.Str ignored -> true;
            case Type.Function ignored -> true;
            case Location ignored -> true;
            case Type.Alias ignored -> true;
            case Type.Unknown ignored -> true;
        };
    }

    private boolean members(Type.Aggregate aggregate, int at, int depth) {
        for (Type.Aggregate.Field field : aggregate.fields()) {
            int there = at + field.offset();
            boolean on =
                    field.bitWidth() > 0
                            ? bits(field, there, depth)
                            : visit(field.name(), field.type(), there, depth);
            if (!on) {
                return false;
            }
        }
        return true;
    }

    private boolean elements(Type.Array array, int at, int depth) {
        Type element = array.element();
        boolean text = isCharacter(element.resolved());
        for (int i = 0; i < array.length(); i++) {
            int there = at + i * element.size();
            if (text && data.get(start + there) == 0) {
                break;
            }
            if (!visit("", element, there, depth)) {
                return false;
            }
        }
        return true;
    }

    private boolean bits(Type.Aggregate.Field field, int at, int depth) {
        int first = field.bitOffset();
        int width = field.bitWidth();
        if (at >= most) {
            return visit(field.name(), field.type(), at, depth);
        }
        close(depth);
        long value = 0;
        for (int i = 0; i < width; i++) {
            int bit = first + i;
            value |= (data.get(start + at + bit / 8) >>> bit % 8 & 1L) << i;
        }
        if (value == 0) {
            return true;
        }
        boolean signed = SlotReader.isSigned(slot(field.type(), at));
        long extended = signed ? value << -width >> -width : value;
        return scalar(field.name(), field.type(), Long.toString(extended), depth);
    }

    private boolean scalar(String name, Type type, String value, int depth) {
        line(name, type, depth, value + ",");
        return true;
    }

    private void open(String name, Type type, int depth, String opener, String closer) {
        line(name, type, depth, " " + opener);
        open.push(new Opened(depth, closer));
    }

    private void line(String name, Type type, int depth, String value) {
        out.append(indent(depth));
        if (!name.isEmpty()) {
            out.append('.').append(name).append(" = ");
        }
        out.append('(').append(called(type)).append(')').append(value).append('\n');
    }

    /** Closes what is open at this depth and deeper. */
    private void close(int depth) {
        while (!open.isEmpty() && open.peek().depth() >= depth) {
            Opened last = open.pop();
            out.append(indent(last.depth())).append(last.closer()).append('\n');
        }
    }

    private static String indent(int depth) {
        return " ".repeat(COLUMN + depth);
    }

    /**
     * The type in C's words; a struct, union or enumeration without a tag has its keyword alone.
     */
    private static String called(Type type) {
        if (type instanceof Type.Array array) {
            return called(array);
        }
        if (type instanceof Type.Pointer p && p.target() instanceof Type.Function f) {
            return called(f.result()) + " (*)()";
        }
        if (type instanceof Type.Aggregate aggregate && aggregate.tag().isEmpty()) {
            return aggregate.keyword();
        }
        return type instanceof Type.Enum names && names.tag().isEmpty() ? "enum" : type.name();
    }

    private static String called(Type.Array array) {
        StringBuilder lengths = new StringBuilder();
        Type element = array;
        while (element instanceof Type.Array inner) {
            lengths.append('[').append(inner.length()).append(']');
            element = inner.element();
        }
        return called(element) + " " + lengths;
    }

    private boolean isZero(int at, int size) {
        for (int i = 0; i < size; i++) {
            if (data.get(start + at + i) != 0) {
                return false;
            }
        }
        return true;
    }

    private Slot slot(Type type, int at) {
        return new Slot(type, start + at, type.size());
    }

    private String integer(Type type, Type.Int integer, int at) {
        if (integer.size() > 8) {
            return "?(" + integer.size() * 8 + " bit value)";
        }
        long value = SlotReader.integer(data, slot(type, at));
        if (type.name().equals(Type.Int.CHAR.name())) {
            return "'" + RawText.of((byte) value) + "'";
        }
        return integer.signed() ? Long.toString(value) : Long.toUnsignedString(value);
    }

    private String constant(Type type, Type.Enum names, int at) {
        long value = SlotReader.integer(data, slot(type, at));
        return names.constants().stream()
                .filter(c -> c.value() == value)
                .map(Type.Enum.Constant::name)
                .findFirst()
                .orElse(Long.toString(value));
    }

    private String hex(Type type, int at) {
        return Long.toHexString(SlotReader.integer(data, slot(type, at)));
    }

    private static boolean isCharacter(Type type) {
        return type instanceof Type.Int i && i.name().equals(Type.Int.CHAR.name());
    }
}
