package dev.dowse.lsp;

import dev.dowse.ide.Hint;
import dev.dowse.ide.Snapshot;
import dev.dowse.source.Span;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintKind;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** {@code textDocument/inlayHint}. */
final class InlayHintMethod {
    private InlayHintMethod() {}

    /**
     * @param wanted the kinds that the settings do not switch off
     */
    static List<InlayHint> answer(
            Snapshot snapshot, InlayHintParams request, Set<Hint.Kind> wanted) {
        int start = Positions.offset(snapshot.source(), request.getRange().getStart());
        int end = Positions.offset(snapshot.source(), request.getRange().getEnd());
        Span part = new Span(start, Math.max(start, end));
        return Hint.of(snapshot, part, wanted).stream().map(hint -> hint(snapshot, hint)).toList();
    }

    private static InlayHint hint(Snapshot snapshot, Hint hint) {
        InlayHint shown =
                new InlayHint(
                        Positions.position(snapshot.source(), hint.offset()),
                        Either.forLeft(hint.text()));
        if (!hint.explanation().isEmpty()) {
            shown.setTooltip(hint.explanation());
        }
        switch (hint.kind()) {
            case TYPE -> shown.setKind(InlayHintKind.Type);
            case BUDGET, KERNEL -> shown.setPaddingLeft(true);
        }
        return shown;
    }
}
