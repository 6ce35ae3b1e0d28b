package dev.dowse.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.Test;

/** Coloured words over the wire: all of them, those of a range, and what an edit changed. */
final class SemanticTokensProtocolTest {
    private static final TextDocumentIdentifier DOCUMENT =
            new TextDocumentIdentifier(TestClient.URI);

    private static SemanticTokens full(TextDocumentService server) throws Exception {
        return server.semanticTokensFull(new SemanticTokensParams(DOCUMENT))
                .get(30, TimeUnit.SECONDS);
    }

    @Test
    void aRangeHasTheTokensOfItsLines() throws Exception {
        try (TestClient client = TestClient.started(Map.of())) {
            TextDocumentService server = client.server().getTextDocumentService();
            client.open("BEGIN\n{\n\ttrace(1);\n\ttrace(\"\uD83D\uDE00\");\n}\n");
            List<Integer> all = full(server).getData();
            assertEquals(List.of(0, 0, 5), all.subList(0, 3));
            assertEquals(25, all.size());
            List<Integer> some =
                    server.semanticTokensRange(
                                    new SemanticTokensRangeParams(
                                            DOCUMENT,
                                            new Range(new Position(3, 0), new Position(4, 0))))
                            .get(30, TimeUnit.SECONDS)
                            .getData();
            assertEquals(List.of(3, 1, 5), some.subList(0, 3));
            assertEquals(List.of(0, 6, 4), some.subList(5, 8));
        }
    }

    @Test
    void anEditSendsOnlyWhatChanged() throws Exception {
        try (TestClient client = TestClient.started(Map.of())) {
            TextDocumentService server = client.server().getTextDocumentService();
            client.open("BEGIN { trace(1); }\n".repeat(50));
            SemanticTokens before = full(server);
            client.change(2, TestClient.edit(20, 14, 20, 15, "pid, 2"));
            SemanticTokensDelta delta = delta(server, before.getResultId()).getRight();
            List<Integer> edited = new ArrayList<>(before.getData());
            for (SemanticTokensEdit edit : delta.getEdits()) {
                assertTrue(edit.getData().size() < 20, edit.toString());
                List<Integer> replaced =
                        edited.subList(edit.getStart(), edit.getStart() + edit.getDeleteCount());
                replaced.clear();
                replaced.addAll(edit.getData());
            }
            SemanticTokens after = full(server);
            assertEquals(after.getData(), edited);
            assertNotEquals(before.getData(), edited);
            assertTrue(delta(server, before.getResultId()).isLeft(), "it is no longer known");
        }
    }

    private static Either<SemanticTokens, SemanticTokensDelta> delta(
            TextDocumentService server, String known) throws Exception {
        return server.semanticTokensFullDelta(new SemanticTokensDeltaParams(DOCUMENT, known))
                .get(30, TimeUnit.SECONDS);
    }
}
