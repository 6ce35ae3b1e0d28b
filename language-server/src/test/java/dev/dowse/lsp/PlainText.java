package dev.dowse.lsp;

import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * What the protocol says of edits, in the plainest way: a text is a list of lines, each with its
 * end, and a position behind the end of a line or of the text is that end.
 */
final class PlainText {
    private PlainText() {}

    static String edited(String text, TextDocumentContentChangeEvent edit) {
        if (edit.getRange() == null) {
            return edit.getText();
        }
        int start = offset(text, edit.getRange().getStart());
        int end = Math.max(start, offset(text, edit.getRange().getEnd()));
        return text.substring(0, start) + edit.getText() + text.substring(end);
    }

    private static int offset(String text, Position position) {
        List<String> lines = List.of(text.split("(?<=\n)|(?<=\r)(?!\n)", -1));
        int line = position.getLine();
        if (line < 0) {
            return 0;
        }
        if (line >= lines.size()) {
            return text.length();
        }
        int before = lines.subList(0, line).stream().mapToInt(String::length).sum();
        int most = lines.get(line).replaceAll("[\r\n]+$", "").length();
        return before + Math.max(0, Math.min(most, position.getCharacter()));
    }
}
