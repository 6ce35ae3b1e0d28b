package dev.dowse.lsp;

import dev.dowse.diagnostic.Fix;
import dev.dowse.ide.Formatting;
import dev.dowse.ide.Snapshot;
import dev.dowse.source.LineMap;
import dev.dowse.source.Span;
import java.util.List;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingOptions;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.TextEdit;

/** The methods that are answered with the style of a script, or of a part of it. */
final class FormattingMethods {
    private static final String BRACE = "}";

    private FormattingMethods() {}

    static DocumentOnTypeFormattingOptions onTypeOffer() {
        return new DocumentOnTypeFormattingOptions(BRACE, List.of(";"));
    }

    /** {@code textDocument/formatting}. */
    static List<TextEdit> all(Snapshot snapshot, DocumentFormattingParams request) {
        int end = snapshot.source().text().length();
        return edits(snapshot, request.getOptions(), new Span(0, end));
    }

    /** {@code textDocument/rangeFormatting}: whole lines. */
    static List<TextEdit> range(Snapshot snapshot, DocumentRangeFormattingParams request) {
        LineMap lines = snapshot.source().lines();
        int start = Positions.offset(snapshot.source(), request.getRange().getStart());
        int end = Positions.offset(snapshot.source(), request.getRange().getEnd());
        int first = lineStart(snapshot, start);
        int last = Math.max(first, lines.end(lines.line(end)));
        return edits(snapshot, request.getOptions(), new Span(first, last));
    }

    /**
     * {@code textDocument/onTypeFormatting}: behind a semicolon its line, behind a brace all that
     * it closes; nothing behind the cursor, which would move under the fingers.
     */
    static List<TextEdit> onType(Snapshot snapshot, DocumentOnTypeFormattingParams request) {
        int cursor = Positions.offset(snapshot.source(), request.getPosition());
        int start =
                request.getCh().equals(BRACE)
                        ? snapshot.compilation().program().script().items().stream()
                                .map(item -> item.span())
                                .filter(span -> span.touches(cursor))
                                .mapToInt(Span::start)
                                .min()
                                .orElse(cursor)
                        : lineStart(snapshot, cursor);
        return edits(snapshot, request.getOptions(), new Span(start, cursor));
    }

    /** Where the line begins, with the line end before it, whose blanks belong to the indent. */
    private static int lineStart(Snapshot snapshot, int offset) {
        LineMap lines = snapshot.source().lines();
        int start = lines.start(lines.line(offset));
        while (start > 0 && Character.isWhitespace(snapshot.source().text().charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static List<TextEdit> edits(Snapshot snapshot, FormattingOptions options, Span part) {
        String indent = options.isInsertSpaces() ? " ".repeat(options.getTabSize()) : "\t";
        return Formatting.of(snapshot.source(), indent).stream()
                .filter(edit -> part.contains(edit.span()))
                .map(edit -> edit(snapshot, edit))
                .toList();
    }

    private static TextEdit edit(Snapshot snapshot, Fix.Edit edit) {
        return new TextEdit(Positions.range(snapshot.source(), edit.span()), edit.replacement());
    }
}
