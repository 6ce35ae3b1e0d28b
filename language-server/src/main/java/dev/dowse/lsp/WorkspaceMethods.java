package dev.dowse.lsp;

import dev.dowse.workspace.Settings;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The methods about the workspace: settings and commands. */
final class WorkspaceMethods implements WorkspaceService {
    private final Consumer<Settings> settings;
    private final RunCommand run;

    /**
     * @param settings takes new ones
     */
    WorkspaceMethods(Consumer<Settings> settings, RunCommand run) {
        this.settings = settings;
        this.run = run;
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        SettingsReader.section(params.getSettings()).ifPresent(settings);
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        // Nothing outside the open documents is read.
    }

    @Override
    public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
        if (!params.getCommand().equals(RunCommand.NAME)) {
            return Refusal.invalidParams("no such command: " + params.getCommand()).asAnswer();
        }
        return run.execute(Objects.requireNonNullElse(params.getArguments(), List.of()));
    }
}
