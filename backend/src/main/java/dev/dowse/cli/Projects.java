package dev.dowse.cli;

import dev.dowse.compiler.ProjectFile;
import dev.dowse.diagnostic.Analyzed;
import dev.dowse.source.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The project files of scripts, each read once. */
final class Projects {
    private final Map<Path, ProjectFile> known = new HashMap<>();

    /**
     * What the project of a script asks for.
     *
     * @throws CommandFailure for a file that cannot be read, or with a line that says nothing
     */
    ProjectFile of(String script) {
        if (script.equals("-")) {
            return ProjectFile.NONE;
        }
        Path path = Path.of(script).toAbsolutePath().normalize();
        String separator = path.getFileSystem().getSeparator();
        return ProjectFile.places(path.toString(), separator).stream()
                .map(Path::of)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(place -> known.computeIfAbsent(place, Projects::read))
                .orElse(ProjectFile.NONE);
    }

    private static ProjectFile read(Path place) {
        SourceText text = ScriptFiles.read(place.toString(), System.in);
        Analyzed<ProjectFile> project = ProjectFile.parse(text);
        if (!project.diagnostics().isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "cannot follow " + place,
                    project.diagnostics().stream()
                            .map(finding -> new CommandFailure.Finding(text, finding))
                            .toList());
        }
        return project.value();
    }
}
