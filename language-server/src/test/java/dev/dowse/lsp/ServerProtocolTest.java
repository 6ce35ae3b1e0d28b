package dev.dowse.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;

/** The server as an editor meets it, message by message. */
final class ServerProtocolTest {
    private static final String LONG_KEY =
            "BEGIN\n{\n\tn[pid, execname, probefunc, timestamp] = 1; @ = count();\n}\n";

    @Test
    void anOpenedScriptIsDiagnosedWithItsVersion() throws Exception {
        try (TestClient client = TestClient.started(Map.of())) {
            client.open("BEGIN\n{\n\ttrace(nosuch);\n}\n");
            PublishDiagnosticsParams published = client.diagnostics(1);
            assertEquals(TestClient.URI, published.getUri());
            var finding = published.getDiagnostics().getFirst();
            assertEquals("D_IDENT_UNDEF", finding.getCode().getLeft());
            assertEquals(new Range(new Position(2, 7), new Position(2, 13)), finding.getRange());
        }
    }

    @Test
    void whatIsMissingOnTheEmptyLastLineCanBeSeen() throws Exception {
        try (TestClient client = TestClient.started(Map.of())) {
            client.open("BEGIN\n{\n\ttrace(1);\n\n");
            var finding = client.diagnostics(1).getDiagnostics().getFirst();
            assertEquals("D_SYNTAX", finding.getCode().getLeft());
            assertEquals(new Range(new Position(2, 9), new Position(2, 10)), finding.getRange());
        }
    }

    @Test
    void settingsDecideWhatALimitIs() throws Exception {
        try (TestClient client = TestClient.started(Map.of("kernel", "5.10"))) {
            client.open(LONG_KEY);
            assertEquals(List.of("Error BPF-HASHKEY-512"), client.codes(1));
            client.server()
                    .getWorkspaceService()
                    .didChangeConfiguration(
                            new DidChangeConfigurationParams(
                                    Map.of("dowse", Map.of("kernel", "6.18"))));
            assertEquals(List.of("Warning BPF-HASHKEY-512"), client.codes(1));
            client.server()
                    .getWorkspaceService()
                    .didChangeConfiguration(
                            new DidChangeConfigurationParams(
                                    Map.of("dowse", Map.of("portability", "6.1"))));
            assertEquals(List.of(), client.codes(1));
        }
    }

    @Test
    void settingsOfOthersChangeNothing() throws Exception {
        try (TestClient client = TestClient.started(Map.of("kernel", "5.10"))) {
            client.server()
                    .getWorkspaceService()
                    .didChangeConfiguration(new DidChangeConfigurationParams(Map.of()));
            client.server()
                    .getWorkspaceService()
                    .didChangeConfiguration(
                            new DidChangeConfigurationParams(Map.of("editor", Map.of())));
            client.open(LONG_KEY);
            assertEquals(List.of("Error BPF-HASHKEY-512"), client.codes(1));
        }
    }

    @Test
    void aKernelWithoutProfileIsTold() throws Exception {
        try (TestClient client = TestClient.started(Map.of("kernel", "5.11"))) {
            String message = client.message();
            assertTrue(message.contains("\"5.11\""), message);
            assertTrue(message.contains("5.10, 5.15"), message);
        }
    }

    @Test
    void versionsAreNeverPublishedOutOfOrderNorAfterClosing() throws Exception {
        try (TestClient client = TestClient.started(Map.of())) {
            client.open("BEGIN { trace(pid); }\n".repeat(300));
            for (int version = 2; version <= 200; version++) {
                client.change(version, TestClient.edit(0, 0, 0, 0, version % 2 == 0 ? "/" : "*"));
            }
            TextDocumentIdentifier document = new TextDocumentIdentifier(TestClient.URI);
            client.server()
                    .getTextDocumentService()
                    .didClose(new DidCloseTextDocumentParams(document));
            int last = 0;
            PublishDiagnosticsParams next = client.next();
            while (next.getVersion() != null) {
                assertTrue(next.getVersion() > last, next.getVersion() + " after " + last);
                last = next.getVersion();
                next = client.next();
            }
            assertEquals(List.of(), next.getDiagnostics());
            client.open("BEGIN { }");
            assertEquals(1, client.next().getVersion(), "nothing came between");
        }
    }

    @Test
    void editsAreAppliedInOrder() throws Exception {
        try (TestClient client = TestClient.started(Map.of())) {
            client.open("BEGIN\r\n{\r\n\ttrace(\"\uD83D\uDE00\"); trace(nosuch);\r\n}\r\n");
            assertEquals(List.of("Error D_IDENT_UNDEF"), client.codes(1));
            client.change(
                    2,
                    TestClient.edit(2, 20, 2, 26, "pi"),
                    TestClient.edit(2, 22, 2, 22, "d"),
                    TestClient.edit(0, 0, 1, 1, "END {"));
            assertEquals(List.of(), client.codes(2));
            client.change(3, TestClient.edit(0, 999, 99, 0, ""));
            assertEquals(List.of("Error D_SYNTAX"), client.codes(3));
        }
    }

    @Test
    void fastTypingEndsWithTheNewestVersion() throws Exception {
        try (TestClient client = TestClient.started(Map.of())) {
            client.open("BEGIN { trace(nosuch); }");
            int last = 60;
            for (int version = 2; version < last; version++) {
                client.change(version, TestClient.edit(0, 14, 0, 14, "x"));
            }
            client.change(last, TestClient.edit(0, 14, 0, 14 + 58 + 6, "pid"));
            assertEquals(List.of(), client.codes(last));
        }
    }

    @Test
    void hoverTellsTheLimitWithItsArithmetic() throws Exception {
        try (TestClient client = TestClient.started(Map.of())) {
            client.open(LONG_KEY);
            String key = client.hover(2, 10);
            assertTrue(key.contains("4 + 257 + 257 + 8 = 526 bytes"), key);
            assertTrue(key.contains("**What you can do.**"), key);
            assertTrue(key.contains("execname"), key);
            assertTrue(client.hover(0, 2).contains("dtrace:::BEGIN"), client.hover(0, 2));
            assertTrue(client.hover(2, 51).contains("count"), client.hover(2, 51));
            assertEquals("", client.hover(3, 1));
        }
    }

    @Test
    void hoverExplainsPermissionAndRegisters() throws Exception {
        try (TestClient client = TestClient.started(Map.of())) {
            client.open("syscall::read:entry\n/pid == $target/\n{\n raise(uregs[R_RIP]);\n}\n");
            String permission = client.hover(3, 2);
            assertTrue(permission.contains("#pragma D option destructive"), permission);
            String registers = client.hover(3, 8);
            assertTrue(registers.contains("bpf_task_pt_regs()"), registers);
        }
    }

    @Test
    void aFixRemovesItsFinding() throws Exception {
        try (TestClient client = TestClient.started(Map.of())) {
            client.open(LONG_KEY);
            assertEquals(1, client.codes(1).size());
            Range range = new Range(new Position(2, 5), new Position(2, 5));
            var actions =
                    client.server()
                            .getTextDocumentService()
                            .codeAction(
                                    new CodeActionParams(
                                            new TextDocumentIdentifier(TestClient.URI),
                                            range,
                                            new CodeActionContext(List.of())))
                            .get(30, TimeUnit.SECONDS);
            CodeActionContext others = new CodeActionContext(List.of());
            others.setOnly(List.of("refactor"));
            assertEquals(
                    List.of(),
                    client.server()
                            .getTextDocumentService()
                            .codeAction(
                                    new CodeActionParams(
                                            new TextDocumentIdentifier(TestClient.URI),
                                            range,
                                            others))
                            .get(30, TimeUnit.SECONDS));
            CodeAction action = actions.getFirst().getRight();
            TextEdit edit = action.getEdit().getChanges().values().iterator().next().getFirst();
            Position at = edit.getRange().getStart();
            client.change(
                    2,
                    TestClient.edit(
                            at.getLine(),
                            at.getCharacter(),
                            at.getLine(),
                            at.getCharacter(),
                            edit.getNewText()));
            assertEquals(List.of(), client.codes(2), action.getTitle());
            String code = action.getDiagnostics().getFirst().getCode().getLeft();
            assertEquals("BPF-HASHKEY-512", code);
        }
    }

    @Test
    void theLensAboveTheFirstClauseRunsTheScript() throws Exception {
        try (TestClient client = TestClient.started(Map.of())) {
            client.open("\nBEGIN { exit(0); }\nEND { }\n");
            List<? extends CodeLens> lenses =
                    client.server()
                            .getTextDocumentService()
                            .codeLens(
                                    new CodeLensParams(new TextDocumentIdentifier(TestClient.URI)))
                            .get(30, TimeUnit.SECONDS);
            assertEquals(1, lenses.getFirst().getRange().getStart().getLine());
            assertEquals("dowse.runScript", lenses.getFirst().getCommand().getCommand());
            assertEquals("Linux ≥ 5.8", lenses.getLast().getCommand().getTitle());
        }
    }

    @Test
    void wrongRequestsGetAnErrorAndTheServerLives() throws Exception {
        try (TestClient client = TestClient.started(Map.of())) {
            assertThrows(
                    ExecutionException.class,
                    () ->
                            client.server()
                                    .getWorkspaceService()
                                    .executeCommand(new ExecuteCommandParams("no.such", List.of()))
                                    .get(30, TimeUnit.SECONDS));
            assertThrows(
                    ExecutionException.class, () -> client.run(Map.of()).get(30, TimeUnit.SECONDS));
            assertThrows(ExecutionException.class, () -> client.hover(0, 0));
            client.change(9, TestClient.edit(0, 0, 0, 0, "x"));
            client.open("BEGIN { }");
            assertEquals(List.of(), client.codes(1));
        }
    }

    @Test
    void whateverTheTextTheServerAnswers() throws Exception {
        for (String text :
                List.of(
                        "",
                        "\0\1\2",
                        "(".repeat(20_000),
                        "BEGIN { x = " + "(".repeat(5_000) + "1",
                        "BEGIN { trace(1); }\n".repeat(2_000))) {
            try (TestClient client = TestClient.started(Map.of())) {
                client.open(text);
                assertEquals(1, client.diagnostics(1).getVersion());
            }
        }
    }

    @Test
    void goodbyeInOrderAnswersZeroAndInDisorderOne() throws Exception {
        try (TestClient client = TestClient.started(Map.of())) {
            client.server().shutdown().get(30, TimeUnit.SECONDS);
            client.server().exit();
            assertEquals(0, client.exitCode());
        }
        try (TestClient client = TestClient.started(Map.of())) {
            client.server().exit();
            assertEquals(1, client.exitCode());
        }
        TestClient gone = TestClient.started(Map.of());
        gone.close();
        assertEquals(1, gone.exitCode());
    }
}
