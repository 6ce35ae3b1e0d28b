package dev.dowse.lsp;

import dev.dowse.ide.Folding;
import dev.dowse.ide.Snapshot;
import dev.dowse.source.LineMap;
import java.util.List;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;

/** {@code textDocument/foldingRange}: whole lines, which every editor can fold. */
final class FoldingRangeMethod {
    private FoldingRangeMethod() {}

    static List<FoldingRange> answer(Snapshot snapshot) {
        LineMap lines = snapshot.source().lines();
        return Folding.of(snapshot).stream().map(folding -> range(folding, lines)).toList();
    }

    private static FoldingRange range(Folding folding, LineMap lines) {
        FoldingRange range =
                new FoldingRange(
                        lines.line(folding.span().start()), lines.line(folding.span().end()));
        switch (folding.kind()) {
            case CODE -> {}
            case COMMENT -> range.setKind(FoldingRangeKind.Comment);
            case PRAGMAS -> range.setKind(FoldingRangeKind.Imports);
        }
        return range;
    }
}
