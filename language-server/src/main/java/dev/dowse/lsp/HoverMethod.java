package dev.dowse.lsp;

import dev.dowse.ide.Snapshot;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.jspecify.annotations.Nullable;

/** {@code textDocument/hover}. */
final class HoverMethod {
    private HoverMethod() {}

    /** Null where there is nothing to tell, as the protocol wants it. */
    static @Nullable Hover answer(Snapshot snapshot, HoverParams request) {
        int offset = Positions.offset(snapshot.source(), request.getPosition());
        return dev.dowse.ide.Hover.at(snapshot, offset)
                .map(hover ->
                        new Hover(
                                new MarkupContent(MarkupKind.MARKDOWN, hover.markdown()),
                                Positions.range(snapshot.source(), hover.span())))
                .orElse(null);
    }
}
