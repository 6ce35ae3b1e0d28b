package dev.dowse.intellij.server;

import com.intellij.execution.configurations.GeneralCommandLine;
import com.intellij.openapi.project.Project;
import com.intellij.openapi.vfs.VirtualFile;
import com.redhat.devtools.lsp4ij.server.CannotStartProcessException;
import com.redhat.devtools.lsp4ij.server.OSProcessStreamConnectionProvider;
import dev.dowse.intellij.ide.Announcement;
import dev.dowse.intellij.ide.ProjectTrust;
import dev.dowse.intellij.server.Located.Found;
import dev.dowse.intellij.server.Located.Missing;
import dev.dowse.intellij.settings.DowseSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One process {@code dowse lsp} and its standard streams. */
final class DowseConnection extends OSProcessStreamConnectionProvider {
    private final Project project;

    DowseConnection(Project project) {
        this.project = project;
    }

    /** Looks for the server at every start, so that new settings and new installations count. */
    @Override
    public void start() throws CannotStartProcessException {
        if (!ProjectTrust.trusted(project)) {
            throw new CannotStartProcessException(
                    "The project is not trusted, so the Dowse server is not started.");
        }
        switch (ServerLocator.locate(DowseSettings.current().preferences())) {
            case Found found -> {
                setCommandLine(commandLine(found.command()));
                super.start();
                Announcement.settled(project);
            }
            case Missing missing -> {
                Announcement.error(project, missing.reason(), missing.remedy());
                throw new CannotStartProcessException(missing.reason() + ". " + missing.remedy());
            }
        }
    }

    private GeneralCommandLine commandLine(List<String> dowse) {
        List<String> words = Stream.concat(dowse.stream(), Stream.of("lsp")).toList();
        return new GeneralCommandLine(words)
                .withCharset(StandardCharsets.UTF_8)
                .withWorkDirectory(
                        Optional.ofNullable(project.getBasePath())
                                .orElseGet(() -> System.getProperty("user.home", ".")));
    }

    @Override
    public Object getInitializationOptions(@Nullable VirtualFile root) {
        return DowseSettings.current().preferences().forServer();
    }
}
