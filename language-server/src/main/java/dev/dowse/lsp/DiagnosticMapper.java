package dev.dowse.lsp;

import dev.dowse.diagnostic.Severity;
import dev.dowse.ide.Snapshot;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Findings in the words of the protocol. */
final class DiagnosticMapper {
    private DiagnosticMapper() {}

    static List<Diagnostic> all(String uri, Snapshot snapshot) {
        // A text that is still blank is no mistake of somebody who is about to write.
        boolean blank = snapshot.source().text().isBlank();
        return snapshot.compilation().diagnostics().stream()
                .filter(finding -> !(blank && finding.code().equals("D_EMPTY")))
                .map(finding -> one(uri, snapshot.source(), finding))
                .toList();
    }

    static Diagnostic one(String uri, SourceText source, dev.dowse.diagnostic.Diagnostic finding) {
        Diagnostic out = new Diagnostic();
        out.setRange(visible(source, Positions.range(source, finding.span())));
        out.setSeverity(severity(finding.severity()));
        out.setCode(finding.code());
        out.setSource("dowse");
        out.setMessage(finding.message());
        if (!finding.related().isEmpty()) {
            out.setRelatedInformation(
                    finding.related().stream()
                            .map(r ->
                                    new DiagnosticRelatedInformation(
                                            new Location(uri, Positions.range(source, r.span())),
                                            r.message()))
                            .toList());
        }
        return out;
    }

    /**
     * An empty range is widened by one character where the line has one, so that it can be seen; on
     * a line without any it is moved to the last one before.
     */
    private static Range visible(SourceText source, Range range) {
        if (!range.getStart().equals(range.getEnd())) {
            return range;
        }
        Position start = range.getStart();
        int offset = Positions.offset(source, start);
        Position wider = new Position(start.getLine(), start.getCharacter() + 1);
        if (Positions.offset(source, wider) > offset) {
            return new Range(start, wider);
        }
        return start.getCharacter() > 0
                ? range
                : Positions.range(source, lastBefore(source.text(), offset));
    }

    private static Span lastBefore(String text, int offset) {
        int at = offset;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return new Span(Math.max(0, at - 1), at);
    }

    private static DiagnosticSeverity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFORMATION -> DiagnosticSeverity.Information;
            case HINT -> DiagnosticSeverity.Hint;
        };
    }
}
