package dev.dowse.workspace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One run of a script in a process of its own: the command {@code dowse run --format=json -}, maybe
 * behind a prefix that the user configured. A run that goes wrong cannot hurt the server.
 */
public final class ScriptRun {
    private static final long PATIENCE_SECONDS = 3;

    private final List<String> commandLine;
    private final String script;
    private volatile boolean cancelled;
    private volatile Optional<Process> process = Optional.empty();

    /**
     * What to run.
     *
     * @param target {@code vm} or {@code kernel}
     * @param events path of a recording; empty without
     * @param command to start and trace; empty without
     * @param arguments {@code $1}, {@code $2}, …
     */
    public record Request(
            String target,
            String events,
            String command,
            boolean destructive,
            List<String> arguments) {
        public Request {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * @param command how this installation is started, without arguments
     * @param name what findings call the script
     */
    public ScriptRun(
            List<String> prefix,
            List<String> command,
            String name,
            String script,
            Request request) {
        List<String> line = new ArrayList<>(prefix);
        line.addAll(command);
        line.addAll(List.of("run", "--format=json", "--target", request.target()));
        line.addAll(List.of("--name", name));
        if (!request.events().isEmpty()) {
            line.addAll(List.of("--events", request.events()));
        }
        if (!request.command().isEmpty()) {
            line.addAll(List.of("-c", request.command()));
        }
        if (request.destructive()) {
            line.add("-w");
        }
        // Behind this an argument such as -5 or -w is a value of the script.
        line.addAll(List.of("--", "-"));
        line.addAll(request.arguments());
        this.commandLine = List.copyOf(line);
        this.script = script;
    }

    /**
     * Runs to the end and returns the exit code. Blocks.
     *
     * @param out receives each line of JSON
     * @param err receives each line of complaint
     * @throws IOException where the command cannot be started
     */
    public int run(Consumer<String> out, Consumer<String> err)
            throws IOException, InterruptedException {
        Process started = new ProcessBuilder(commandLine).start();
        process = Optional.of(started);
        if (cancelled) {
            var _ = end(started);
        }
        Thread complaints = Thread.ofVirtual().start(() -> lines(started.getErrorStream(), err));
        Thread feeder = Thread.ofVirtual().start(() -> feed(started));
        lines(started.getInputStream(), out);
        complaints.join();
        feeder.join();
        return started.waitFor();
    }

    /**
     * Ends the run in order: END fires and aggregations print; then, if need be, by force.
     *
     * @return completed when the process is gone; at once where none was started
     */
    public CompletableFuture<Void> cancel() {
        cancelled = true;
        return process.map(ScriptRun::end).orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private static CompletableFuture<Void> end(Process running) {
        // Not Process.destroy, which also closes the streams that END still prints to.
        running.toHandle().destroy();
        return running.onExit()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionallyCompose(late -> running.destroyForcibly().onExit())
                .thenAccept(ended -> {});
    }

    private void feed(Process running) {
        try (OutputStream in = running.getOutputStream()) {
            in.write(script.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The command ended before it read the script. Why, it says itself: with its exit code
            // and in words, which are still to be read.
        }
    }

    private static void lines(InputStream stream, Consumer<String> sink) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().forEach(sink);
        } catch (IOException | UncheckedIOException e) {
            sink.accept("the connection to the run broke: " + e.getMessage());
        }
    }
}
