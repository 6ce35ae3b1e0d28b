package dev.dowse.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageServer;

/**
 * An editor for tests: speaks the protocol with a server over pipes, and holds every message
 * against the rules.
 */
final class TestClient implements Client, AutoCloseable {
    static final String URI = "file:///scripts/x.d";
    private static final long PATIENCE_SECONDS = 30;
    private static final int PIPE = 1 << 20;

    private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
    private final BlockingQueue<JsonObject> outputs = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private final Conversation conversation = new Conversation();
    private final PipedOutputStream toServer;
    private final LanguageServer server;

    private TestClient() throws IOException {
        PipedInputStream fromEditor = new PipedInputStream(PIPE);
        toServer = new PipedOutputStream(fromEditor);
        PipedInputStream serverIn = new PipedInputStream(PIPE);
        Relay.start(fromEditor, new PipedOutputStream(serverIn), conversation::editorSaid);
        PipedInputStream fromServer = new PipedInputStream(PIPE);
        PipedOutputStream serverOut = new PipedOutputStream(fromServer);
        PipedInputStream clientIn = new PipedInputStream(PIPE);
        Relay.start(fromServer, new PipedOutputStream(clientIn), conversation::serverSaid);
        Starter starter = new Starter();
        Thread.ofPlatform()
                .daemon()
                .start(() -> exitCode.complete(starter.serve(serverIn, serverOut)));
        Launcher<LanguageServer> launcher =
                new Launcher.Builder<LanguageServer>()
                        .setLocalService(this)
                        .setRemoteInterface(LanguageServer.class)
                        .setInput(clientIn)
                        .setOutput(toServer)
                        .create();
        var _ = launcher.startListening();
        server = launcher.getRemoteProxy();
    }

    /** A client whose server has been initialized with the settings under {@code dowse}. */
    static TestClient started(Map<String, Object> settings) throws Exception {
        TestClient client = new TestClient();
        InitializeParams params = new InitializeParams();
        params.setCapabilities(new ClientCapabilities());
        params.setInitializationOptions(settings);
        client.server.initialize(params).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return client;
    }

    LanguageServer server() {
        return server;
    }

    void open(String text) {
        server.getTextDocumentService()
                .didOpen(
                        new DidOpenTextDocumentParams(
                                new TextDocumentItem(URI, "dtrace", 1, text)));
    }

    void change(int version, TextDocumentContentChangeEvent... changes) {
        server.getTextDocumentService()
                .didChange(
                        new DidChangeTextDocumentParams(
                                new VersionedTextDocumentIdentifier(URI, version),
                                List.of(changes)));
    }

    static TextDocumentContentChangeEvent edit(
            int startLine, int start, int endLine, int end, String text) {
        Range range = new Range(new Position(startLine, start), new Position(endLine, end));
        return new TextDocumentContentChangeEvent(range, text);
    }

    /** The diagnostics of a version; those of earlier versions are skipped. */
    PublishDiagnosticsParams diagnostics(int version) throws InterruptedException {
        while (true) {
            PublishDiagnosticsParams next = next();
            if (next.getVersion() != null && next.getVersion() == version) {
                return next;
            }
        }
    }

    /** The next that is published, whatever it is about. */
    PublishDiagnosticsParams next() throws InterruptedException {
        PublishDiagnosticsParams next = published.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing was published");
        }
        return next;
    }

    /** What the user was told in a message. */
    String message() throws InterruptedException {
        return String.valueOf(messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    List<String> codes(int version) throws InterruptedException {
        return diagnostics(version).getDiagnostics().stream()
                .map(d -> d.getSeverity() + " " + d.getCode().getLeft())
                .toList();
    }

    String hover(int line, int column) throws Exception {
        Hover hover =
                server.getTextDocumentService()
                        .hover(
                                new HoverParams(
                                        new TextDocumentIdentifier(URI),
                                        new Position(line, column)))
                        .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return hover == null ? "" : hover.getContents().getRight().getValue();
    }

    CompletableFuture<Object> run(Map<String, Object> argument) {
        return server.getWorkspaceService()
                .executeCommand(new ExecuteCommandParams("dowse.run", List.of(argument)));
    }

    /** All that was printed so far on one stream. */
    String printed(String stream) {
        StringBuilder text = new StringBuilder();
        for (JsonObject piece : outputs) {
            if (piece.get("stream").getAsString().equals(stream)) {
                text.append(piece.get("text").getAsString());
            }
        }
        return text.toString();
    }

    /** Waits until a run has printed a text. */
    void awaitPrinted(String text) throws InterruptedException {
        await(() -> printed("out").contains(text), text);
    }

    /** Waits until a run has printed or complained, and returns all of it. */
    String awaitAnything() throws InterruptedException {
        await(() -> !(printed("out") + printed("err")).isEmpty(), "anything");
        return printed("out") + printed("err");
    }

    private void await(BooleanSupplier printed, String what) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!printed.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "not printed: " + what + ", but: " + printed("out") + printed("err"));
            }
            Thread.sleep(5);
        }
    }

    int exitCode() throws Exception {
        return exitCode.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Ends the conversation, which must have kept to the rules. */
    @Override
    public void close() throws IOException {
        toServer.close();
        assertEquals(List.of(), conversation.violations());
    }

    @Override
    public void output(JsonObject piece) {
        outputs.add(piece);
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        published.add(diagnostics);
    }

    @Override
    public void telemetryEvent(Object object) {
        throw new AssertionError("the server sends no telemetry");
    }

    @Override
    public void showMessage(MessageParams message) {
        messages.add(message.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(
            ShowMessageRequestParams requestParams) {
        throw new AssertionError("unexpected question: " + requestParams.getMessage());
    }

    @Override
    public void logMessage(MessageParams message) {
        throw new AssertionError("unexpected log: " + message.getMessage());
    }
}
