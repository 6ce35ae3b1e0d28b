package dev.dowse.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.dowse.ide.Hint;
import dev.dowse.workspace.Settings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the settings out of what editors send; whatever has the wrong shape counts as absent. */
final class SettingsReader {
    private SettingsReader() {}

    /** What came with {@code initialize}: the object under {@code dowse}, or one that has it. */
    static Optional<Settings> options(@Nullable Object options) {
        Optional<Settings> section = section(options);
        return section.isEmpty() && options instanceof JsonObject own
                ? Optional.of(settings(own))
                : section;
    }

    /**
     * The settings in an object that has them under {@code dowse}. Empty where there is no such
     * section: many editors send an empty object when they start, and mean nothing by it.
     */
    static Optional<Settings> section(@Nullable Object all) {
        return all instanceof JsonObject object && object.get("dowse") instanceof JsonObject own
                ? Optional.of(settings(own))
                : Optional.empty();
    }

    private static Settings settings(JsonObject own) {
        JsonObject run = object(own, "run", new JsonObject());
        String portability = text(own, "portability");
        return new Settings(
                text(own, "kernel"),
                portability.isEmpty() ? Settings.DEFAULT.portability() : portability,
                words(run),
                hints(object(own, "hints", new JsonObject())));
    }

    /** All but those that are switched off. */
    private static Set<Hint.Kind> hints(JsonObject switches) {
        Set<Hint.Kind> on = EnumSet.allOf(Hint.Kind.class);
        on.removeIf(kind -> "false".equals(text(switches, kind.setting())));
        return on;
    }

    private static JsonObject object(JsonObject parent, String name, JsonObject otherwise) {
        JsonElement element = parent.get(name);
        return element instanceof JsonObject object ? object : otherwise;
    }

    private static String text(JsonObject parent, String name) {
        JsonElement element = parent.get(name);
        return element != null && element.isJsonPrimitive() ? element.getAsString() : "";
    }

    private static List<String> words(JsonObject run) {
        List<String> words = new ArrayList<>();
        JsonElement prefix = run.get("prefix");
        if (prefix != null && prefix.isJsonArray()) {
            for (JsonElement word : prefix.getAsJsonArray()) {
                if (word.isJsonPrimitive()) {
                    words.add(word.getAsString());
                }
            }
        }
        return words;
    }
}
