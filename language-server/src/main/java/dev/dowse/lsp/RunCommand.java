package dev.dowse.lsp;

import com.google.gson.JsonObject;
import dev.dowse.constraints.Constraints;
import dev.dowse.ide.Snapshot;
import dev.dowse.workspace.ScriptRun;
import dev.dowse.workspace.Workspace;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The command {@code dowse.run}: runs the document as it stands in the editor, sends what it prints
 * as {@code dowse/output}, and answers when it is over. Cancelling the request ends the run, and so
 * does the end of the connection.
 */
final class RunCommand implements AutoCloseable {
    static final String NAME = "dowse.run";

    /** The exit code of a destructive script that nobody confirmed. */
    private static final int REFUSED = 2;

    /** The exit code of a command that cannot be started, as a shell answers. */
    private static final int NOT_STARTED = 127;

    private final Workspace workspace;
    private final Supplier<Client> client;
    private final List<String> launcher;
    private final Set<ScriptRun> running = ConcurrentHashMap.newKeySet();

    /**
     * @param launcher how this installation's command is started, without arguments
     */
    RunCommand(Workspace workspace, Supplier<Client> client, List<String> launcher) {
        this.workspace = workspace;
        this.client = client;
        this.launcher = List.copyOf(launcher);
    }

    CompletableFuture<Object> execute(List<Object> arguments) {
        RunRequest request;
        try {
            request = RunRequest.read(arguments);
        } catch (RunRequest.Malformed e) {
            return Refusal.invalidParams(String.valueOf(e.getMessage())).asAnswer();
        }
        return workspace
                .snapshot(request.uri())
                .map(snapshot -> start(request, snapshot))
                .orElseGet(() ->
                        Refusal.invalidParams("not an open document: " + request.uri()).asAnswer());
    }

    private CompletableFuture<Object> start(
            RunRequest request, CompletableFuture<Snapshot> snapshot) {
        CompletableFuture<Object> answer = new CompletableFuture<>();
        Thread.ofVirtual()
                .name("run")
                .start(() -> {
                    try {
                        run(request, snapshot.join(), answer);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        answer.completeExceptionally(e);
                    } catch (RuntimeException | Error e) {
                        // Whatever went wrong, the request gets its answer.
                        answer.completeExceptionally(e);
                    }
                });
        return answer;
    }

    /** A script that changes the system runs only when its author said so for this very run. */
    private void run(RunRequest request, Snapshot snapshot, CompletableFuture<Object> answer)
            throws InterruptedException {
        RunOutput output = new RunOutput(request.run(), client);
        boolean confirmed = request.what().destructive();
        if (!confirmed && Constraints.isDestructive(snapshot.compilation().program())) {
            output.err(
                    "This script is destructive: it changes the traced system. It was not run,"
                            + " because that was not confirmed.\n");
            answer.complete(result(REFUSED, 0));
            return;
        }
        ScriptRun run =
                new ScriptRun(
                        workspace.settings().runPrefix(),
                        launcher,
                        request.scriptName(),
                        snapshot.source().text(),
                        request.what());
        running.add(run);
        // LSP4J cancels the very future that was returned, maybe before the run began.
        var _ =
                answer.whenComplete((value, error) -> {
                    if (answer.isCancelled()) {
                        var _ = run.cancel();
                    }
                });
        try {
            answer.complete(finish(run, output));
        } finally {
            running.remove(run);
        }
    }

    private static JsonObject finish(ScriptRun run, RunOutput output) throws InterruptedException {
        try {
            int exitCode = run.run(output::line, line -> output.err(line + "\n"));
            return result(exitCode, output.dropped());
        } catch (IOException e) {
            output.err("the command cannot be started: " + e.getMessage() + "\n");
            return result(NOT_STARTED, 0);
        }
    }

    private static JsonObject result(int exitCode, long dropped) {
        JsonObject result = new JsonObject();
        result.addProperty("exitCode", exitCode);
        result.addProperty("dropped", dropped);
        return result;
    }

    /** Ends all runs, in order and then by force, and waits until their processes are gone. */
    @Override
    public void close() {
        CompletableFuture.allOf(
                        running.stream().map(ScriptRun::cancel).toArray(CompletableFuture[]::new))
                .join();
    }
}
