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
    private final Runnable refresh;
    private final RunCommand run;

    /**
     * @param settings takes new ones
     * @param refresh is told that files beside the documents have changed
     */
    WorkspaceMethods(Consumer<Settings> settings, Runnable refresh, RunCommand run) {
        this.settings = settings;
        this.refresh = refresh;
        this.run = run;
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        SettingsReader.section(params.getSettings()).ifPresent(settings);
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        refresh.run();
    }

    @Override
    public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
        if (!params.getCommand().equals(RunCommand.NAME)) {
            return Refusal.invalidParams("no such command: " + params.getCommand()).asAnswer();
        }
        return run.execute(Objects.requireNonNullElse(params.getArguments(), List.of()));
    }
}
