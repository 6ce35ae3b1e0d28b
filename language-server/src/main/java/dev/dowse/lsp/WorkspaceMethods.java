package dev.dowse.lsp;

import dev.dowse.workspace.Settings;
import dev.dowse.workspace.Workspace;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The methods about the workspace: settings, symbols and commands. */
final class WorkspaceMethods implements WorkspaceService {
    private final Consumer<Settings> settings;
    private final Workspace workspace;
    private final RunCommand run;

    /**
     * @param settings takes new ones
     */
    WorkspaceMethods(Consumer<Settings> settings, Workspace workspace, RunCommand run) {
        this.settings = settings;
        this.workspace = workspace;
        this.run = run;
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        SettingsReader.section(params.getSettings()).ifPresent(settings);
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        workspace.refresh();
    }

    @Override
    @SuppressWarnings("deprecation") // LSP4J's signature names the old form too.
    public CompletableFuture<
                    Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>>
            symbol(WorkspaceSymbolParams params) {
        return WorkspaceSymbolMethod.answer(workspace.snapshots(), params);
    }

    @Override
    public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
        if (!params.getCommand().equals(RunCommand.NAME)) {
            return Refusal.invalidParams("no such command: " + params.getCommand()).asAnswer();
        }
        return run.execute(Objects.requireNonNullElse(params.getArguments(), List.of()));
    }
}
