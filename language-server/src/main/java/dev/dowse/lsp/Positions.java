package dev.dowse.lsp;

import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import dev.dowse.workspace.Document;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** The one place where offsets become positions of the protocol (UTF-16) and back. */
final class Positions {
    private Positions() {}

    static Range range(SourceText source, Span span) {
        return new Range(position(source, span.start()), position(source, span.end()));
    }

    static Position position(SourceText source, int offset) {
        int line = source.lines().line(offset);
        return new Position(line, offset - source.lines().start(line));
    }

    static int offset(SourceText source, Position position) {
        return Document.offset(
                source.text(), source.lines(), position.getLine(), position.getCharacter());
    }
}
