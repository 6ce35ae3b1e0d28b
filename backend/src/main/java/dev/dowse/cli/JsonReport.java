package dev.dowse.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.dowse.compiler.Compilation;
import dev.dowse.consumer.OutputEvent;
import dev.dowse.consumer.OutputEvent.Entry;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.source.RawText;
import java.util.List;
import java.util.Locale;

/**
 * Prints a session as JSON, one object a line with {@code type} first, as docs/record-format.md
 * describes. Integers are exact 64-bit numbers.
 */
final class JsonReport implements Report {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private final DataStream out;

    JsonReport(DataStream out) {
        this.out = out;
    }

    @Override
    public void findings(Compilation compilation) {
        for (Diagnostic finding : compilation.diagnostics()) {
            print(text("error", FindingPrinter.text(compilation.source(), finding, false)));
        }
    }

    @Override
    public void started(TraceRequest.Machine machine, int probes) {
        JsonObject line = typed("start");
        line.addProperty("target", machine.name());
        line.addProperty("probes", probes);
        print(line);
    }

    @Override
    public void failed(String why) {
        print(text("error", why));
    }

    @Override
    public void interrupted() {
        // What END prints comes as any other output.
    }

    @Override
    public void ended(int status) {
        JsonObject line = typed("exit");
        line.addProperty("status", status);
        print(line);
    }

    @Override
    public void accept(OutputEvent event) {
        print(
                switch (event) {
                    case OutputEvent.Text text -> output(text);
                    case OutputEvent.Heading heading -> text("output", heading.text());
                    case OutputEvent.Aggregation aggregation -> aggregation(aggregation);
                    case OutputEvent.Fault fault -> text("error", fault.text());
                    case OutputEvent.Drop drop -> drop(drop);
                    case OutputEvent.Outside outside -> outside(outside);
                    case OutputEvent.Notice notice -> text("notice", notice.text());
                });
    }

    private static JsonObject output(OutputEvent.Text text) {
        JsonObject line = typed("output");
        line.addProperty("probe", text.probe().name().toString());
        line.addProperty("cpu", text.cpu());
        line.addProperty("text", RawText.readable(text.text()));
        return line;
    }

    private static JsonObject aggregation(OutputEvent.Aggregation aggregation) {
        JsonObject line = typed("aggregation");
        line.addProperty("name", aggregation.name());
        line.addProperty("function", aggregation.function().spelling());
        line.addProperty("text", RawText.readable(aggregation.text()));
        JsonArray entries = new JsonArray();
        for (Entry entry : aggregation.entries()) {
            JsonObject object = new JsonObject();
            JsonArray key = new JsonArray();
            for (Object component : entry.key()) {
                key.add(component(component));
            }
            object.add("key", key);
            switch (entry.value()) {
                case OutputEvent.Value.Number number -> object.addProperty("value", number.value());
                case OutputEvent.Value.Buckets buckets ->
                        object.add("buckets", buckets(buckets.buckets()));
            }
            entries.add(object);
        }
        line.add("entries", entries);
        return line;
    }

    private static JsonElement component(Object component) {
        if (component instanceof List<?> frames) {
            JsonArray array = new JsonArray();
            frames.forEach(frame -> array.add(component(frame)));
            return array;
        }
        return component instanceof Long number
                ? new JsonPrimitive(number)
                : new JsonPrimitive(RawText.readable(component.toString()));
    }

    private static JsonArray buckets(List<OutputEvent.Bucket> buckets) {
        JsonArray array = new JsonArray();
        for (OutputEvent.Bucket bucket : buckets) {
            JsonObject object = new JsonObject();
            bucket.least().ifPresent(least -> object.addProperty("least", least));
            bucket.greatest().ifPresent(greatest -> object.addProperty("greatest", greatest));
            object.addProperty("count", bucket.count());
            array.add(object);
        }
        return array;
    }

    /** Whoever reads the lines does what they ask for, or does not. */
    private static JsonObject outside(OutputEvent.Outside outside) {
        JsonObject line = text("outside", outside.text());
        line.addProperty("action", outside.effect().spelling());
        return line;
    }

    private static JsonObject drop(OutputEvent.Drop drop) {
        JsonObject line = typed("drop");
        line.addProperty("kind", drop.kind().name().toLowerCase(Locale.ROOT));
        line.addProperty("count", drop.count());
        return line;
    }

    private static JsonObject text(String type, String text) {
        JsonObject line = typed(type);
        line.addProperty("text", RawText.readable(text));
        return line;
    }

    private static JsonObject typed(String type) {
        JsonObject line = new JsonObject();
        line.addProperty("type", type);
        return line;
    }

    private void print(JsonObject line) {
        out.show(GSON.toJson(line) + "\n");
    }
}
