package dev.dowse.intellij.run;

import com.intellij.execution.filters.Filter;
import com.intellij.execution.filters.OpenFileHyperlinkInfo;
import com.intellij.openapi.project.Project;
import com.intellij.openapi.vfs.LocalFileSystem;
import com.intellij.openapi.vfs.VirtualFile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the places of printed findings links into the editor. */
final class FindingFilter implements Filter {
    private final Project project;
    private final String script;

    FindingFilter(Project project, String script) {
        this.project = project;
        this.script = script;
    }

    @Override
    public @Nullable Result applyFilter(String line, int entireLength) {
        return FindingPlace.in(line)
                .flatMap(place -> link(place, entireLength - line.length()))
                .orElse(null);
    }

    private Optional<Result> link(FindingPlace place, int start) {
        String path = place.standardInput() ? script : place.file();
        VirtualFile file = LocalFileSystem.getInstance().findFileByPath(path.replace('\\', '/'));
        return Optional.ofNullable(file)
                .map(found ->
                        new Result(
                                start,
                                start + place.length(),
                                new OpenFileHyperlinkInfo(
                                        project, found, place.line() - 1, place.column() - 1)));
    }
}
