package dev.dowse.lsp;

import com.google.gson.JsonObject;
import dev.dowse.ide.Lens;
import dev.dowse.ide.Snapshot;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;

/**
 * {@code textDocument/codeLens}. The command of a run lens is the client's, which shows the output.
 */
final class CodeLensMethod {
    private static final String RUN = "dowse.runScript";

    private CodeLensMethod() {}

    static List<CodeLens> answer(String uri, Snapshot snapshot) {
        Optional<Path> recording = recording(uri);
        return Lens.of(snapshot, recording.isPresent()).stream()
                .map(lens ->
                        new CodeLens(
                                Positions.range(snapshot.source(), lens.span()),
                                command(uri, lens, recording),
                                null))
                .toList();
    }

    private static Command command(String uri, Lens lens, Optional<Path> recording) {
        return switch (lens) {
            case Lens.Fact fact -> new Command(fact.title(), "");
            case Lens.Run run -> {
                JsonObject argument = new JsonObject();
                argument.addProperty("uri", uri);
                argument.addProperty("target", "vm");
                if (run.recording()) {
                    recording.ifPresent(r -> argument.addProperty("events", r.toString()));
                }
                yield new Command(run.title(), RUN, List.of(argument));
            }
        };
    }

    /** {@code script.jsonl} beside {@code script.d}. */
    private static Optional<Path> recording(String uri) {
        if (!uri.startsWith("file:")) {
            return Optional.empty();
        }
        try {
            Path script = Path.of(URI.create(uri));
            String name = String.valueOf(script.getFileName()).replaceFirst("\\.d$", "");
            Path recording = script.resolveSibling(name + ".jsonl");
            return Files.isRegularFile(recording) ? Optional.of(recording) : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }
}
