package dev.dowse.lsp;

import dev.dowse.compiler.ProjectFile;
import dev.dowse.constraints.KernelProfiles;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.ide.Snapshot;
import dev.dowse.source.SourceText;
import dev.dowse.workspace.Document;
import dev.dowse.workspace.Settings;
import dev.dowse.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.SignatureHelpOptions;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The language server of one connection. It is made before its client can be reached. */
final class Server implements LanguageServer, Workspace.Listener {
    private final Supplier<Client> client;
    private final Workspace workspace;
    private final TextDocuments documents;
    private final WorkspaceMethods methods;
    private final RunCommand runs;
    private final Runnable onExit;
    private volatile boolean watching;
    private volatile boolean shutDown;

    Server(Supplier<Client> client, List<String> launcher, Runnable onExit) {
        this.client = client;
        this.onExit = onExit;
        this.workspace = new Workspace(this);
        this.documents = new TextDocuments(workspace);
        this.runs = new RunCommand(workspace, client, launcher);
        this.methods = new WorkspaceMethods(this::settings, workspace, runs);
    }

    @Override
    public void analyzed(Document document, Snapshot snapshot) {
        client.get()
                .publishDiagnostics(
                        new PublishDiagnosticsParams(
                                document.uri(),
                                DiagnosticMapper.all(document.uri(), snapshot),
                                document.version()));
    }

    @Override
    public void failed(Document document, Throwable defect) {
        String what = "a defect of Dowse: " + document.uri() + " cannot be analysed: " + defect;
        client.get().logMessage(new MessageParams(MessageType.Error, what));
    }

    @Override
    public void closed(String uri) {
        client.get().publishDiagnostics(new PublishDiagnosticsParams(uri, List.of()));
    }

    @Override
    public void project(SourceText file, List<Diagnostic> findings) {
        client.get()
                .publishDiagnostics(
                        new PublishDiagnosticsParams(
                                file.name(),
                                findings.stream()
                                        .map(f -> DiagnosticMapper.one(file.name(), file, f))
                                        .toList()));
    }

    private void settings(Settings settings) {
        for (String kernel : settings.unknownKernels()) {
            String what =
                    "Dowse knows no kernel \""
                            + kernel
                            + "\"; it knows "
                            + String.join(", ", KernelProfiles.NAMES)
                            + ".";
            client.get().showMessage(new MessageParams(MessageType.Warning, what));
        }
        workspace.settings(settings);
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        SettingsReader.options(params.getInitializationOptions()).ifPresent(this::settings);
        Optional.ofNullable(params.getCapabilities()).ifPresent(documents::initialize);
        watching =
                Optional.ofNullable(params.getCapabilities())
                        .map(ClientCapabilities::getWorkspace)
                        .map(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
                        .map(DidChangeWatchedFilesCapabilities::getDynamicRegistration)
                        .orElse(false);
        ServerCapabilities offers = new ServerCapabilities();
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        offers.setTextDocumentSync(sync);
        offers.setHoverProvider(true);
        offers.setDocumentSymbolProvider(true);
        offers.setWorkspaceSymbolProvider(true);
        offers.setFoldingRangeProvider(true);
        offers.setSelectionRangeProvider(true);
        offers.setDefinitionProvider(true);
        offers.setDeclarationProvider(true);
        offers.setReferencesProvider(true);
        offers.setDocumentHighlightProvider(true);
        offers.setRenameProvider(new RenameOptions(true));
        offers.setCompletionProvider(new CompletionOptions(true, CompletionMethod.TRIGGERS));
        offers.setSignatureHelpProvider(new SignatureHelpOptions(SignatureHelpMethod.TRIGGERS));
        offers.setDocumentFormattingProvider(true);
        offers.setDocumentRangeFormattingProvider(true);
        offers.setDocumentOnTypeFormattingProvider(FormattingMethods.onTypeOffer());
        offers.setInlayHintProvider(true);
        offers.setSemanticTokensProvider(SemanticTokensMethod.offer());
        offers.setCodeLensProvider(new CodeLensOptions(false));
        offers.setCodeActionProvider(
                new CodeActionOptions(
                        List.of(CodeActionKind.QuickFix, CodeActionKind.SourceFixAll)));
        offers.setExecuteCommandProvider(new ExecuteCommandOptions(List.of(RunCommand.NAME)));
        return CompletableFuture.completedFuture(
                new InitializeResult(offers, new ServerInfo("dowse")));
    }

    /**
     * Asks an editor that can to say when the file of a project changes. One that refuses is served
     * all the same: the file is read with every edit of a script.
     */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public void initialized(InitializedParams params) {
        if (watching) {
            String everywhere = "**/" + ProjectFile.NAME;
            Registration files =
                    new Registration(
                            "project-files",
                            "workspace/didChangeWatchedFiles",
                            new DidChangeWatchedFilesRegistrationOptions(
                                    List.of(new FileSystemWatcher(Either.forLeft(everywhere)))));
            client.get().registerCapability(new RegistrationParams(List.of(files)));
        }
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        return CompletableFuture.completedFuture(null);
    }

    /** The exit code that the protocol asks for. */
    int exitCode() {
        return shutDown ? 0 : 1;
    }

    /** Ends what is still at work, runs of scripts too. */
    void close() {
        workspace.close();
        runs.close();
    }

    @Override
    public void exit() {
        onExit.run();
    }

    @Override
    public void setTrace(SetTraceParams params) {
        // Nothing is traced that the client could turn on or off.
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return documents;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return methods;
    }
}
