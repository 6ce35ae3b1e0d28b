package dev.dowse.consumer;

import dev.dowse.bpf.program.DropKind;
import dev.dowse.catalog.Probe;
import dev.dowse.layout.AggregationSchema;
import dev.dowse.layout.FaultKind;
import dev.dowse.layout.RecordHeader;
import dev.dowse.layout.RecordItem;
import dev.dowse.layout.RecordSchema;
import dev.dowse.layout.Slot;
import dev.dowse.layout.TraceSchema;
import dev.dowse.session.AggregationReader;
import dev.dowse.session.TraceEvent;
import dev.dowse.session.TraceSink;
import dev.dowse.source.RawText;
import dev.dowse.types.Location;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Turns records into what the user reads. It knows only the schema, never the script: whatever
 * machine ran the programs, the same bytes print the same text.
 */
public final class Consumer implements TraceSink {
    /** Receives the output, event by event. */
    public interface Listener {
        void accept(OutputEvent event);
    }

    private final TraceSchema schema;
    private final Listener listener;
    private final LiveOptions options;
    private final FormatPrinter formats;
    private final Aggregations aggregations;
    private final LocationPrinter locations;
    private final Speculations speculations;
    private boolean headed;

    /**
     * @param zone for {@code %Y} and {@code %T}
     * @param names for stacks and symbols
     */
    public Consumer(TraceSchema schema, ZoneId zone, AddressNames names, Listener listener) {
        this.schema = schema;
        this.listener = listener;
        this.options = new LiveOptions(schema.options());
        this.locations = new LocationPrinter(names, schema.options());
        this.formats = new FormatPrinter(zone, locations);
        this.speculations = new Speculations(schema.options().bytes("specsize", 0));
        this.aggregations = new Aggregations(schema, options, locations);
    }

    @Override
    public void accept(TraceEvent event, AggregationReader reader) {
        switch (event) {
            case TraceEvent.Data data ->
                    record(data.record().duplicate().order(ByteOrder.LITTLE_ENDIAN), reader);
            case TraceEvent.Drops drops ->
                    listener.accept(new OutputEvent.Drop(drops.kind(), drops.count()));
            case TraceEvent.Notice notice -> listener.accept(new OutputEvent.Notice(notice.text()));
        }
    }

    /**
     * Prints what a session leaves to its end: a blank line and the aggregations not printed yet.
     */
    public void end(AggregationReader reader) {
        listener.accept(new OutputEvent.Heading("\n"));
        for (int id : aggregations.unprinted()) {
            List<List<AggregationElement>> rows =
                    aggregations.elements(id, reader).stream().map(List::of).toList();
            if (!rows.isEmpty()) {
                print(List.of(id), rows, "");
            }
        }
    }

    private void record(ByteBuffer record, AggregationReader reader) {
        int clause = record.getInt(RecordHeader.CLAUSE);
        if (clause == RecordHeader.FAULT) {
            listener.accept(new OutputEvent.Fault(fault(record)));
            return;
        }
        switch (speculations.decide(record)) {
            case PRINT -> print(record, reader);
            case NO_ROOM -> listener.accept(new OutputEvent.Drop(DropKind.SPECULATIVE, 1));
            case KEPT, DISCARD -> {}
        }
    }

    private void print(ByteBuffer record, AggregationReader reader) {
        RecordSchema told = schema.records().get(record.getInt(RecordHeader.CLAUSE));
        heading();
        new Firing(record, reader).print(told);
    }

    private boolean quiet() {
        return options.now().isSet("quiet");
    }

    private void heading() {
        if (!headed && !quiet()) {
            listener.accept(
                    new OutputEvent.Heading(
                            "CPU     ID " + CFormat.pad("FUNCTION:NAME", 32, false) + "\n"));
        }
        headed = true;
    }

    private String fault(ByteBuffer record) {
        Probe probe = probe(record);
        FaultKind kind = FaultKind.of(record.getLong(RecordHeader.EXECUTED));
        long value = record.getLong(RecordHeader.DATA);
        String details =
                switch (kind) {
                    case BAD_ADDRESS, BAD_ALIGNMENT, BAD_STACK, BAD_SIZE ->
                            " (0x" + Long.toHexString(value) + ")";
                    case BAD_INDEX -> " (" + value + ")";
                    case UNKNOWN,
                            ILLEGAL_OPERATION,
                            DIVIDE_BY_ZERO,
                            NO_SCRATCH,
                            KERNEL_PRIVILEGE,
                            USER_PRIVILEGE,
                            TUPLE_OVERFLOW ->
                            "";
                };
        return place(record.getInt(RecordHeader.FAULTED_CLAUSE), probe)
                + kind.description()
                + details;
    }

    /** How messages about a clause begin. */
    private static String place(int clause, Probe probe) {
        return "error in clause "
                + (clause + 1)
                + " for probe ID "
                + probe.id()
                + " ("
                + probe.name()
                + "): ";
    }

    private Probe probe(ByteBuffer record) {
        int id = record.getInt(RecordHeader.PROBE);
        Probe probe = schema.probes().get(id);
        if (probe == null) {
            throw new IllegalStateException("record of probe " + id + ", which is not enabled");
        }
        return probe;
    }

    /** Prints rows of one aggregation, or of several joined. */
    private void print(List<Integer> ids, List<List<AggregationElement>> rows, String before) {
        report(ids, before + AggregationPrinter.rows(rows, aggregations, locations), rows);
    }

    /** Tells the listener each aggregation's data, and with the first one the text. */
    private void report(List<Integer> ids, String text, List<List<AggregationElement>> rows) {
        for (int i = 0; i < ids.size(); i++) {
            int column = i;
            AggregationSchema one = aggregations.schema(ids.get(i));
            List<OutputEvent.Entry> entries =
                    rows.stream().map(row -> entry(row.get(column))).toList();
            listener.accept(
                    new OutputEvent.Aggregation(
                            "@" + one.name(), one.function(), i == 0 ? text : "", entries));
        }
    }

    private OutputEvent.Entry entry(AggregationElement element) {
        long normal = aggregations.normal(element.schema().id());
        OutputEvent.Value value =
                switch (element.schema().function()) {
                    case QUANTIZE, LQUANTIZE, LLQUANTIZE ->
                            new OutputEvent.Value.Buckets(Bucketing.of(element, normal));
                    case COUNT, SUM, MIN, MAX, AVG, STDDEV ->
                            new OutputEvent.Value.Number(
                                    AggregationPrinter.number(element, normal));
                };
        return new OutputEvent.Entry(element.told(locations), value);
    }

    /**
     * One record on its way to the reader's eyes: text gathers until an aggregation interrupts it.
     */
    private final class Firing {
        private final ByteBuffer record;
        private final AggregationReader reader;
        private final Probe probe;
        private final int cpu;
        private final StringBuilder text = new StringBuilder();

        Firing(ByteBuffer record, AggregationReader reader) {
            this.record = record;
            this.reader = reader;
            this.probe = probe(record);
            this.cpu = record.getInt(RecordHeader.CPU);
        }

        void print(RecordSchema schema) {
            long executed = record.getLong(RecordHeader.EXECUTED);
            List<RecordItem> items = schema.items();
            if (executed == 0 && !items.isEmpty()) {
                return;
            }
            boolean silent = quiet() || settlesOnly(items, executed);
            if (!silent) {
                String name = probe.name().function() + ":" + probe.name().name();
                text.append(CFormat.pad(Integer.toString(cpu), 3, false))
                        .append(' ')
                        .append(CFormat.pad(Integer.toString(probe.id()), 6, false))
                        .append(' ')
                        .append(CFormat.pad(name, 32, false))
                        .append(' ');
            }
            for (int i = 0; i < items.size(); i++) {
                if ((executed >>> i & 1) != 0) {
                    item(items.get(i));
                }
            }
            if (!silent) {
                text.append('\n');
            }
            flush();
        }

        /** A clause that does no more than commit or discard has no line of its own. */
        private static boolean settlesOnly(List<RecordItem> items, long executed) {
            return !items.isEmpty()
                    && IntStream.range(0, items.size())
                            .filter(i -> (executed >>> i & 1) != 0)
                            .allMatch(i -> items.get(i) instanceof RecordItem.Settled);
        }

        private void flush() {
            if (!text.isEmpty()) {
                listener.accept(new OutputEvent.Text(probe, cpu, text.toString()));
                text.setLength(0);
            }
        }

        private void item(RecordItem item) {
            switch (item) {
                case RecordItem.Trace trace -> text.append(trace(trace.value()));
                case RecordItem.Memory memory -> text.append(memory(memory));
                case RecordItem.Print(Slot address, Slot value) ->
                        text.append(
                                TypedValue.print(
                                        SlotReader.integer(record, address),
                                        value,
                                        record,
                                        TypedValue.most(options.now())));
                case RecordItem.Printf printf ->
                        text.append(formats.printf(printf.format(), printf.arguments(), record));
                case RecordItem.Printa printa -> {
                    flush();
                    printa(printa);
                }
                case RecordItem.Exit ignored -> {}
                case RecordItem.Outside outside -> {
                    flush();
                    String told = formats.printf(outside.format(), outside.arguments(), record);
                    listener.accept(new OutputEvent.Outside(outside.effect(), told));
                }
                case RecordItem.SetOption option -> setOption(option);
                case RecordItem.Settled settled -> {
                    flush();
                    speculations
                            .settle(
                                    (int) SlotReader.integer(record, settled.tag()),
                                    settled.committed())
                            .forEach(held -> Consumer.this.print(held, reader));
                }
                case RecordItem.Operation operation -> operate(operation);
            }
        }

        private String memory(RecordItem.Memory memory) {
            byte[] bytes = SlotReader.bytes(record, memory.bytes());
            long wanted =
                    memory.size()
                            .map(slot -> SlotReader.integer(record, slot))
                            .filter(size -> size >= 0)
                            .orElse((long) bytes.length);
            return HexDump.of(Arrays.copyOf(bytes, (int) Math.min(wanted, bytes.length)));
        }

        private String trace(Slot slot) {
            Optional<Location> location = LocationPrinter.location(slot);
            if (location.isPresent()) {
                return locations.print(location.get(), record, slot);
            }
            if (SlotReader.isWhole(slot)) {
                return HexDump.of(SlotReader.bytes(record, slot));
            }
            if (options.now().isSet("rawbytes") && SlotReader.isString(slot)) {
                byte[] text = RawText.bytes(SlotReader.string(record, slot));
                return HexDump.of(Arrays.copyOf(text, slot.size()));
            }
            if (SlotReader.isString(slot)) {
                String value = SlotReader.string(record, slot);
                return quiet() ? value : "  " + CFormat.pad(value, 33, true);
            }
            boolean signed = SlotReader.isSigned(slot);
            long value = SlotReader.integer(record, slot);
            String digits = signed ? Long.toString(value) : Long.toUnsignedString(value);
            int width =
                    switch (slot.size()) {
                        case 8 -> signed ? 19 : 20;
                        case 4 -> 10;
                        case 2 -> 5;
                        default -> 3;
                    };
            return quiet() ? digits : " " + CFormat.pad(digits, width, false);
        }

        private void printa(RecordItem.Printa printa) {
            List<Integer> ids = printa.aggregations();
            List<List<AggregationElement>> rows =
                    ids.size() == 1
                            ? aggregations.elements(ids.getFirst(), reader).stream()
                                    .map(List::of)
                                    .toList()
                            : aggregations.rows(ids, reader);
            if (printa.format().isEmpty()) {
                Consumer.this.print(ids, rows, "\n");
            } else {
                StringBuilder out = new StringBuilder();
                for (List<AggregationElement> row : rows) {
                    out.append(formats.printa(printa.format().get(), row, aggregations));
                }
                report(ids, out.toString(), rows);
            }
            if (!rows.isEmpty()) {
                ids.forEach(aggregations::markPrinted);
            }
        }

        private void setOption(RecordItem.SetOption item) {
            String name = SlotReader.string(record, item.name());
            options.set(name, item.value().map(slot -> SlotReader.string(record, slot)))
                    .map(why -> place(record.getInt(RecordHeader.CLAUSE), probe) + why + "\n")
                    .ifPresent(told -> listener.accept(new OutputEvent.Fault(told)));
        }

        private void operate(RecordItem.Operation operation) {
            int id = operation.aggregation();
            long argument = operation.argument().map(s -> SlotReader.integer(record, s)).orElse(0L);
            switch (operation.change()) {
                case CLEAR -> aggregations.clear(id, reader);
                case TRUNC -> aggregations.truncate(id, argument, reader);
                case NORMALIZE -> aggregations.normalize(id, argument);
                case DENORMALIZE -> aggregations.denormalize(id);
            }
        }
    }
}
