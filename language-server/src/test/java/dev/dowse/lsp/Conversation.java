package dev.dowse.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.dowse.workspace.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an editor and a server said to each other, held against the rules of the protocol: each
 * request answered once, findings of known versions in their order, and whatever names a place
 * names one that exists in a text that the editor had shown.
 */
final class Conversation {
    /** A request on its way, with the texts that its answer may be about. */
    private record Asked(String method, JsonObject params, Map<String, List<String>> texts) {}

    private final Map<String, List<Version>> documents = new HashMap<>();
    private final Map<JsonElement, Asked> open = new HashMap<>();
    private final Set<JsonElement> answered = new HashSet<>();
    private final Set<JsonElement> serverRequests = new HashSet<>();
    private final Map<String, Integer> published = new HashMap<>();
    private final List<String> violations = new ArrayList<>();
    private final AnswerRules rules = new AnswerRules(violations::add);

    private record Version(int number, String text) {}

    /** What was wrong so far. */
    synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    /** The requests that have no answer. */
    synchronized List<String> unanswered() {
        return open.values().stream().map(Asked::method).toList();
    }

    synchronized void editorSaid(JsonObject message) {
        String method = message.has("method") ? message.get("method").getAsString() : "";
        if (!method.isEmpty() && message.has("id")) {
            Map<String, List<String>> texts = new HashMap<>();
            documents.forEach((uri, versions) ->
                    texts.put(uri, new ArrayList<>(List.of(versions.getLast().text()))));
            open.put(message.get("id"), new Asked(method, params(message), texts));
        }
        switch (method) {
            case "textDocument/didOpen" -> opened(params(message));
            case "textDocument/didChange" -> changed(params(message));
            case "textDocument/didClose" -> {
                documents.remove(uri(params(message)));
                published.remove(uri(params(message)));
            }
            default -> {}
        }
    }

    private void opened(JsonObject params) {
        JsonObject document = params.getAsJsonObject("textDocument");
        put(
                document.get("uri").getAsString(),
                document.get("version").getAsInt(),
                document.get("text").getAsString());
    }

    private void changed(JsonObject params) {
        List<Version> versions = documents.getOrDefault(uri(params), List.of());
        if (versions.isEmpty()) {
            return;
        }
        String text = versions.getLast().text();
        for (JsonElement change : params.getAsJsonArray("contentChanges")) {
            JsonObject edit = change.getAsJsonObject();
            String with = edit.get("text").getAsString();
            text = edit.has("range") ? edited(text, edit.getAsJsonObject("range"), with) : with;
        }
        put(uri(params), params.getAsJsonObject("textDocument").get("version").getAsInt(), text);
    }

    private static String edited(String text, JsonObject range, String with) {
        JsonObject start = range.getAsJsonObject("start");
        JsonObject end = range.getAsJsonObject("end");
        return Document.edited(
                text,
                start.get("line").getAsInt(),
                start.get("character").getAsInt(),
                end.get("line").getAsInt(),
                end.get("character").getAsInt(),
                with);
    }

    private void put(String uri, int version, String text) {
        documents.computeIfAbsent(uri, u -> new ArrayList<>()).add(new Version(version, text));
        open.values()
                .forEach(asked -> {
                    asked.texts().computeIfAbsent(uri, u -> new ArrayList<>()).add(text);
                });
    }

    synchronized void serverSaid(JsonObject message) {
        if (!"2.0".equals(message.has("jsonrpc") ? message.get("jsonrpc").getAsString() : "")) {
            violations.add("no JSON-RPC 2.0: " + message);
        }
        if (message.has("method")) {
            String method = message.get("method").getAsString();
            if (message.has("id") && !serverRequests.add(message.get("id"))) {
                violations.add("a second request has the id " + message.get("id"));
            }
            if (method.equals("textDocument/publishDiagnostics")) {
                published(params(message));
            }
        } else {
            answer(message);
        }
    }

    private void answer(JsonObject message) {
        JsonElement id = message.get("id");
        Asked asked = open.remove(id);
        if (asked == null) {
            violations.add((answered.contains(id) ? "answered twice: " : "not asked: ") + message);
            return;
        }
        answered.add(id);
        if (message.has("error") == message.has("result")) {
            violations.add("neither a result nor an error, or both: " + message);
        } else if (message.has("result")) {
            rules.check(asked.method(), asked.params(), message.get("result"), asked.texts());
        }
    }

    private void published(JsonObject params) {
        String uri = params.get("uri").getAsString();
        List<Version> versions = documents.getOrDefault(uri, List.of());
        if (!params.has("version") || params.get("version").isJsonNull()) {
            return;
        }
        int number = params.get("version").getAsInt();
        List<String> texts =
                versions.stream().filter(v -> v.number() == number).map(Version::text).toList();
        if (number < published.getOrDefault(uri, Integer.MIN_VALUE)) {
            violations.add("findings of version " + number + " after those of a later one");
        }
        if (!texts.isEmpty()) {
            published.put(uri, number);
            rules.check("textDocument/publishDiagnostics", params, params, Map.of(uri, texts));
        }
    }

    private static JsonObject params(JsonObject message) {
        return message.get("params") instanceof JsonObject params ? params : new JsonObject();
    }

    private static String uri(JsonObject params) {
        return params.getAsJsonObject("textDocument").get("uri").getAsString();
    }
}
