package dev.dowse.lsp;

import dev.dowse.ide.Selection;
import dev.dowse.ide.Snapshot;
import dev.dowse.source.Span;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;

/** {@code textDocument/selectionRange}. */
final class SelectionRangeMethod {
    private SelectionRangeMethod() {}

    static List<SelectionRange> answer(Snapshot snapshot, SelectionRangeParams request) {
        return request.getPositions().stream().map(p -> around(snapshot, p)).toList();
    }

    private static SelectionRange around(Snapshot snapshot, Position position) {
        int offset = Positions.offset(snapshot.source(), position);
        List<Span> spans = Selection.around(snapshot, offset).reversed();
        SelectionRange range = new SelectionRange();
        range.setRange(Positions.range(snapshot.source(), spans.getFirst()));
        for (Span span : spans.subList(1, spans.size())) {
            range = new SelectionRange(Positions.range(snapshot.source(), span), range);
        }
        return range;
    }
}
