package dev.dowse.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.dowse.workspace.ScriptRun;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The argument of {@code dowse.run}.
 *
 * @param run how the client calls this run
 * @param uri of an open document
 */
record RunRequest(String run, String uri, ScriptRun.Request what) {
    private static final List<String> TARGETS = List.of("vm", "kernel");

    /** Thrown for an argument of the wrong shape; the message is for the client. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    static RunRequest read(List<Object> arguments) throws Malformed {
        if (arguments.size() != 1 || !(arguments.getFirst() instanceof JsonObject request)) {
            throw new Malformed("dowse.run takes one object: {run, uri, target, …}");
        }
        String target = text(request, "target");
        if (!target.isEmpty() && !TARGETS.contains(target)) {
            throw new Malformed("\"target\" of dowse.run is \"vm\" or \"kernel\"");
        }
        return new RunRequest(
                text(request, "run"),
                text(request, "uri"),
                new ScriptRun.Request(
                        target.isEmpty() ? "vm" : target,
                        text(request, "events"),
                        text(request, "command"),
                        flag(request, "destructive"),
                        texts(request, "arguments")));
    }

    /** The path of a file, from which an editor makes a link; else what stands last in the URI. */
    String scriptName() {
        String last = uri.substring(uri.lastIndexOf('/') + 1);
        try {
            return uri.startsWith("file:/") ? Path.of(URI.create(uri)).toString() : last;
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return last;
        }
    }

    private static String text(JsonObject request, String name) throws Malformed {
        JsonElement element = request.get(name);
        return isAbsent(element) ? "" : text(element, name);
    }

    private static String text(JsonElement element, String name) throws Malformed {
        if (element instanceof JsonPrimitive primitive) {
            return primitive.getAsString();
        }
        throw new Malformed("\"" + name + "\" of dowse.run has the wrong type");
    }

    private static boolean flag(JsonObject request, String name) throws Malformed {
        JsonElement element = request.get(name);
        if (isAbsent(element)) {
            return false;
        }
        if (element instanceof JsonPrimitive primitive && primitive.isBoolean()) {
            return primitive.getAsBoolean();
        }
        throw new Malformed("\"" + name + "\" of dowse.run is true or false");
    }

    private static List<String> texts(JsonObject request, String name) throws Malformed {
        JsonElement element = request.get(name);
        if (isAbsent(element)) {
            return List.of();
        }
        if (!(element instanceof JsonArray array)) {
            throw new Malformed("\"" + name + "\" of dowse.run is an array of strings");
        }
        List<String> texts = new ArrayList<>();
        for (JsonElement each : array) {
            texts.add(text(each, name));
        }
        return texts;
    }

    private static boolean isAbsent(@Nullable JsonElement element) {
        return element == null || element.isJsonNull();
    }
}
