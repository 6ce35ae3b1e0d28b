package dev.dowse.session;

import com.google.gson.JsonElement;
import dev.dowse.bpf.vm.Host;
import dev.dowse.catalog.ProbeName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Firings of probes as they happened, for the embedded machine; docs/record-format.md tells how one
 * is written.
 *
 * @param wallOffset what to add to the monotonic clock for wall-clock time, in nanoseconds
 */
public record Recording(long wallOffset, List<Event> events) {
    private static final String FORMAT = "dowse";
    private static final int LAST_CPU = 4095;
    private static final Set<String> MEMBERS =
            Set.of(
                    "time",
                    "cpu",
                    "pid",
                    "tid",
                    "ppid",
                    "uid",
                    "gid",
                    "execname",
                    "probe",
                    "args",
                    "memory",
                    "stack",
                    "ustack");

    /** Nothing happens; only BEGIN, END and timers fire. */
    public static final Recording NONE = new Recording(0, List.of());

    /**
     * One firing.
     *
     * @param time nanoseconds on the monotonic clock
     */
    public record Event(
            long time,
            int cpu,
            Host.Task task,
            ProbeName probe,
            List<Long> arguments,
            Host.Stacks stacks) {
        public Event {
            arguments = List.copyOf(arguments);
        }
    }

    public Recording {
        events = List.copyOf(events);
    }

    /** A line that is no firing. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed(int line, String why) {
            super("line " + line + " of the recording: " + why);
        }
    }

    /** Reads a recording, one JSON object a line; blank lines count as nothing. */
    public static Recording parse(String text) throws Malformed {
        List<Event> events = new ArrayList<>();
        long wall = 0;
        int number = 0;
        for (String each : text.lines().toList()) {
            number++;
            if (each.isBlank()) {
                continue;
            }
            RecordingLine line = RecordingLine.parse(each, number);
            if (line.has(FORMAT)) {
                wall = header(line, events.isEmpty());
                continue;
            }
            Event event = event(line);
            if (!events.isEmpty() && event.time < events.getLast().time) {
                throw line.malformed("it is earlier than the line before it");
            }
            events.add(event);
        }
        return new Recording(wall, events);
    }

    /** The wall-clock offset that a header tells. */
    private static long header(RecordingLine line, boolean first) throws Malformed {
        if (!first) {
            throw line.malformed("a header stands in front of all firings");
        }
        line.only(Set.of(FORMAT, "wall"));
        long format = line.number(FORMAT, 0, 0, Long.MAX_VALUE);
        if (format != 1) {
            throw line.malformed("its format is " + format + ", and this version reads format 1");
        }
        return line.number("wall", 0, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static Event event(RecordingLine line) throws Malformed {
        line.only(MEMBERS);
        String[] fields = line.text("probe").split(":", -1);
        if (fields.length != 4) {
            throw line.malformed(
                    "\"probe\" must be provider:module:function:name, with three colons");
        }
        int pid = id(line, "pid", 0);
        Host.Task task =
                new Host.Task(
                        pid,
                        id(line, "tid", pid),
                        id(line, "ppid", 0),
                        id(line, "uid", 0),
                        id(line, "gid", 0),
                        line.text("execname"),
                        memory(line));
        return new Event(
                line.number("time", 0, 0, Long.MAX_VALUE),
                (int) line.number("cpu", 0, 0, LAST_CPU),
                task,
                new ProbeName(fields[0], fields[1], fields[2], fields[3]),
                line.words("args"),
                new Host.Stacks(line.words("stack"), line.words("ustack")));
    }

    /** A number of 32 bits, of which users and groups need all. */
    private static int id(RecordingLine line, String member, int otherwise) throws Malformed {
        return (int) line.number(member, otherwise, Integer.MIN_VALUE, (1L << 32) - 1);
    }

    private static Host.UserMemory memory(RecordingLine line) throws Malformed {
        NavigableMap<Long, byte[]> memory = new TreeMap<>(Long::compareUnsigned);
        for (Map.Entry<String, JsonElement> piece : line.object("memory").entrySet()) {
            memory.put(address(line, piece.getKey()), bytes(line, piece.getValue()));
        }
        long end = 0;
        for (Map.Entry<Long, byte[]> piece : memory.entrySet()) {
            if (end != 0 && Long.compareUnsigned(piece.getKey(), end) < 0) {
                throw line.malformed(
                        "the \"memory\" at 0x"
                                + Long.toHexString(piece.getKey())
                                + " lies inside the piece before it");
            }
            end = piece.getKey() + piece.getValue().length;
        }
        return memory.isEmpty() ? Host.UserMemory.EMPTY : address -> at(memory, address);
    }

    private static Optional<Byte> at(NavigableMap<Long, byte[]> memory, long address) {
        Map.Entry<Long, byte[]> piece = memory.floorEntry(address);
        if (piece == null) {
            return Optional.empty();
        }
        long offset = address - piece.getKey();
        return offset < piece.getValue().length
                ? Optional.of(piece.getValue()[(int) offset])
                : Optional.empty();
    }

    private static long address(RecordingLine line, String text) throws Malformed {
        try {
            return text.startsWith("0x")
                    ? Long.parseUnsignedLong(text, 2, text.length(), 16)
                    : Long.parseUnsignedLong(text);
        } catch (NumberFormatException e) {
            throw line.malformed(
                    "\"memory\" lies at addresses such as \"0x7f00\", not \"" + text + "\"");
        }
    }

    private static byte[] bytes(RecordingLine line, JsonElement piece) throws Malformed {
        String text = line.text("memory", piece);
        if (!text.startsWith("hex:")) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return HexFormat.of().parseHex(text, 4, text.length());
        } catch (IllegalArgumentException e) {
            throw line.malformed("\"hex:\" must be followed by pairs of hexadecimal digits");
        }
    }
}
