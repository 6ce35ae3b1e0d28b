package dev.dowse.bpf.btf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.types.Type;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Offsets of members in types written by hand. */
class BtfTest {
    private static final String STRINGS = "\0int\0task\0pid\0inner\0flags\0ask\0";
    private static final int INT = 1 << 24;
    private static final int STRUCT = 4 << 24;
    private static final int FUNC_PROTO = 13 << 24;
    private static final int UNION = 5 << 24;
    private static final int BIT_FIELDS = 1 << 31;

    /** {@code struct task { int pid; struct { union { int inner; }; int ask; }; }}. */
    private static final int[] NESTED = {
        name("int"),
        INT,
        4,
        32,
        0,
        UNION | 1,
        4,
        name("inner"),
        1,
        0,
        0,
        STRUCT | 2,
        8,
        0,
        2,
        0,
        name("ask"),
        1,
        32,
        name("task"),
        STRUCT | 2,
        12,
        name("pid"),
        1,
        0,
        0,
        3,
        32,
    };

    /**
     * {@code struct task { int flags : 3; int pid; }}: sizes of bit fields stand beside offsets.
     */
    private static final int[] FIELDS = {
        name("int"),
        INT,
        4,
        32,
        name("task"),
        BIT_FIELDS | STRUCT | 2,
        8,
        name("flags"),
        1,
        3 << 24,
        name("pid"),
        1,
        32,
    };

    @Test
    void membersOfUnnamedStructsCount() {
        assertEquals(OptionalInt.of(0), offset(NESTED, "task", "pid"));
        assertEquals(OptionalInt.of(4), offset(NESTED, "task", "inner"));
        assertEquals(OptionalInt.of(8), offset(NESTED, "task", "ask"));
    }

    @Test
    void namesAreComparedWhole() {
        assertEquals(OptionalInt.empty(), offset(NESTED, "task", "as"));
        assertEquals(OptionalInt.empty(), offset(NESTED, "ask", "pid"));
        assertEquals(OptionalInt.empty(), offset(NESTED, "task", "flags"));
    }

    @Test
    void sizesOfBitFieldsAreNotOffsets() {
        assertEquals(OptionalInt.of(0), offset(FIELDS, "task", "flags"));
        assertEquals(OptionalInt.of(4), offset(FIELDS, "task", "pid"));
    }

    @Test
    void whatIsNotBtfIsNotRead() {
        assertTrue(Btf.of(ByteBuffer.allocate(3)).isEmpty());
        assertTrue(Btf.of(ByteBuffer.allocate(64)).isEmpty());
        ByteBuffer cut = btf(NESTED).limit(40);
        assertTrue(Btf.of(cut).isEmpty());
    }

    /** A function whose parameters are itself: every one of them once doubled the work. */
    @Test
    void aTypeThatIsAPartOfItselfIsUnknownThere() {
        int[] function = {0, FUNC_PROTO | 3, 1, 0, 1, 0, 1, 0, 1};
        BtfTypes types = BtfTypes.of(btf(function)).orElseThrow();
        Type.Unknown broken = new Type.Unknown();
        assertEquals(
                new Type.Function(broken, List.of(broken, broken, broken), false), types.type(1));
    }

    /** Two structures, each the only member of the other. */
    @Test
    void aStructureThatContainsItselfEndsThere() {
        int[] structures = {0, STRUCT | 1, 8, 0, 2, 0, 0, STRUCT | 1, 8, 0, 1, 0};
        BtfTypes types = BtfTypes.of(btf(structures)).orElseThrow();
        assertEquals(1, types.type(1).alignment());
        assertEquals(1, types.type(2).alignment());
    }

    @Test
    void theWriterWritesWhatTheReaderTakes() {
        BtfWriter writer = new BtfWriter();
        assertEquals(0, writer.string(""));
        int text = writer.string("trace(1);");
        assertEquals(text, writer.string("trace(1);"));
        assertEquals(3, writer.function("begin"));
        assertEquals(4, writer.function("end"));
        ByteBuffer bytes = ByteBuffer.wrap(writer.bytes());
        assertTrue(Btf.of(bytes).isPresent());
    }

    @Test
    void lineAndColumnShareAWord() {
        LineRecords records = new LineRecords();
        records.line(2, 7, 9, 16, 3);
        records.line(4, 7, 9, 1, 5000);
        ByteBuffer bytes = ByteBuffer.wrap(records.lineBytes()).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(2 * LineRecords.LINE_SIZE, bytes.limit());
        assertEquals(16 << 10 | 3, bytes.getInt(12));
        assertEquals(1 << 10 | 1023, bytes.getInt(28));
    }

    private static OptionalInt offset(int[] types, String tag, String member) {
        return BtfTypes.of(btf(types)).orElseThrow().tagged("struct", tag).stream()
                .map(t -> (Type.Aggregate) t)
                .flatMap(t -> t.field(member).stream())
                .mapToInt(Type.Aggregate.Field::offset)
                .findFirst();
    }

    private static int name(String name) {
        return STRINGS.indexOf("\0" + name + "\0") + 1;
    }

    private static ByteBuffer btf(int[] types) {
        return BtfBytes.of(STRINGS, types);
    }
}
