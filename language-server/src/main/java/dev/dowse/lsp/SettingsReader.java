package dev.dowse.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.dowse.workspace.Settings;
import java.util.ArrayList;
import java.util.List;

/** Reads the settings out of what editors send; whatever has the wrong shape counts as absent. */
final class SettingsReader {
    private SettingsReader() {}

    /**
     * @param settings the object under {@code dowse}, or one that has it under {@code dowse}
     */
    static Settings read(Object settings) {
        if (!(settings instanceof JsonObject object)) {
            return Settings.DEFAULT;
        }
        JsonObject own = object(object, "dowse", object);
        JsonObject run = object(own, "run", new JsonObject());
        String portability = text(own, "portability");
        return new Settings(
                text(own, "kernel"),
                portability.isEmpty() ? Settings.DEFAULT.portability() : portability,
                words(run));
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
