package dev.dowse.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** The output of one run on its way to the editor, as {@code dowse/output}. */
final class RunOutput {
    private final String run;
    private final Supplier<Client> client;
    private final AtomicLong dropped = new AtomicLong();

    RunOutput(String run, Supplier<Client> client) {
        this.run = run;
        this.client = client;
    }

    /** Records that the run reported as lost. */
    long dropped() {
        return dropped.get();
    }

    /** A line that the command printed: JSON, or what a prefix such as ssh says before it. */
    void line(String line) {
        if (parsed(line) instanceof JsonObject event) {
            event(event);
        } else {
            out(line + "\n");
        }
    }

    private static JsonElement parsed(String line) {
        try {
            return JsonParser.parseString(line);
        } catch (JsonParseException e) {
            return new JsonPrimitive(line);
        }
    }

    private void event(JsonObject event) {
        String type = text(event, "type");
        boolean data = type.equals("output") || type.equals("aggregation");
        JsonObject piece =
                data ? piece("out", text(event, "text")) : piece("err", words(type, event));
        piece.add("event", event);
        client.get().output(piece);
    }

    private String words(String type, JsonObject event) {
        return switch (type) {
            case "error", "notice" -> text(event, "text") + "\n";
            case "drop" -> {
                long count = count(event);
                dropped.addAndGet(count);
                yield count + " records lost: " + text(event, "kind") + "\n";
            }
            default -> "";
        };
    }

    void out(String text) {
        client.get().output(piece("out", text));
    }

    void err(String text) {
        client.get().output(piece("err", text));
    }

    private JsonObject piece(String stream, String text) {
        JsonObject piece = new JsonObject();
        piece.addProperty("run", run);
        piece.addProperty("stream", stream);
        piece.addProperty("text", text);
        return piece;
    }

    private static String text(JsonObject event, String name) {
        return event.get(name) instanceof JsonPrimitive text ? text.getAsString() : "";
    }

    private static long count(JsonObject event) {
        return event.get("count") instanceof JsonPrimitive count && count.isNumber()
                ? count.getAsLong()
                : 0;
    }
}
