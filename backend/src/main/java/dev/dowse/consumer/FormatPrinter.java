package dev.dowse.consumer;

import dev.dowse.layout.Slot;
import dev.dowse.source.RawText;
import dev.dowse.types.Location;
import dev.dowse.types.PrintfFormat;
import dev.dowse.types.PrintfFormat.Segment;
import dev.dowse.types.Type;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prints values through a {@code printf} format as D understands it. */
final class FormatPrinter {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy MMM ppd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MAIL_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss zzz", Locale.ROOT);

    private final ZoneId zone;
    private final LocationPrinter locations;

    FormatPrinter(ZoneId zone, LocationPrinter locations) {
        this.zone = zone;
        this.locations = locations;
    }

    /** A {@code printf} of one record. */
    String printf(PrintfFormat format, List<Slot> arguments, ByteBuffer record) {
        Iterator<Slot> next = arguments.iterator();
        StringBuilder out = new StringBuilder();
        for (Segment segment : format.segments()) {
            switch (segment) {
                case Segment.Literal literal -> out.append(literal.text());
                case Segment.Conversion conversion -> {
                    int width = number(conversion.width(), next, record);
                    int precision = number(conversion.precision(), next, record);
                    if (next.hasNext()) {
                        Value value = new Value(next.next(), record);
                        out.append(convert(conversion, width, precision, value));
                    }
                }
            }
        }
        return out.toString();
    }

    /** One row of a {@code printa} with a format: keys in order, {@code %@} for the values. */
    String printa(PrintfFormat format, List<AggregationElement> row, Aggregations all) {
        AggregationElement keys = row.getFirst();
        Iterator<Slot> next = keys.slots().iterator();
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (Segment segment : format.segments()) {
            switch (segment) {
                case Segment.Literal literal -> out.append(literal.text());
                case Segment.Conversion conversion when conversion.isAggregation() -> {
                    AggregationElement element = row.get(Math.min(column++, row.size() - 1));
                    long normal = all.normal(element.schema().id());
                    int width = number(conversion.width(), next, keys.rawKey());
                    int precision = number(conversion.precision(), next, keys.rawKey());
                    out.append(aggregation(conversion, width, precision, element, normal));
                }
                case Segment.Conversion conversion -> {
                    int width = number(conversion.width(), next, keys.rawKey());
                    int precision = number(conversion.precision(), next, keys.rawKey());
                    if (next.hasNext()) {
                        Value value = new Value(next.next(), keys.rawKey());
                        out.append(convert(conversion, width, precision, value));
                    }
                }
            }
        }
        return out.toString();
    }

    private record Value(Slot slot, ByteBuffer data) {
        boolean isString() {
            return SlotReader.isString(slot);
        }

        boolean isSigned() {
            return SlotReader.isSigned(slot);
        }

        long integer() {
            return SlotReader.integer(data, slot);
        }

        /** The bits of the value's own size, zero-extended. */
        long bits() {
            long value = integer();
            return slot.size() >= 8 ? value : value & ((1L << (slot.size() * 8)) - 1);
        }

        String string() {
            return SlotReader.string(data, slot);
        }

        String character() {
            return String.valueOf(RawText.of((byte) integer()));
        }
    }

    private static int number(int declared, Iterator<Slot> arguments, ByteBuffer record) {
        if (declared != Segment.Conversion.STAR) {
            return declared;
        }
        return arguments.hasNext() ? (int) SlotReader.integer(record, arguments.next()) : 0;
    }

    private String convert(Segment.Conversion conversion, int width, int precision, Value value) {
        String flags = width < 0 ? conversion.flags() + "-" : conversion.flags();
        int columns = Math.abs(width);
        int digits = precision > 0 ? precision : -1;
        Optional<Location> location = LocationPrinter.location(value.slot());
        if (location.isPresent()) {
            return locations.convert(
                    location.get(), value.data(), value.slot(), flags, columns, digits);
        }
        if (value.isString()) {
            String text = value.string();
            boolean escaped = conversion.specifier().equals("S");
            return CFormat.text(flags, columns, digits, escaped ? escaped(text) : text);
        }
        if (value.slot().type().resolved() instanceof Type.Float) {
            double number = SlotReader.number(value.data(), value.slot());
            return FloatFormat.of(lastLetter(conversion), flags, columns, digits, number);
        }
        return switch (lastLetter(conversion)) {
            case 'd', 'i' -> {
                boolean signed = value.isSigned() || !conversion.length().isEmpty();
                long bits = signed ? value.integer() : value.bits();
                yield CFormat.integer(flags, columns, digits, 10, signed, bits);
            }
            case 'u' -> CFormat.integer(flags, columns, digits, 10, false, value.bits());
            case 'o' -> CFormat.integer(flags, columns, digits, 8, false, value.bits());
            case 'x' -> CFormat.integer(flags, columns, digits, 16, false, value.bits());
            case 'X' ->
                    CFormat.integer(flags, columns, digits, 16, false, value.bits())
                            .toUpperCase(Locale.ROOT);
            case 'p' -> CFormat.integer(flags, columns, digits, 16, false, value.bits());
            case 'a' -> CFormat.text(flags, columns, digits, locations.kernelAddress(value.bits()));
            case 'A' -> CFormat.text(flags, columns, digits, locations.targetAddress(value.bits()));
            case 'c' -> CFormat.text(flags, columns, -1, value.character());
            case 'C' -> CFormat.text(flags, columns, -1, escaped(value.character()));
            case 'Y' -> CFormat.text(flags, columns, digits, date(DATE, value.integer()));
            case 'T' -> CFormat.text(flags, columns, digits, date(MAIL_DATE, value.integer()));
            default -> CFormat.text(flags, columns, digits, Long.toString(value.integer()));
        };
    }

    private static char lastLetter(Segment.Conversion conversion) {
        String specifier = conversion.specifier();
        return specifier.isEmpty() ? 'd' : specifier.charAt(specifier.length() - 1);
    }

    private static String aggregation(
            Segment.Conversion conversion,
            int width,
            int precision,
            AggregationElement element,
            long normal) {
        return switch (element.schema().function()) {
            case QUANTIZE, LQUANTIZE, LLQUANTIZE -> AggregationPrinter.value(element, normal);
            case COUNT, SUM, MIN, MAX, AVG, STDDEV -> {
                long value = AggregationPrinter.number(element, normal);
                String flags = width < 0 ? conversion.flags() + "-" : conversion.flags();
                int digits = precision > 0 ? precision : -1;
                int columns = Math.abs(width);
                yield switch (lastLetter(conversion)) {
                    case 'u' -> CFormat.integer(flags, columns, digits, 10, false, value);
                    case 'o' -> CFormat.integer(flags, columns, digits, 8, false, value);
                    case 'x' -> CFormat.integer(flags, columns, digits, 16, false, value);
                    case 'X' ->
                            CFormat.integer(flags, columns, digits, 16, false, value)
                                    .toUpperCase(Locale.ROOT);
                    default -> CFormat.integer(flags, columns, digits, 10, true, value);
                };
            }
        };
    }

    private String date(DateTimeFormatter format, long nanoseconds) {
        return format.format(
                Instant.ofEpochSecond(Math.floorDiv(nanoseconds, 1_000_000_000L)).atZone(zone));
    }

    /** Control characters, quotes and backslashes as C escapes. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case 7 -> out.append("\\a");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case 11 -> out.append("\\v");
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case 0 -> out.append("\\0");
                default -> {
                    if (c < ' ' || c == 127) {
                        out.append(String.format(Locale.ROOT, "\\%03o", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }
}
