package dev.dowse.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DeclarationParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The questions an editor asks about a script, each with its answer as it goes over the wire. */
final class FeatureProtocolTest {
    private static final String SCRIPT =
            """
            syscall::read:entry
            {
            	self->start = timestamp;
            }

            syscall::read:return
            /self->start/
            {
            	@time[execname] = sum(timestamp - self->start);
            	self->start = 0;
            }
            """;

    private static final TextDocumentIdentifier DOCUMENT =
            new TextDocumentIdentifier(TestClient.URI);

    private TestClient client;
    private TextDocumentService server;

    @BeforeEach
    void open() throws Exception {
        client = TestClient.started(Map.of());
        server = client.server().getTextDocumentService();
        client.open(SCRIPT);
    }

    @AfterEach
    void close() throws Exception {
        client.close();
    }

    private static <T> T answer(CompletableFuture<T> asked) throws Exception {
        return asked.get(30, TimeUnit.SECONDS);
    }

    private static String at(Range range) {
        Position start = range.getStart();
        Position end = range.getEnd();
        return "%d:%d-%d:%d"
                .formatted(
                        start.getLine(), start.getCharacter(), end.getLine(), end.getCharacter());
    }

    @Test
    void symbolsAreClausesWithWhatTheyDefine() throws Exception {
        List<DocumentSymbol> symbols =
                answer(server.documentSymbol(new DocumentSymbolParams(DOCUMENT))).stream()
                        .map(symbol -> symbol.getRight())
                        .toList();
        List<String> names = symbols.stream().map(DocumentSymbol::getName).toList();
        assertTrue(names.getFirst().contains("read:entry"), names.toString());
        assertTrue(names.toString().contains("read:return"), names.toString());
    }

    @Test
    void symbolsOfAllScriptsAreFoundByLettersOfTheirNames() throws Exception {
        String other = "file:///scripts/other.d";
        server.didOpen(
                new DidOpenTextDocumentParams(
                        new TextDocumentItem(other, "dtrace", 1, "BEGIN\n{\n\tsteady = 1;\n}\n")));
        assertEquals(
                List.of(
                        other + " 2:1-2:7 steady in BEGIN",
                        TestClient.URI + " 2:1-2:12 self->start in syscall::read:entry"),
                found("STA"));
        assertEquals(List.of(), found("ats"));
        server.didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(other)));
        assertEquals(4, found("").size());
    }

    private List<String> found(String query) throws Exception {
        return answer(
                        client.server()
                                .getWorkspaceService()
                                .symbol(new WorkspaceSymbolParams(query)))
                .getRight()
                .stream()
                .map(symbol -> {
                    Location place = symbol.getLocation().getLeft();
                    return "%s %s %s in %s"
                            .formatted(
                                    place.getUri(),
                                    at(place.getRange()),
                                    symbol.getName(),
                                    symbol.getContainerName());
                })
                .sorted()
                .toList();
    }

    @Test
    void clausesFold() throws Exception {
        List<FoldingRange> folds =
                answer(server.foldingRange(new FoldingRangeRequestParams(DOCUMENT)));
        assertTrue(
                folds.stream().anyMatch(f -> f.getEndLine() >= 9 && f.getStartLine() <= 7),
                folds.toString());
    }

    @Test
    void selectionsGrowToTheWholeScript() throws Exception {
        SelectionRange selection =
                answer(
                                server.selectionRange(
                                        new SelectionRangeParams(
                                                DOCUMENT, List.of(new Position(8, 25)))))
                        .getFirst();
        int steps = 0;
        while (selection.getParent() != null) {
            selection = selection.getParent();
            steps++;
        }
        assertTrue(steps > 3, "only " + steps);
        assertEquals("0:0-11:0", at(selection.getRange()));
    }

    @Test
    void aVariableIsFoundFromAnyOfItsNames() throws Exception {
        Position use = new Position(6, 8);
        List<? extends Location> definition =
                answer(server.definition(new DefinitionParams(DOCUMENT, use))).getLeft();
        assertEquals("2:7-2:12", at(definition.getFirst().getRange()));
        assertEquals(
                definition,
                answer(server.declaration(new DeclarationParams(DOCUMENT, use))).getLeft());
        List<String> all =
                answer(
                                server.references(
                                        new ReferenceParams(
                                                DOCUMENT, use, new ReferenceContext(true))))
                        .stream()
                        .map(location -> at(location.getRange()))
                        .toList();
        assertEquals(List.of("2:7-2:12", "6:7-6:12", "8:41-8:46", "9:7-9:12"), all);
        List<String> lit =
                answer(server.documentHighlight(new DocumentHighlightParams(DOCUMENT, use)))
                        .stream()
                        .map(highlight -> at(highlight.getRange()))
                        .toList();
        assertEquals(all, lit);
    }

    @Test
    void aNameIsChangedEverywhereOrRefused() throws Exception {
        Position use = new Position(6, 8);
        assertEquals(
                "start",
                answer(server.prepareRename(new PrepareRenameParams(DOCUMENT, use)))
                        .getSecond()
                        .getPlaceholder());
        assertNull(
                answer(
                        server.prepareRename(
                                new PrepareRenameParams(DOCUMENT, new Position(8, 30)))));
        List<TextEdit> edits =
                answer(server.rename(new RenameParams(DOCUMENT, use, "begun")))
                        .getChanges()
                        .get(TestClient.URI);
        assertNotNull(edits);
        assertEquals(4, edits.size());
        assertEquals("begun", edits.getFirst().getNewText());
        CompletableFuture<?> refused = server.rename(new RenameParams(DOCUMENT, use, "if"));
        ExecutionException why = assertThrows(ExecutionException.class, () -> answer(refused));
        assertTrue(String.valueOf(why.getMessage()).contains("a word of D"), why.getMessage());
    }

    @Test
    void aCompletionBringsItsPageWhenAsked() throws Exception {
        client.change(2, TestClient.edit(9, 0, 9, 0, "\tcop\n"));
        CompletionItem item =
                answer(server.completion(new CompletionParams(DOCUMENT, new Position(9, 4))))
                        .getLeft()
                        .stream()
                        .filter(each -> each.getLabel().equals("copyinstr"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("9:1-9:4", at(item.getTextEdit().getLeft().getRange()));
        assertNull(item.getDocumentation());
        String page =
                answer(server.resolveCompletionItem(item)).getDocumentation().getRight().getValue();
        assertTrue(page.contains("copyinstr"), page);
    }

    @Test
    void theSignatureFollowsTheArgument() throws Exception {
        client.change(2, TestClient.edit(9, 0, 9, 0, "\tprintf(\"%d\", pid);\n"));
        SignatureHelp help =
                answer(
                        server.signatureHelp(
                                new SignatureHelpParams(DOCUMENT, new Position(9, 14))));
        assertEquals(1, help.getActiveParameter());
        String label = help.getSignatures().getFirst().getLabel();
        assertTrue(label.contains("printf"), label);
    }
}
