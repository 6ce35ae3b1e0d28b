package dev.dowse.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.workspace.Document;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.Test;

/** Formatting over the wire: all of a script, a part of it, and what was just typed. */
final class FormattingProtocolTest {
    private static final String SCRIPT = "BEGIN\n{\nx=1;\ny=2;\n}\nEND\n{\nz=3;}\n";
    private static final TextDocumentIdentifier DOCUMENT =
            new TextDocumentIdentifier(TestClient.URI);
    private static final FormattingOptions BLANKS = new FormattingOptions(2, true);
    private static final FormattingOptions TABS = new FormattingOptions(8, false);

    private interface Question {
        CompletableFuture<List<? extends TextEdit>> ask(TextDocumentService server);
    }

    private static String formatted(Question question) throws Exception {
        try (TestClient client = TestClient.started(Map.of())) {
            client.open(SCRIPT);
            List<? extends TextEdit> edits =
                    question
                            .ask(client.server().getTextDocumentService())
                            .get(30, TimeUnit.SECONDS)
                            .stream()
                            .sorted((a, b) -> Integer.compare(start(b), start(a)))
                            .toList();
            String text = SCRIPT;
            for (TextEdit edit : edits) {
                Position start = edit.getRange().getStart();
                Position end = edit.getRange().getEnd();
                text =
                        Document.edited(
                                text,
                                start.getLine(),
                                start.getCharacter(),
                                end.getLine(),
                                end.getCharacter(),
                                edit.getNewText());
            }
            return text;
        }
    }

    private static int start(TextEdit edit) {
        Position start = edit.getRange().getStart();
        return start.getLine() * 1000 + start.getCharacter();
    }

    @Test
    void theWholeScriptAsTheEditorIndents() throws Exception {
        assertEquals(
                "BEGIN\n{\n  x = 1;\n  y = 2;\n}\nEND\n{\n  z = 3;\n}\n",
                formatted(s -> s.formatting(new DocumentFormattingParams(DOCUMENT, BLANKS))));
    }

    @Test
    void theLinesOfARange() throws Exception {
        Range range = new Range(new Position(3, 1), new Position(3, 2));
        assertEquals(
                "BEGIN\n{\nx=1;\n\ty = 2;\n}\nEND\n{\nz=3;}\n",
                formatted(s ->
                        s.rangeFormatting(
                                new DocumentRangeFormattingParams(DOCUMENT, TABS, range))));
    }

    @Test
    void whatWasTyped() throws Exception {
        assertEquals(
                "BEGIN\n{\n\tx = 1;\ny=2;\n}\nEND\n{\nz=3;}\n",
                formatted(s ->
                        s.onTypeFormatting(
                                new DocumentOnTypeFormattingParams(
                                        DOCUMENT, TABS, new Position(2, 4), ";"))));
        assertEquals(
                "BEGIN\n{\nx=1;\ny=2;\n}\nEND\n{\n\tz = 3;\n}\n",
                formatted(s ->
                        s.onTypeFormatting(
                                new DocumentOnTypeFormattingParams(
                                        DOCUMENT, TABS, new Position(7, 5), "}"))));
    }
}
