package dev.dowse.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.dowse.source.LineMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/**
 * What must hold of every answer, whatever the method: ranges lie inside their document, edits do
 * not overlap, tokens are encoded as the protocol says. An answer may be about any text that the
 * editor had between question and answer.
 */
final class AnswerRules {
    private static final List<String> INNER_FIRST = List.of("selectionRange", "range");
    private static final int TOKEN = 5;

    private final Consumer<String> violations;
    private JsonObject legend = new JsonObject();

    AnswerRules(Consumer<String> violations) {
        this.violations = violations;
    }

    /**
     * Checks one answer.
     *
     * @param texts what each document held meanwhile
     */
    void check(
            String method, JsonObject params, JsonElement result, Map<String, List<String>> texts) {
        if (method.equals("initialize")) {
            learn(result);
            return;
        }
        // What is about no document of its own names the documents of all its places.
        boolean everywhere = method.startsWith("workspace/");
        String uri = everywhere ? "" : uri(params);
        List<String> own = everywhere ? List.of("") : texts.getOrDefault(uri, List.of());
        if (own.isEmpty()) {
            return;
        }
        List<String> wrong = new ArrayList<>();
        for (String text : own) {
            List<String> here = new ArrayList<>();
            new OneText(uri, text, texts, here).walk(result);
            if (method.startsWith("textDocument/semanticTokens") && !method.endsWith("delta")) {
                tokens(result, text, here);
            }
            if (here.isEmpty()) {
                return;
            }
            wrong = here;
        }
        wrong.forEach(what -> violations.accept(method + ": " + what));
    }

    private void learn(JsonElement result) {
        JsonObject offers = result.getAsJsonObject().getAsJsonObject("capabilities");
        if (offers.get("semanticTokensProvider") instanceof JsonObject tokens) {
            legend = tokens.getAsJsonObject("legend");
        }
    }

    private static String uri(JsonObject params) {
        return params.get("textDocument") instanceof JsonObject document
                ? document.get("uri").getAsString()
                : params.has("uri") ? params.get("uri").getAsString() : "";
    }

    private void tokens(JsonElement result, String text, List<String> wrong) {
        if (!(result instanceof JsonObject object)) {
            return;
        }
        int[] data =
                StreamSupport.stream(object.getAsJsonArray("data").spliterator(), false)
                        .mapToInt(JsonElement::getAsInt)
                        .toArray();
        if (data.length % TOKEN != 0) {
            wrong.add("not five numbers a token");
            return;
        }
        LineMap lines = LineMap.of(text);
        int types = legend.getAsJsonArray("tokenTypes").size();
        int modifiers = legend.getAsJsonArray("tokenModifiers").size();
        int line = 0;
        int column = 0;
        int free = 0;
        for (int i = 0; i < data.length; i += TOKEN) {
            free = data[i] == 0 ? free : 0;
            column = data[i] == 0 ? column + data[i + 1] : data[i + 1];
            line += data[i];
            int end = column + data[i + 2];
            if (data[i] < 0 || data[i + 2] <= 0 || column < free) {
                wrong.add("token " + i / TOKEN + " is empty or overlaps the one before");
            }
            if (line >= lines.count() || end > length(text, lines, line)) {
                wrong.add("token " + i / TOKEN + " leaves its line " + line);
            }
            if (data[i + 3] < 0 || data[i + 3] >= types || data[i + 4] >= 1 << modifiers) {
                wrong.add("token " + i / TOKEN + " is of no kind in the legend");
            }
            free = end;
        }
    }

    private static int length(String text, LineMap lines, int line) {
        int end = lines.end(line);
        while (end > lines.start(line) && "\r\n".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end - lines.start(line);
    }

    /** An answer held against one text of its document. */
    private record OneText(
            String uri, String text, Map<String, List<String>> others, List<String> wrong) {
        void walk(JsonElement element) {
            if (element instanceof JsonArray array) {
                overlaps(array);
                array.forEach(this::walk);
            } else if (element instanceof JsonObject object) {
                object(object);
            }
        }

        private void object(JsonObject object) {
            if (object.get("changes") instanceof JsonObject changes) {
                changes.entrySet().forEach(e -> elsewhere(e.getKey(), e.getValue()));
                return;
            }
            if (object.has("uri") && object.has("range")) {
                elsewhere(object.get("uri").getAsString(), object.get("range"));
                return;
            }
            range(object);
            folded(object);
            nested(object);
            object.entrySet().forEach(e -> walk(e.getValue()));
        }

        private void elsewhere(String other, JsonElement part) {
            if (other.equals(uri)) {
                walk(part);
            } else {
                others.getOrDefault(other, List.of()).stream()
                        .reduce((first, last) -> last)
                        .ifPresent(last -> new OneText(other, last, others, wrong).walk(part));
            }
        }

        private void range(JsonObject object) {
            Optional<int[]> range = offsets(object);
            range.ifPresent(r -> {
                if (r[0] < 0 || r[1] < 0) {
                    wrong.add("a range outside of the document: " + object);
                } else if (r[0] > r[1]) {
                    wrong.add("a range that ends before it starts: " + object);
                }
            });
        }

        /** Start and end, -1 for one that is nowhere; empty where this is no range. */
        private Optional<int[]> offsets(JsonObject object) {
            return object.get("start") instanceof JsonObject start
                            && object.get("end") instanceof JsonObject end
                    ? Optional.of(new int[] {offset(start), offset(end)})
                    : Optional.empty();
        }

        private int offset(JsonObject position) {
            LineMap lines = LineMap.of(text);
            int line = position.get("line").getAsInt();
            int column = position.get("character").getAsInt();
            if (line < 0 || line >= lines.count() || column < 0) {
                return -1;
            }
            int at = lines.start(line) + column;
            boolean inside = column <= length(text, lines, line);
            boolean halved =
                    inside
                            && at > 0
                            && at < text.length()
                            && Character.isLowSurrogate(text.charAt(at))
                            && Character.isHighSurrogate(text.charAt(at - 1));
            return inside && !halved ? at : -1;
        }

        private void folded(JsonObject object) {
            if (object.has("startLine")
                    && (object.get("endLine").getAsInt() < object.get("startLine").getAsInt()
                            || object.get("endLine").getAsInt() >= LineMap.of(text).count())) {
                wrong.add("a fold outside of the document: " + object);
            }
        }

        /** The range of a name lies in that of its symbol, a selection in its parent. */
        private void nested(JsonObject object) {
            if (INNER_FIRST.stream().allMatch(object::has)) {
                inside(object.getAsJsonObject("selectionRange"), object.getAsJsonObject("range"));
            }
            if (object.get("parent") instanceof JsonObject parent && object.has("range")) {
                inside(object.getAsJsonObject("range"), parent.getAsJsonObject("range"));
            }
        }

        private void inside(JsonObject inner, JsonObject outer) {
            int[] in = offsets(inner).orElseThrow();
            int[] out = offsets(outer).orElseThrow();
            if (in[0] < out[0] || in[1] > out[1]) {
                wrong.add(inner + " is not inside " + outer);
            }
        }

        private void overlaps(JsonArray array) {
            List<int[]> edits = new ArrayList<>();
            for (JsonElement element : array) {
                if (element instanceof JsonObject edit
                        && edit.has("newText")
                        && edit.get("range") instanceof JsonObject range) {
                    offsets(range).ifPresent(edits::add);
                }
            }
            edits.sort((a, b) -> a[0] != b[0] ? a[0] - b[0] : a[1] - b[1]);
            for (int i = 1; i < edits.size(); i++) {
                if (edits.get(i)[0] < edits.get(i - 1)[1]) {
                    wrong.add("edits overlap: " + array);
                }
            }
        }
    }
}
