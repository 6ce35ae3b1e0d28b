package dev.dowse.lsp;

import dev.dowse.workspace.Workspace;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The methods about the workspace: settings and commands. */
final class WorkspaceMethods implements WorkspaceService {
    private final Workspace workspace;
    private final RunCommand run;

    WorkspaceMethods(Workspace workspace, RunCommand run) {
        this.workspace = workspace;
        this.run = run;
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        workspace.settings(SettingsReader.read(params.getSettings()));
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        // Nothing outside the open documents is read.
    }

    @Override
    public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
        if (!params.getCommand().equals(RunCommand.NAME)) {
            return CompletableFuture.failedFuture(
                    new ResponseErrorException(
                            new ResponseError(
                                    ResponseErrorCode.InvalidParams,
                                    "no such command: " + params.getCommand(),
                                    null)));
        }
        return run.execute(Objects.requireNonNullElse(params.getArguments(), List.of()));
    }
}
