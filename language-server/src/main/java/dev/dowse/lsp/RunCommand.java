package dev.dowse.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.dowse.constraints.Constraints;
import dev.dowse.ide.Snapshot;
import dev.dowse.workspace.Document;
import dev.dowse.workspace.ScriptRun;
import dev.dowse.workspace.Workspace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * The command {@code dowse.run}: runs the document as it stands in the editor, sends what it prints
 * as {@code dowse/output}, and answers when it is over. Cancelling the request ends the run.
 */
final class RunCommand {
    static final String NAME = "dowse.run";

    /** The exit code of a destructive script that nobody confirmed. */
    private static final int REFUSED = 2;

    /** The exit code of a command that cannot be started, as a shell answers. */
    private static final int NOT_STARTED = 127;

    private final Workspace workspace;
    private final Supplier<Client> client;
    private final List<String> launcher;

    /**
     * @param launcher how this installation's command is started, without arguments
     */
    RunCommand(Workspace workspace, Supplier<Client> client, List<String> launcher) {
        this.workspace = workspace;
        this.client = client;
        this.launcher = List.copyOf(launcher);
    }

    CompletableFuture<Object> execute(List<Object> arguments) {
        if (arguments.isEmpty() || !(arguments.getFirst() instanceof JsonObject request)) {
            return refuse("dowse.run takes one object: {run, uri, target, …}");
        }
        String uri = text(request, "uri");
        return workspace
                .document(uri)
                .map(document -> start(document, request))
                .orElseGet(() -> refuse("not an open document: " + uri));
    }

    private CompletableFuture<Object> start(Document document, JsonObject request) {
        String target = text(request, "target");
        boolean confirmed = request.has("destructive") && request.get("destructive").getAsBoolean();
        ScriptRun run =
                new ScriptRun(
                        workspace.settings().runPrefix(),
                        launcher,
                        name(document.uri()),
                        document.text(),
                        new ScriptRun.Request(
                                target.isEmpty() ? "vm" : target,
                                text(request, "events"),
                                text(request, "command"),
                                confirmed,
                                strings(request, "arguments")));
        Stream stream = new Stream(text(request, "run"));
        CompletableFuture<Object> answer = new CompletableFuture<>();
        // LSP4J cancels the very future that is returned.
        var _ =
                answer.whenComplete((value, error) -> {
                    if (answer.isCancelled()) {
                        run.cancel();
                    }
                });
        Thread.ofVirtual()
                .name("run")
                .start(() -> {
                    if (confirmed || isHarmless(document.uri(), stream)) {
                        finish(run, stream, answer);
                    } else {
                        answer.complete(result(REFUSED, 0));
                    }
                });
        return answer;
    }

    /** The path of a file, from which an editor makes a link; else what stands last in the URI. */
    private static String name(String uri) {
        String last = uri.substring(uri.lastIndexOf('/') + 1);
        try {
            return uri.startsWith("file:/") ? Path.of(URI.create(uri)).toString() : last;
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return last;
        }
    }

    /** A script that changes the system runs only when its author said so for this very run. */
    private boolean isHarmless(String uri, Stream stream) {
        try {
            Snapshot snapshot = workspace.snapshot(uri).join();
            if (!Constraints.isDestructive(snapshot.compilation().program())) {
                return true;
            }
            stream.send(
                    "err",
                    "This script is destructive: it changes the traced system. It was not run,"
                            + " because that was not confirmed.\n");
        } catch (CompletionException | CancellationException e) {
            stream.send("err", "The script could not be looked at, so it was not run.\n");
        }
        return false;
    }

    private static JsonObject result(int exitCode, long dropped) {
        JsonObject result = new JsonObject();
        result.addProperty("exitCode", exitCode);
        result.addProperty("dropped", dropped);
        return result;
    }

    private void finish(ScriptRun run, Stream stream, CompletableFuture<Object> answer) {
        try {
            int exitCode = run.run(stream::event, line -> stream.send("err", line + "\n"));
            answer.complete(result(exitCode, stream.dropped.get()));
        } catch (IOException e) {
            stream.send("err", "the command cannot be started: " + e.getMessage() + "\n");
            answer.complete(result(NOT_STARTED, 0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer.completeExceptionally(e);
        }
    }

    /** The output of one run on its way to the editor. */
    private final class Stream {
        private final String run;
        private final AtomicLong dropped = new AtomicLong();

        Stream(String run) {
            this.run = run;
        }

        /** One line of the command's JSON. */
        void event(String line) {
            JsonElement parsed;
            try {
                parsed = JsonParser.parseString(line);
            } catch (JsonParseException e) {
                send("out", line + "\n");
                return;
            }
            if (!(parsed instanceof JsonObject event)) {
                send("out", line + "\n");
                return;
            }
            JsonObject piece = new JsonObject();
            piece.addProperty("run", run);
            String type = text(event, "type");
            boolean data = type.equals("output") || type.equals("aggregation");
            piece.addProperty("stream", data ? "out" : "err");
            piece.addProperty("text", data ? text(event, "text") : words(type, event));
            piece.add("event", event);
            client.get().output(piece);
        }

        private String words(String type, JsonObject event) {
            return switch (type) {
                case "error", "notice" -> text(event, "text") + "\n";
                case "drop" -> {
                    long count = event.get("count").getAsLong();
                    dropped.addAndGet(count);
                    yield count + " records lost: " + text(event, "kind") + "\n";
                }
                default -> "";
            };
        }

        void send(String stream, String text) {
            JsonObject piece = new JsonObject();
            piece.addProperty("run", run);
            piece.addProperty("stream", stream);
            piece.addProperty("text", text);
            client.get().output(piece);
        }
    }

    private static CompletableFuture<Object> refuse(String why) {
        return CompletableFuture.failedFuture(
                new ResponseErrorException(
                        new ResponseError(ResponseErrorCode.InvalidParams, why, null)));
    }

    private static String text(JsonObject object, String name) {
        JsonElement element = object.get(name);
        return element != null && element.isJsonPrimitive() ? element.getAsString() : "";
    }

    private static List<String> strings(JsonObject object, String name) {
        List<String> strings = new ArrayList<>();
        if (object.get(name) != null && object.get(name).isJsonArray()) {
            object.getAsJsonArray(name).forEach(e -> strings.add(e.getAsString()));
        }
        return strings;
    }
}
