package dev.dowse.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;

/** What is shown in a script without being there, and that each kind can be switched off. */
final class InlayHintProtocolTest {
    private static final String SCRIPT =
            """
            int declared;
            BEGIN
            {
            	self->t = timestamp;
            	last[pid, execname] = 1;
            	@n[execname] = count();
            	trace(declared);
            }
            """;

    private static List<String> shown(TestClient client, int from, int to) throws Exception {
        return hints(client, from, to).stream()
                .map(hint ->
                        hint.getPosition().getLine()
                                + ":"
                                + hint.getPosition().getCharacter()
                                + " "
                                + hint.getLabel().getLeft())
                .toList();
    }

    private static List<InlayHint> hints(TestClient client, int from, int to) throws Exception {
        return client.server()
                .getTextDocumentService()
                .inlayHint(
                        new InlayHintParams(
                                new TextDocumentIdentifier(TestClient.URI),
                                new Range(new Position(from, 0), new Position(to, 0))))
                .get(30, TimeUnit.SECONDS);
    }

    @Test
    void typesStandWhereVariablesGetThem() throws Exception {
        try (TestClient client =
                TestClient.started(Map.of("hints", Map.of("budget", false, "kernel", false)))) {
            client.open(SCRIPT);
            List<String> all =
                    List.of("3:8 : uint64_t", "4:5 : int [pid_t, string]", "5:3 : [string]");
            assertEquals(all, shown(client, 0, 8));
            assertEquals(all.subList(1, 2), shown(client, 4, 5));
        }
    }

    @Test
    void whatAClauseTakesStandsBesideIt() throws Exception {
        try (TestClient client = TestClient.started(Map.of("hints", Map.of("types", false)))) {
            client.open(SCRIPT);
            List<String> shown = shown(client, 0, 8);
            assertEquals(2, shown.size(), shown.toString());
            assertTrue(
                    shown.getFirst()
                            .matches(
                                    "1:5 record \\d+ B, key \\d+ B, stack \\d+ B,"
                                            + " \\d+ instructions"),
                    shown.toString());
            assertTrue(shown.getLast().startsWith("1:5 Linux ≥ 5."), shown.toString());
            String used = hints(client, 0, 8).getFirst().getTooltip().getLeft();
            assertTrue(
                    used.matches(
                            "Of what Linux \\S+ has for one program: \\d+ of 1,000,000 instructions,"
                                    + " \\d+ of 512 bytes of stack, \\d+ of 32,768 bytes of memory"
                                    + " on each CPU; the longest key takes 261 of 4,194,304 bytes\\."),
                    used);
            client.server()
                    .getWorkspaceService()
                    .didChangeConfiguration(
                            new DidChangeConfigurationParams(
                                    Map.of(
                                            "dowse",
                                            Map.of(
                                                    "hints",
                                                    Map.of(
                                                            "types", false, "budget", false,
                                                            "kernel", false)))));
            assertEquals(List.of(), shown(client, 0, 8));
        }
    }
}
