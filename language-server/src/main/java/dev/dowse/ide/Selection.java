package dev.dowse.ide;

import dev.dowse.source.Span;
import dev.dowse.syntax.Node;
import dev.dowse.syntax.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What "expand the selection" selects: the pieces of the tree around a place. */
public final class Selection {
    private Selection() {}

    /** The spans around an offset, each inside the next and smaller than it; the last is all. */
    public static List<Span> around(Snapshot snapshot, int offset) {
        Script script = snapshot.compilation().program().script();
        List<Span> spans = new ArrayList<>(List.of(new Span(0, snapshot.source().text().length())));
        Optional<Node> node = Optional.of(script);
        while (node.isPresent()) {
            Span span = node.get().span();
            if (spans.getLast().contains(span) && span.length() < spans.getLast().length()) {
                spans.add(span);
            }
            node = part(node.get(), offset);
        }
        return spans.reversed();
    }

    /** The part that the offset is in; at a border the one that starts there. */
    private static Optional<Node> part(Node node, int offset) {
        Optional<Node> found = Optional.empty();
        for (Node part : SyntaxParts.of(node)) {
            Span span = part.span();
            boolean inside = span.length() > 0 && span.touches(offset);
            if (inside && found.map(f -> span.start() > f.span().start()).orElse(true)) {
                found = Optional.of(part);
            }
        }
        return found;
    }
}
