package dev.dowse.consumer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.catalog.AggregatingFunction;
import dev.dowse.catalog.AggregationChange;
import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeName;
import dev.dowse.catalog.ProbeSite;
import dev.dowse.layout.AggregationSchema;
import dev.dowse.layout.FaultKind;
import dev.dowse.layout.RecordHeader;
import dev.dowse.layout.RecordItem;
import dev.dowse.layout.RecordSchema;
import dev.dowse.layout.Slot;
import dev.dowse.layout.TraceSchema;
import dev.dowse.semantics.Options;
import dev.dowse.session.AggregationReader;
import dev.dowse.session.TraceEvent;
import dev.dowse.source.RawText;
import dev.dowse.types.PrintfFormat;
import dev.dowse.types.PrintfFormat.Segment.Conversion;
import dev.dowse.types.PrintfFormat.Segment.Literal;
import dev.dowse.types.Type;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ConsumerTest {
    private static final Probe READ =
            new Probe(
                    7,
                    new ProbeName("syscall", "vmlinux", "read", "entry"),
                    new ProbeSite.SyscallEntry(0));
    private static final Slot NUMBER = new Slot(Type.Int.INT32, 24, 4);
    private static final Slot TEXT = new Slot(new Type.Str(), 28, 9);

    private final List<OutputEvent> events = new ArrayList<>();
    private final Maps maps = new Maps();

    /** Aggregation maps held in memory. */
    private static final class Maps implements AggregationReader {
        private final List<Element> elements = new ArrayList<>();

        void add(String key, long... words) {
            ByteBuffer bytes = buffer(16);
            bytes.put(0, key.getBytes(StandardCharsets.UTF_8));
            ByteBuffer value = buffer(words.length * 8);
            for (int i = 0; i < words.length; i++) {
                value.putLong(i * 8, words[i]);
            }
            elements.add(new Element(bytes, List.of(value)));
        }

        @Override
        public List<Element> elements(int map) {
            return List.copyOf(elements);
        }

        @Override
        public void zero(int map, ByteBuffer key) {
            for (Element element : elements) {
                if (element.key().equals(key)) {
                    ByteBuffer value = element.values().getFirst();
                    for (int i = 0; i < value.capacity(); i++) {
                        value.put(i, (byte) 0);
                    }
                }
            }
        }

        @Override
        public void remove(int map, ByteBuffer key) {
            elements.removeIf(element -> element.key().equals(key));
        }
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static TraceSchema schema(Map<String, String> options, RecordItem... items) {
        AggregationSchema counts =
                new AggregationSchema(
                        0,
                        "counts",
                        AggregatingFunction.COUNT,
                        List.of(),
                        3,
                        List.of(new Slot(new Type.Str(), 0, 16)),
                        16,
                        8);
        return new TraceSchema(
                List.of(new RecordSchema(0, true, 40, List.of(items))),
                List.of(counts),
                Map.of(7, READ),
                new Options(options));
    }

    private static ByteBuffer record(long executed) {
        ByteBuffer record = buffer(40);
        record.putInt(RecordHeader.CLAUSE, 0)
                .putInt(RecordHeader.PROBE, 7)
                .putInt(RecordHeader.CPU, 1)
                .putLong(RecordHeader.EXECUTED, executed)
                .putInt(24, -42)
                .put(28, "abc".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private String printed(TraceSchema schema, ByteBuffer... records) {
        Consumer consumer = new Consumer(schema, ZoneOffset.UTC, AddressNames.UNKNOWN, events::add);
        for (ByteBuffer record : records) {
            consumer.accept(new TraceEvent.Data(record), maps);
        }
        StringBuilder text = new StringBuilder();
        for (OutputEvent event : events) {
            if (event instanceof OutputEvent.Text t) {
                text.append(t.text());
            } else if (event instanceof OutputEvent.Heading h) {
                text.append(h.text());
            } else if (event instanceof OutputEvent.Aggregation a) {
                text.append(a.text());
            }
        }
        return text.toString();
    }

    @Test
    void tracedValuesStandInColumnsUnlessQuiet() {
        RecordItem[] items = {new RecordItem.Trace(NUMBER), new RecordItem.Trace(TEXT)};
        assertEquals(
                "CPU     ID                    FUNCTION:NAME\n"
                        + "  1      7                       read:entry         -42  abc"
                        + " ".repeat(30)
                        + "\n",
                printed(schema(Map.of(), items), record(3)));
        events.clear();
        assertEquals("-42abc", printed(schema(Map.of("quiet", ""), items), record(3)));
    }

    @Test
    void aRecordPrintsOnlyWhatWasExecuted() {
        RecordItem[] items = {new RecordItem.Trace(NUMBER), new RecordItem.Trace(TEXT)};
        TraceSchema schema = schema(Map.of("quiet", ""), items);
        assertEquals("abc", printed(schema, record(2)));
        events.clear();
        assertEquals("", printed(schema, record(0)));
    }

    @Test
    void printfConvertsBySizeAndSign() {
        PrintfFormat format =
                new PrintfFormat(
                        "%5d|%-6s|",
                        List.of(
                                new Conversion("", 5, -1, "", "d", 0, 3),
                                new Literal("|"),
                                new Conversion("-", 6, -1, "", "s", 4, 8),
                                new Literal("|")));
        RecordItem item = new RecordItem.Printf(format, List.of(NUMBER, TEXT));
        assertEquals("  -42|abc   |", printed(schema(Map.of("quiet", ""), item), record(1)));
    }

    @Test
    void hexadecimalShowsTheBitsOfTheValuesOwnSize() {
        PrintfFormat format =
                new PrintfFormat("%x", List.of(new Conversion("", 0, -1, "", "x", 0, 2)));
        RecordItem item = new RecordItem.Printf(format, List.of(NUMBER));
        assertEquals("ffffffd6", printed(schema(Map.of("quiet", ""), item), record(1)));
    }

    @Test
    void printaSortsByValueThenKey() {
        maps.add("b", 2);
        maps.add("c", 1);
        maps.add("a", 2);
        RecordItem item = new RecordItem.Printa(Optional.empty(), List.of(0));
        assertEquals(
                "\n" + line("c", 1) + line("a", 2) + line("b", 2),
                printed(schema(Map.of("quiet", ""), item), record(1)));
    }

    private static String line(String key, long value) {
        return "  " + CFormat.pad(key, 50, true) + " " + CFormat.pad("" + value, 16, false) + "\n";
    }

    @Test
    void printaWithAFormatPrintsKeysAndValues() {
        maps.add("a", 9);
        PrintfFormat format =
                new PrintfFormat(
                        "%s=%@d;",
                        List.of(
                                new Conversion("", 0, -1, "", "s", 0, 2),
                                new Literal("="),
                                new Conversion("@", 0, -1, "", "d", 3, 6),
                                new Literal(";")));
        RecordItem item = new RecordItem.Printa(Optional.of(format), List.of(0));
        assertEquals("a=9;", printed(schema(Map.of("quiet", ""), item), record(1)));
    }

    @Test
    void whatPrintaPrintedTheEndDoesNotPrintAgain() {
        maps.add("a", 9);
        RecordItem item = new RecordItem.Printa(Optional.empty(), List.of(0));
        Consumer consumer =
                new Consumer(
                        schema(Map.of("quiet", ""), item),
                        ZoneOffset.UTC,
                        AddressNames.UNKNOWN,
                        events::add);
        consumer.end(maps);
        assertEquals(2, events.size());
        events.clear();
        consumer.accept(new TraceEvent.Data(record(1)), maps);
        events.clear();
        consumer.end(maps);
        assertEquals(List.of(new OutputEvent.Heading("\n")), events);
    }

    @Test
    void normalizeDividesTruncKeepsTheGreatestClearKeepsKeys() {
        maps.add("a", 10);
        maps.add("b", 30);
        maps.add("c", 20);
        RecordItem[] items = {
            new RecordItem.Operation(
                    AggregationChange.TRUNC, 0, Optional.of(new Slot(Type.Int.INT64, 24, 8))),
            new RecordItem.Operation(
                    AggregationChange.NORMALIZE, 0, Optional.of(new Slot(Type.Int.INT64, 32, 8))),
            new RecordItem.Printa(Optional.empty(), List.of(0)),
            new RecordItem.Operation(AggregationChange.CLEAR, 0, Optional.empty()),
            new RecordItem.Printa(Optional.empty(), List.of(0)),
        };
        ByteBuffer record = record(31).putLong(24, 2).putLong(32, 10);
        assertEquals(
                "\n" + line("c", 2) + line("b", 3) + "\n" + line("b", 0) + line("c", 0),
                printed(schema(Map.of("quiet", ""), items), record));
    }

    @Test
    void aFaultNamesClauseProbeAndAddress() {
        ByteBuffer record = buffer(RecordHeader.FAULT_SIZE);
        record.putInt(RecordHeader.CLAUSE, RecordHeader.FAULT)
                .putInt(RecordHeader.PROBE, 7)
                .putLong(RecordHeader.EXECUTED, FaultKind.BAD_ADDRESS.number())
                .putLong(RecordHeader.DATA, 0x1000);
        printed(schema(Map.of()), record);
        assertEquals(
                List.of(
                        new OutputEvent.Fault(
                                "error in clause 1 for probe ID 7 (syscall:vmlinux:read:entry):"
                                        + " invalid address (0x1000)")),
                events);
    }

    @Test
    void tracedBytesThatAreNoTextStayWhatTheyAre() {
        ByteBuffer record = record(1);
        record.put(28, new byte[] {'a', (byte) 0xff, (byte) 0xc3, (byte) 0xa4, (byte) 0xc3, 0});
        RecordItem item = new RecordItem.Trace(TEXT);
        String text = printed(schema(Map.of("quiet", ""), item), record);
        assertArrayEquals(
                new byte[] {'a', (byte) 0xff, (byte) 0xc3, (byte) 0xa4, (byte) 0xc3},
                RawText.bytes(text));
        assertEquals("a\uFFFD\u00e4\uFFFD", RawText.readable(text));
    }

    @Test
    void aCharacterOfCIsAByte() {
        PrintfFormat format =
                new PrintfFormat("%c", List.of(new Conversion("", 0, -1, "", "c", 0, 2)));
        RecordItem item = new RecordItem.Printf(format, List.of(NUMBER));
        String text = printed(schema(Map.of("quiet", ""), item), record(1).putInt(24, 0xe9));
        assertArrayEquals(new byte[] {(byte) 0xe9}, RawText.bytes(text));
    }
}
