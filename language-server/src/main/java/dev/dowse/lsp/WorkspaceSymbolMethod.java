package dev.dowse.lsp;

import dev.dowse.ide.Outline;
import dev.dowse.ide.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * {@code workspace/symbol}: the outlines of all open scripts. Scripts that nobody opened are left
 * out, since a file named {@code .d} is more often something else than a script.
 */
final class WorkspaceSymbolMethod {
    private WorkspaceSymbolMethod() {}

    /** Answers when all are analysed; one that was closed or cannot be analysed has no symbols. */
    @SuppressWarnings("deprecation") // LSP4J's signature names the old form too.
    static CompletableFuture<
                    Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>>
            answer(List<CompletableFuture<Snapshot>> open, WorkspaceSymbolParams params) {
        List<CompletableFuture<List<WorkspaceSymbol>>> found =
                open.stream()
                        .map(snapshot -> snapshot.thenApply(Optional::of))
                        .map(snapshot -> snapshot.exceptionally(gone -> Optional.empty()))
                        .map(snapshot -> snapshot.thenApply(s -> matching(s, params.getQuery())))
                        .toList();
        return CompletableFuture.allOf(found.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> found.stream().flatMap(each -> each.join().stream()).toList())
                .thenApply(Either::forRight);
    }

    private static List<WorkspaceSymbol> matching(Optional<Snapshot> snapshot, String query) {
        return snapshot.map(s -> matching(s, query)).orElse(List.of());
    }

    private static List<WorkspaceSymbol> matching(Snapshot snapshot, String query) {
        Predicate<Outline.Entry> matches = entry -> matches(entry.name(), query);
        return Outline.of(snapshot).stream()
                .flatMap(entry ->
                        Stream.concat(
                                Stream.of(entry).filter(matches).map(e -> symbol(snapshot, e)),
                                entry.children().stream()
                                        .filter(matches)
                                        .map(child -> symbol(snapshot, entry, child))))
                .toList();
    }

    /** Whether the name has the characters of the query in their order, in whatever case. */
    private static boolean matches(String name, String query) {
        int met = 0;
        for (int i = 0; i < name.length() && met < query.length(); i++) {
            char asked = Character.toLowerCase(query.charAt(met));
            met += Character.toLowerCase(name.charAt(i)) == asked ? 1 : 0;
        }
        return met == query.length();
    }

    private static WorkspaceSymbol symbol(
            Snapshot snapshot, Outline.Entry parent, Outline.Entry child) {
        WorkspaceSymbol symbol = symbol(snapshot, child);
        symbol.setContainerName(parent.name());
        return symbol;
    }

    private static WorkspaceSymbol symbol(Snapshot snapshot, Outline.Entry entry) {
        Location place =
                new Location(
                        snapshot.source().name(),
                        Positions.range(snapshot.source(), entry.selection()));
        return new WorkspaceSymbol(
                entry.name(), DocumentSymbolMethod.kind(entry.kind()), Either.forLeft(place));
    }
}
