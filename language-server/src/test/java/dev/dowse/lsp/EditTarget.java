package dev.dowse.lsp;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.ide.Snapshot;
import dev.dowse.source.SourceText;
import dev.dowse.workspace.Document;
import dev.dowse.workspace.Workspace;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;

/**
 * Whatever is edited, the document is the text that a model makes of the same edits, and what is
 * found in it is what is found in the same text when it is opened.
 *
 * <p>The bytes are the text that is opened, and behind a zero the edits of its changes: line and
 * column of start and end, how many bytes of new text follow, and that text. 127 and -128 are the
 * greatest and the least number; a first line of -100 replaces everything.
 */
public final class EditTarget {
    private static final String URI = "file:///fuzz.d";
    private static final int EVERYTHING = -100;
    private static final int EDITS_AT_ONCE = 3;
    private static final int MOST_EDITS = 60;

    private static final Workspace WORKSPACE = new Workspace(new Deaf());
    private static final TextDocuments SERVER = new TextDocuments(WORKSPACE);

    private EditTarget() {}

    /** Hears what is published, and has no use for it: the analysis is asked for. */
    private static final class Deaf implements Workspace.Listener {
        @Override
        public void analyzed(Document document, Snapshot snapshot) {}

        @Override
        public void failed(Document document, Throwable defect) {}

        @Override
        public void closed(String uri) {}

        @Override
        public void project(SourceText file, List<Diagnostic> findings) {}
    }

    public static void fuzzerTestOneInput(byte[] data) {
        ByteBuffer input = ByteBuffer.wrap(data);
        String text = opened(input);
        SERVER.didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(URI, "dtrace", 0, text)));
        List<TextDocumentContentChangeEvent> edits = new ArrayList<>();
        for (int version = 1; version <= MOST_EDITS && input.remaining() >= 5; version++) {
            TextDocumentContentChangeEvent edit = edit(input);
            edits.add(edit);
            text = PlainText.edited(text, edit);
            if (edits.size() == EDITS_AT_ONCE || input.remaining() < 5 || version == MOST_EDITS) {
                change(version, edits);
                same(text, WORKSPACE.document(URI).orElseThrow().text());
                edits.clear();
            }
        }
        Snapshot edited = WORKSPACE.snapshot(URI).orElseThrow().join();
        same(text, edited.source().text());
        Snapshot fresh = Snapshot.of(SourceText.of(URI, text), edited.target(), edited.floor());
        same(
                fresh.compilation().diagnostics().toString(),
                edited.compilation().diagnostics().toString());
        SERVER.didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(URI)));
    }

    private static String opened(ByteBuffer input) {
        int end = input.position();
        while (end < input.limit() && input.get(end) != 0) {
            end++;
        }
        String text = text(input, end);
        input.position(Math.min(input.limit(), end + 1));
        return text;
    }

    private static String text(ByteBuffer input, int length) {
        byte[] bytes = new byte[length];
        input.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static TextDocumentContentChangeEvent edit(ByteBuffer input) {
        int line = number(input);
        int column = number(input);
        Range range = new Range(new Position(line, column), end(input));
        int length = Math.min(input.get() & 0x3f, input.remaining());
        String with = text(input, length);
        return line == EVERYTHING
                ? new TextDocumentContentChangeEvent(with)
                : new TextDocumentContentChangeEvent(range, with);
    }

    private static Position end(ByteBuffer input) {
        int line = number(input);
        return new Position(line, number(input));
    }

    private static int number(ByteBuffer input) {
        int number = input.get();
        return switch (number) {
            case Byte.MAX_VALUE -> Integer.MAX_VALUE;
            case Byte.MIN_VALUE -> Integer.MIN_VALUE;
            default -> number;
        };
    }

    private static void change(int version, List<TextDocumentContentChangeEvent> edits) {
        SERVER.didChange(
                new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(URI, version), List.copyOf(edits)));
    }

    private static void same(String expected, String actual) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException("expected " + expected + " but there is " + actual);
        }
    }
}
