package dev.dowse.intellij.run;

import com.intellij.execution.ExecutionException;
import com.intellij.execution.RunCanceledByUserException;
import com.intellij.execution.configurations.CommandLineState;
import com.intellij.execution.configurations.GeneralCommandLine;
import com.intellij.execution.process.KillableColoredProcessHandler;
import com.intellij.execution.process.ProcessHandler;
import com.intellij.execution.runners.ExecutionEnvironment;
import com.intellij.openapi.application.ApplicationManager;
import com.intellij.openapi.fileEditor.FileDocumentManager;
import com.intellij.openapi.project.Project;
import com.intellij.openapi.ui.Messages;
import dev.dowse.intellij.ide.ProjectTrust;
import dev.dowse.intellij.server.Located.Found;
import dev.dowse.intellij.server.Located.Missing;
import dev.dowse.intellij.server.ServerLocator;
import dev.dowse.intellij.settings.DowseSettings;
import dev.dowse.intellij.settings.Preferences;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A run that is about to start: asks what must be asked, then starts the process.
 *
 * <p>Stop sends the interrupt that lets a script run its END clauses, and kills on the second try.
 */
final class DowseRunState extends CommandLineState {
    private final DowseRunConfiguration configuration;

    DowseRunState(ExecutionEnvironment environment, DowseRunConfiguration configuration) {
        super(environment);
        this.configuration = configuration;
        addConsoleFilters(
                new FindingFilter(configuration.getProject(), configuration.options().script()));
    }

    @Override
    protected ProcessHandler startProcess() throws ExecutionException {
        Project project = configuration.getProject();
        if (!ProjectTrust.trusted(project)) {
            throw new ExecutionException(
                    "The project is not trusted, so nothing of it is run. Trust the project first.");
        }
        Preferences preferences = DowseSettings.current().preferences();
        RunRequest request = request(preferences);
        saveScript();
        confirm(project, RunWarning.of(read(request.script()), request, preferences.runPrefix()));
        return new KillableColoredProcessHandler(commandLine(request, dowse(request, preferences)));
    }

    private RunRequest request(Preferences preferences) throws ExecutionException {
        try {
            return configuration.options().request(preferences);
        } catch (InvalidPathException unusable) {
            throw new ExecutionException("Not a path: " + unusable.getInput());
        }
    }

    /** The process reads the file and not the editor, so what was typed must be on disk. */
    private static void saveScript() {
        ApplicationManager.getApplication()
                .invokeAndWait(() -> FileDocumentManager.getInstance().saveAllDocuments());
    }

    private static String read(Path script) throws ExecutionException {
        try {
            return new String(Files.readAllBytes(script), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new ExecutionException("The script cannot be read: " + script);
        }
    }

    private static void confirm(Project project, List<String> warnings) throws ExecutionException {
        if (warnings.isEmpty()) {
            return;
        }
        AtomicBoolean agreed = new AtomicBoolean();
        ApplicationManager.getApplication()
                .invokeAndWait(() -> agreed.set(ask(project, String.join("\n\n", warnings))));
        if (!agreed.get()) {
            throw new RunCanceledByUserException();
        }
    }

    private static boolean ask(Project project, String text) {
        return Messages.showOkCancelDialog(
                        project,
                        text,
                        "Run DTrace Script",
                        "Run",
                        "Cancel",
                        Messages.getWarningIcon())
                == Messages.OK;
    }

    private static List<String> dowse(RunRequest request, Preferences preferences)
            throws ExecutionException {
        if (request.prefixNamesCommand()) {
            return List.of();
        }
        return switch (ServerLocator.locate(preferences)) {
            case Found found -> found.command();
            case Missing missing ->
                    throw new ExecutionException(missing.reason() + ". " + missing.remedy());
        };
    }

    private static GeneralCommandLine commandLine(RunRequest request, List<String> dowse) {
        GeneralCommandLine line =
                new GeneralCommandLine(request.words(dowse))
                        .withCharset(StandardCharsets.UTF_8)
                        .withWorkDirectory(
                                Optional.ofNullable(request.script().getParent())
                                        .map(Path::toString)
                                        .orElse("."));
        return request.readsStandardInput() ? line.withInput(request.script().toFile()) : line;
    }
}
