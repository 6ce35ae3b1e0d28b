package dev.dowse.lsp;

import dev.dowse.ide.Outline;
import dev.dowse.ide.Snapshot;
import dev.dowse.source.SourceText;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** {@code textDocument/documentSymbol}. */
final class DocumentSymbolMethod {
    private DocumentSymbolMethod() {}

    @SuppressWarnings("deprecation") // LSP4J's signature names the old form too.
    static List<Either<SymbolInformation, DocumentSymbol>> answer(Snapshot snapshot) {
        return Outline.of(snapshot).stream()
                .map(entry ->
                        Either.<SymbolInformation, DocumentSymbol>forRight(
                                symbol(snapshot.source(), entry)))
                .toList();
    }

    private static DocumentSymbol symbol(SourceText source, Outline.Entry entry) {
        return new DocumentSymbol(
                entry.name(),
                kind(entry.kind()),
                Positions.range(source, entry.span()),
                Positions.range(source, entry.selection()),
                entry.detail(),
                entry.children().stream().map(child -> symbol(source, child)).toList());
    }

    static SymbolKind kind(Outline.Kind kind) {
        return switch (kind) {
            case CLAUSE -> SymbolKind.Event;
            case VARIABLE -> SymbolKind.Variable;
            case AGGREGATION -> SymbolKind.Array;
            case CONSTANT -> SymbolKind.Constant;
            case TYPE -> SymbolKind.Struct;
            case TRANSLATOR -> SymbolKind.Interface;
            case PROVIDER -> SymbolKind.Namespace;
            case PROBE -> SymbolKind.Function;
        };
    }
}
