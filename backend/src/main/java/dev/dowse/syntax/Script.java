package dev.dowse.syntax;

import dev.dowse.source.Span;
import java.util.List;

/** A whole D text: its items in the order they were written, comments left out. */
public record Script(Span span, List<Item> items) implements Node {
    public Script {
        items = List.copyOf(items);
    }
}
