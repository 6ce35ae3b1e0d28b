package dev.dowse.bpf.btf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The types of a kernel in BTF, read in place. Nothing is indexed: a question walks the types once,
 * which for the few questions of a session is faster than building an index of 126,000 types.
 */
public final class Btf {
    private static final int MAGIC = 0xeb9f;
    private static final int TYPE_SIZE = 12;
    private static final int MEMBER_SIZE = 12;
    private static final int MAX_NESTING = 16;

    private final ByteBuffer data;
    private final int types;
    private final int typesEnd;
    private final int strings;

    private Btf(ByteBuffer data, int types, int typesEnd, int strings) {
        this.data = data;
        this.types = types;
        this.typesEnd = typesEnd;
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
        if (Math.max(typesEnd, stringsEnd) > data.limit()) {
            return Optional.empty();
        }
        return Optional.of(new Btf(data, (int) types, (int) typesEnd, (int) strings));
    }

    /**
     * Where a member lies in a struct or union, in bytes from its start. Members of unnamed structs
     * and unions inside count as members.
     */
    public OptionalInt memberOffset(String struct, String member) {
        byte[] name = struct.getBytes(StandardCharsets.UTF_8);
        byte[] wanted = member.getBytes(StandardCharsets.UTF_8);
        for (int at = types; at < typesEnd; at = next(at)) {
            if (isComposite(at) && isNamed(data.getInt(at), name)) {
                OptionalInt offset = memberBits(at, wanted, 0);
                if (offset.isPresent()) {
                    return OptionalInt.of(offset.getAsInt() / 8);
                }
            }
        }
        return OptionalInt.empty();
    }

    private OptionalInt memberBits(int struct, byte[] wanted, int depth) {
        int count = data.getInt(struct + 4) & 0xffff;
        boolean fields = data.getInt(struct + 4) < 0;
        for (int i = 0; i < count; i++) {
            int member = struct + TYPE_SIZE + i * MEMBER_SIZE;
            int bits = data.getInt(member + 8) & (fields ? 0xffffff : -1);
            if (isNamed(data.getInt(member), wanted)) {
                return OptionalInt.of(bits);
            }
            if (data.getInt(member) == 0 && depth < MAX_NESTING) {
                OptionalInt inner = insideBits(data.getInt(member + 4), wanted, depth + 1);
                if (inner.isPresent()) {
                    return OptionalInt.of(bits + inner.getAsInt());
                }
            }
        }
        return OptionalInt.empty();
    }

    private OptionalInt insideBits(int id, byte[] wanted, int depth) {
        int at = types;
        for (int i = 1; i < id && at < typesEnd; i++) {
            at = next(at);
        }
        return at < typesEnd && isComposite(at)
                ? memberBits(at, wanted, depth)
                : OptionalInt.empty();
    }

    /** The next type; the end where this one is of a kind that is newer than this reader. */
    private int next(int at) {
        int info = data.getInt(at + 4);
        int kind = info >>> 24 & 31;
        return kind >= BtfKind.count()
                ? typesEnd
                : at + TYPE_SIZE + BtfKind.of(kind).tail(info & 0xffff);
    }

    private boolean isComposite(int at) {
        int kind = data.getInt(at + 4) >>> 24 & 31;
        return kind == BtfKind.STRUCT.ordinal() || kind == BtfKind.UNION.ordinal();
    }

    private boolean isNamed(int string, byte[] name) {
        int at = strings + string;
        for (int i = 0; i < name.length; i++) {
            if (data.get(at + i) != name[i]) {
                return false;
            }
        }
        return data.get(at + name.length) == 0;
    }
}
