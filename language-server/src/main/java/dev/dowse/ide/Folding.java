package dev.dowse.ide;

import dev.dowse.parser.Parser;
import dev.dowse.source.LineMap;
import dev.dowse.source.Span;
import dev.dowse.syntax.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A range that an editor can fold away: always several lines.
 *
 * @param span from the line that stays to the end of the last that goes
 */
public record Folding(Span span, Kind kind) {
    /** What is folded. */
    public enum Kind {
        /** A body, a structure, a translator. */
        CODE,
        COMMENT,
        /** Pragmas in a row. */
        PRAGMAS
    }

    /** All foldings, in the order of the text. */
    public static List<Folding> of(Snapshot snapshot) {
        List<Folding> all = new ArrayList<>();
        Parser.comments(snapshot.source()).forEach(c -> all.add(new Folding(c, Kind.COMMENT)));
        Optional<Span> pragmas = Optional.empty();
        for (Item item : snapshot.compilation().program().script().items()) {
            if (item instanceof Item.Pragma) {
                pragmas = pragmas.map(item.span()::union).or(() -> Optional.of(item.span()));
                continue;
            }
            pragmas.ifPresent(span -> all.add(new Folding(span, Kind.PRAGMAS)));
            pragmas = Optional.empty();
            all.add(new Folding(item.span(), Kind.CODE));
        }
        pragmas.ifPresent(span -> all.add(new Folding(span, Kind.PRAGMAS)));
        LineMap lines = snapshot.source().lines();
        return all.stream()
                .filter(f -> lines.line(f.span.start()) < lines.line(f.span.end()))
                .sorted((a, b) -> Integer.compare(a.span.start(), b.span.start()))
                .toList();
    }
}
