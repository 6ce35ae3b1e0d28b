package dev.dowse.lsp;

import dev.dowse.ide.Snapshot;
import dev.dowse.workspace.Document;
import dev.dowse.workspace.Workspace;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DeclarationParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/** The methods about one document: edits go into the workspace, questions to its snapshot. */
final class TextDocuments implements TextDocumentService {
    private final Workspace workspace;
    private final SemanticTokensMethod tokens = new SemanticTokensMethod();
    private volatile boolean snippets;

    TextDocuments(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Learns what the editor can do. */
    void initialize(ClientCapabilities editor) {
        snippets =
                Optional.ofNullable(editor.getTextDocument())
                        .map(TextDocumentClientCapabilities::getCompletion)
                        .map(CompletionCapabilities::getCompletionItem)
                        .map(CompletionItemCapabilities::getSnippetSupport)
                        .orElse(false);
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        TextDocumentItem item = params.getTextDocument();
        workspace.put(new Document(item.getUri(), item.getVersion(), item.getText()));
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        String uri = params.getTextDocument().getUri();
        workspace
                .document(uri)
                .ifPresent(old -> {
                    String text = old.text();
                    for (TextDocumentContentChangeEvent change : params.getContentChanges()) {
                        text = changed(text, change);
                    }
                    // Some editors count no versions; an edit must not be lost for that.
                    Integer version = params.getTextDocument().getVersion();
                    int next = Objects.requireNonNullElse(version, old.version() + 1);
                    workspace.put(new Document(uri, next, text));
                });
    }

    private static String changed(String text, TextDocumentContentChangeEvent change) {
        Range range = change.getRange();
        if (range == null) {
            return change.getText();
        }
        return Document.edited(
                text,
                range.getStart().getLine(),
                range.getStart().getCharacter(),
                range.getEnd().getLine(),
                range.getEnd().getCharacter(),
                change.getText());
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        workspace.remove(params.getTextDocument().getUri());
        tokens.closed(params.getTextDocument().getUri());
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        // The text came with the edits; saving tells nothing new.
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        return ask(params.getTextDocument().getUri(), s -> HoverMethod.answer(s, params));
    }

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
        String uri = params.getTextDocument().getUri();
        return ask(uri, snapshot -> CodeLensMethod.answer(uri, snapshot));
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(
            CodeActionParams params) {
        return ask(params.getTextDocument().getUri(), s -> CodeActionMethod.answer(s, params));
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
            DocumentSymbolParams params) {
        return ask(params.getTextDocument().getUri(), DocumentSymbolMethod::answer);
    }

    @Override
    public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
        return ask(params.getTextDocument().getUri(), FoldingRangeMethod::answer);
    }

    @Override
    public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
        return ask(params.getTextDocument().getUri(), s -> SelectionRangeMethod.answer(s, params));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
            definition(DefinitionParams params) {
        return ask(
                params.getTextDocument().getUri(),
                s -> Either.forLeft(UsageMethods.definition(s, params)));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
            declaration(DeclarationParams params) {
        return ask(
                params.getTextDocument().getUri(),
                s -> Either.forLeft(UsageMethods.declaration(s, params)));
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
        return ask(params.getTextDocument().getUri(), s -> UsageMethods.references(s, params));
    }

    @Override
    public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(
            DocumentHighlightParams params) {
        return ask(params.getTextDocument().getUri(), s -> UsageMethods.highlights(s, params));
    }

    @Override
    public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
            prepareRename(PrepareRenameParams params) {
        return ask(params.getTextDocument().getUri(), s -> UsageMethods.prepare(s, params));
    }

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
        return ask(params.getTextDocument().getUri(), s -> UsageMethods.rename(s, params));
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
            CompletionParams params) {
        return ask(
                params.getTextDocument().getUri(),
                s -> Either.forLeft(CompletionMethod.answer(s, params, snippets)));
    }

    @Override
    public CompletableFuture<CompletionItem> resolveCompletionItem(CompletionItem item) {
        return CompletableFuture.completedFuture(CompletionMethod.resolved(item));
    }

    @Override
    public CompletableFuture<SignatureHelp> signatureHelp(SignatureHelpParams params) {
        return ask(params.getTextDocument().getUri(), s -> SignatureHelpMethod.answer(s, params));
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
        return ask(params.getTextDocument().getUri(), s -> FormattingMethods.all(s, params));
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> rangeFormatting(
            DocumentRangeFormattingParams params) {
        return ask(params.getTextDocument().getUri(), s -> FormattingMethods.range(s, params));
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> onTypeFormatting(
            DocumentOnTypeFormattingParams params) {
        return ask(params.getTextDocument().getUri(), s -> FormattingMethods.onType(s, params));
    }

    @Override
    public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
        return ask(
                params.getTextDocument().getUri(),
                s -> InlayHintMethod.answer(s, params, workspace.settings().hints()));
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
        return ask(params.getTextDocument().getUri(), s -> tokens.full(s, params));
    }

    @Override
    public CompletableFuture<Either<SemanticTokens, SemanticTokensDelta>> semanticTokensFullDelta(
            SemanticTokensDeltaParams params) {
        return ask(params.getTextDocument().getUri(), s -> tokens.delta(s, params));
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams params) {
        return ask(params.getTextDocument().getUri(), s -> tokens.range(s, params));
    }

    private <T extends @Nullable Object> CompletableFuture<T> ask(
            String uri, Function<Snapshot, T> question) {
        return workspace
                .snapshot(uri)
                .map(snapshot -> snapshot.thenApply(question))
                .orElseGet(() -> Refusal.invalidParams("not an open document: " + uri).asAnswer());
    }
}
