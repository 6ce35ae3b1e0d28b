package dev.dowse.lsp;

import dev.dowse.ide.Snapshot;
import dev.dowse.ide.Usages;
import dev.dowse.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.DeclarationParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.jspecify.annotations.Nullable;

/** The methods that are answered with the places where a variable or an aggregation is named. */
final class UsageMethods {
    private UsageMethods() {}

    /** {@code textDocument/definition}. */
    static List<Location> definition(Snapshot snapshot, DefinitionParams request) {
        return declared(snapshot, request);
    }

    /** {@code textDocument/declaration}: in D a name is declared where it is defined. */
    static List<Location> declaration(Snapshot snapshot, DeclarationParams request) {
        return declared(snapshot, request);
    }

    private static List<Location> declared(Snapshot snapshot, TextDocumentPositionParams request) {
        String uri = request.getTextDocument().getUri();
        return at(snapshot, request.getPosition())
                .map(usages -> location(snapshot, uri, usages.declared()))
                .stream()
                .toList();
    }

    /** {@code textDocument/references}. */
    static List<Location> references(Snapshot snapshot, ReferenceParams request) {
        String uri = request.getTextDocument().getUri();
        boolean declaration = request.getContext().isIncludeDeclaration();
        return at(snapshot, request.getPosition()).stream()
                .flatMap(usages ->
                        usages.all().stream()
                                .filter(s -> declaration || !s.equals(usages.declared())))
                .map(span -> location(snapshot, uri, span))
                .toList();
    }

    /** {@code textDocument/documentHighlight}. */
    static List<DocumentHighlight> highlights(Snapshot snapshot, DocumentHighlightParams request) {
        return at(snapshot, request.getPosition()).stream()
                .flatMap(usages -> usages.all().stream())
                .map(span ->
                        new DocumentHighlight(
                                Positions.range(snapshot.source(), span),
                                DocumentHighlightKind.Text))
                .toList();
    }

    /** {@code textDocument/prepareRename}; null where nothing can be renamed. */
    static @Nullable Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepare(
            Snapshot snapshot, PrepareRenameParams request) {
        int offset = Positions.offset(snapshot.source(), request.getPosition());
        return Usages.at(snapshot, offset)
                .flatMap(usages -> usages.renameable(offset).map(span -> prepared(snapshot, span)))
                .orElse(null);
    }

    private static Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepared(
            Snapshot snapshot, Span span) {
        return Either3.forSecond(
                new PrepareRenameResult(
                        Positions.range(snapshot.source(), span), snapshot.source().slice(span)));
    }

    /**
     * {@code textDocument/rename}.
     *
     * @throws ResponseErrorException where the name cannot be taken, which the editor shows
     */
    static @Nullable WorkspaceEdit rename(Snapshot snapshot, RenameParams request) {
        int offset = Positions.offset(snapshot.source(), request.getPosition());
        Optional<Usages> found = Usages.at(snapshot, offset);
        if (found.flatMap(usages -> usages.renameable(offset)).isEmpty()) {
            return null;
        }
        Usages usages = found.get();
        String name = request.getNewName();
        Usages.refusal(snapshot, usages, name)
                .ifPresent(why -> {
                    throw Refusal.invalidParams(why).asException();
                });
        List<TextEdit> edits =
                usages.all().stream()
                        .map(s -> new TextEdit(Positions.range(snapshot.source(), s), name))
                        .toList();
        return new WorkspaceEdit(Map.of(request.getTextDocument().getUri(), edits));
    }

    private static Optional<Usages> at(Snapshot snapshot, Position position) {
        return Usages.at(snapshot, Positions.offset(snapshot.source(), position));
    }

    private static Location location(Snapshot snapshot, String uri, Span span) {
        return new Location(uri, Positions.range(snapshot.source(), span));
    }
}
