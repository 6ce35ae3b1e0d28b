package dev.dowse.lsp;

import dev.dowse.ide.Snapshot;
import dev.dowse.ide.Token;
import dev.dowse.ide.Tokens;
import dev.dowse.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SemanticTokensServerFull;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * {@code textDocument/semanticTokens}: full, range, and delta. For the delta the last answer about
 * each document is kept; an editor that speaks of another one gets all tokens again.
 */
final class SemanticTokensMethod {
    private final Map<String, SemanticTokens> last = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();

    /** What the server offers, with the names of kinds and traits in the order of their numbers. */
    static SemanticTokensWithRegistrationOptions offer() {
        SemanticTokensLegend legend =
                new SemanticTokensLegend(
                        Stream.of(Token.Kind.values()).map(Token.Kind::spelling).toList(),
                        Stream.of(Token.Trait.values()).map(Token.Trait::spelling).toList());
        return new SemanticTokensWithRegistrationOptions(
                legend, new SemanticTokensServerFull(true), true);
    }

    SemanticTokens full(Snapshot snapshot, SemanticTokensParams request) {
        return keep(request.getTextDocument().getUri(), encoded(snapshot, Tokens.of(snapshot)));
    }

    SemanticTokens range(Snapshot snapshot, SemanticTokensRangeParams request) {
        int start = Positions.offset(snapshot.source(), request.getRange().getStart());
        int end = Positions.offset(snapshot.source(), request.getRange().getEnd());
        List<Token> inside =
                Tokens.of(snapshot).stream()
                        .filter(t -> t.span().start() < end && start < t.span().end())
                        .toList();
        return new SemanticTokens(encoded(snapshot, inside));
    }

    Either<SemanticTokens, SemanticTokensDelta> delta(
            Snapshot snapshot, SemanticTokensDeltaParams request) {
        String uri = request.getTextDocument().getUri();
        Optional<SemanticTokens> known =
                Optional.ofNullable(last.get(uri))
                        .filter(old -> old.getResultId().equals(request.getPreviousResultId()));
        SemanticTokens now = keep(uri, encoded(snapshot, Tokens.of(snapshot)));
        return known.<Either<SemanticTokens, SemanticTokensDelta>>map(old ->
                        Either.forRight(
                                new SemanticTokensDelta(
                                        edits(old.getData(), now.getData()), now.getResultId())))
                .orElseGet(() -> Either.forLeft(now));
    }

    /** Forgets what was told about a document. */
    void closed(String uri) {
        last.remove(uri);
    }

    private SemanticTokens keep(String uri, List<Integer> data) {
        SemanticTokens tokens = new SemanticTokens(Long.toString(ids.incrementAndGet()), data);
        last.put(uri, tokens);
        return tokens;
    }

    /** One edit: what lies between the equal beginning and the equal end. */
    private static List<SemanticTokensEdit> edits(List<Integer> old, List<Integer> now) {
        int same = 0;
        int least = Math.min(old.size(), now.size());
        while (same < least && old.get(same).equals(now.get(same))) {
            same++;
        }
        int end = 0;
        while (end < least - same
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        int removed = old.size() - same - end;
        List<Integer> added = List.copyOf(now.subList(same, now.size() - end));
        return removed == 0 && added.isEmpty()
                ? List.of()
                : List.of(new SemanticTokensEdit(same, removed, added));
    }

    private static List<Integer> encoded(Snapshot snapshot, List<Token> tokens) {
        List<Integer> data = new ArrayList<>(tokens.size() * 5);
        Position before = new Position(0, 0);
        for (Token token : tokens) {
            Span span = token.span();
            Position at = Positions.position(snapshot.source(), span.start());
            int line = at.getLine() - before.getLine();
            data.add(line);
            data.add(line == 0 ? at.getCharacter() - before.getCharacter() : at.getCharacter());
            data.add(span.length());
            data.add(token.kind().ordinal());
            data.add(token.traits().stream().mapToInt(trait -> 1 << trait.ordinal()).sum());
            before = at;
        }
        return data;
    }
}
