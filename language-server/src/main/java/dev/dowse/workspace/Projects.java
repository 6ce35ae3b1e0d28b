package dev.dowse.workspace;

import dev.dowse.compiler.ProjectFile;
import dev.dowse.diagnostic.Analyzed;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.source.SourceText;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The project files of scripts as they are on disk, read whenever a script is analysed. */
final class Projects {
    private final BiConsumer<SourceText, List<Diagnostic>> listener;
    private final Map<Path, Known> known = new HashMap<>();

    private record Known(String text, ProjectFile project) {}

    /**
     * @param listener hears of each file that was read, and what is wrong with it
     */
    Projects(BiConsumer<SourceText, List<Diagnostic>> listener) {
        this.listener = listener;
    }

    /** What the project of a document asks for; nothing where the document is no file. */
    ProjectFile of(String uri) {
        Optional<Path> nearest = Optional.empty();
        for (Path place : file(uri).map(Projects::places).orElse(List.of())) {
            if (!Files.isRegularFile(place)) {
                forget(place);
            } else if (nearest.isEmpty()) {
                nearest = Optional.of(place);
            }
        }
        return nearest.map(this::read).orElse(ProjectFile.NONE);
    }

    private static List<Path> places(Path script) {
        String path = script.toAbsolutePath().normalize().toString();
        return ProjectFile.places(path, script.getFileSystem().getSeparator()).stream()
                .map(Path::of)
                .toList();
    }

    /** What was wrong with a file is not wrong any more when the file is gone. */
    private void forget(Path place) {
        if (known.remove(place) != null) {
            listener.accept(SourceText.of(place.toUri().toString(), ""), List.of());
        }
    }

    private static Optional<Path> file(String uri) {
        try {
            return uri.startsWith("file:")
                    ? Optional.of(Path.of(URI.create(uri)))
                    : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    private ProjectFile read(Path place) {
        String text;
        try {
            text = new String(Files.readAllBytes(place), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // Gone since it was found, or not to be read: then it cannot ask for anything.
            return ProjectFile.NONE;
        }
        Known before = known.get(place);
        if (before != null && before.text.equals(text)) {
            return before.project;
        }
        SourceText source = SourceText.of(place.toUri().toString(), text);
        Analyzed<ProjectFile> project = ProjectFile.parse(source);
        known.put(place, new Known(text, project.value()));
        listener.accept(source, project.diagnostics());
        return project.value();
    }
}
