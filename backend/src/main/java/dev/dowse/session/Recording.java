package dev.dowse.session;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.dowse.bpf.vm.Host;
import dev.dowse.catalog.ProbeName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Firings of probes as they happened, for the embedded machine; docs/record-format.md tells how one
 * is written.
 *
 * @param wallOffset what to add to the monotonic clock for wall-clock time, in nanoseconds
 */
public record Recording(long wallOffset, List<Event> events) {
    /** Nothing happens; only BEGIN, END and timers fire. */
    public static final Recording NONE = new Recording(0, List.of());

    /**
     * One firing.
     *
     * @param time nanoseconds on the monotonic clock
     */
    public record Event(long time, int cpu, Host.Task task, ProbeName probe, List<Long> arguments) {
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
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            JsonObject object = object(line, number);
            try {
                if (object.has("dowse")) {
                    wall = number(object, "wall", 0);
                } else {
                    Event event = event(object, number);
                    if (!events.isEmpty() && event.time < events.getLast().time) {
                        throw new Malformed(number, "it is earlier than the line before it");
                    }
                    events.add(event);
                }
            } catch (IllegalStateException
                    | UnsupportedOperationException
                    | ClassCastException
                    | IllegalArgumentException e) {
                throw new Malformed(number, "a member is not what it should be: " + e.getMessage());
            }
        }
        return new Recording(wall, events);
    }

    private static JsonObject object(String line, int number) throws Malformed {
        try {
            if (JsonParser.parseString(line) instanceof JsonObject object) {
                return object;
            }
            throw new Malformed(number, "it is not a JSON object");
        } catch (JsonParseException e) {
            throw new Malformed(number, "it is not JSON: " + e.getMessage());
        }
    }

    private static Event event(JsonObject object, int number) throws Malformed {
        String[] fields = text(object, "probe").split(":", -1);
        if (fields.length != 4) {
            throw new Malformed(
                    number, "\"probe\" must be provider:module:function:name, with three colons");
        }
        int pid = (int) number(object, "pid", 0);
        int cpu = (int) number(object, "cpu", 0);
        if (cpu < 0 || cpu > 4095) {
            throw new Malformed(number, "there is no CPU " + cpu);
        }
        Host.Task task =
                new Host.Task(
                        pid,
                        (int) number(object, "tid", pid),
                        (int) number(object, "ppid", 0),
                        (int) number(object, "uid", 0),
                        (int) number(object, "gid", 0),
                        text(object, "execname"),
                        memory(object));
        List<Long> arguments = new ArrayList<>();
        if (object.has("args")) {
            object.getAsJsonArray("args").forEach(each -> arguments.add(each.getAsLong()));
        }
        return new Event(
                number(object, "time", 0),
                cpu,
                task,
                new ProbeName(fields[0], fields[1], fields[2], fields[3]),
                arguments);
    }

    private static long number(JsonObject object, String name, long otherwise) {
        JsonElement element = object.get(name);
        return element == null ? otherwise : element.getAsLong();
    }

    private static String text(JsonObject object, String name) {
        JsonElement element = object.get(name);
        return element == null ? "" : element.getAsString();
    }

    private static Host.UserMemory memory(JsonObject object) {
        if (!object.has("memory")) {
            return Host.UserMemory.EMPTY;
        }
        JsonObject pieces = object.getAsJsonObject("memory");
        NavigableMap<Long, byte[]> memory = new TreeMap<>(Long::compareUnsigned);
        for (Map.Entry<String, JsonElement> piece : pieces.entrySet()) {
            memory.put(address(piece.getKey()), bytes(piece.getValue().getAsString()));
        }
        return address -> {
            Map.Entry<Long, byte[]> piece = memory.floorEntry(address);
            if (piece == null) {
                return Optional.empty();
            }
            long offset = address - piece.getKey();
            return offset < piece.getValue().length
                    ? Optional.of(piece.getValue()[(int) offset])
                    : Optional.empty();
        };
    }

    private static long address(String text) {
        return text.startsWith("0x")
                ? Long.parseUnsignedLong(text, 2, text.length(), 16)
                : Long.parseUnsignedLong(text);
    }

    private static byte[] bytes(String text) {
        return text.startsWith("hex:")
                ? HexFormat.of().parseHex(text, 4, text.length())
                : text.getBytes(StandardCharsets.UTF_8);
    }
}
