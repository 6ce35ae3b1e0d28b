package dev.dowse.semantics;

import dev.dowse.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What each word of a script means, by offset: the one answer to "what is under the cursor". */
public final class SourceIndex {
    public static final SourceIndex EMPTY = new SourceIndex(List.of());

    /** A word and what it stands for. */
    public record Entry(Span span, Meaning meaning) {}

    private final List<Entry> entries;

    public SourceIndex(List<Entry> entries) {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        this.entries = List.copyOf(sorted);
    }

    /** All entries by their start. */
    public List<Entry> entries() {
        return entries;
    }

    /** The innermost entry that touches {@code offset}. */
    public Optional<Entry> at(int offset) {
        return entries.stream()
                .filter(e -> e.span().touches(offset))
                .min(Comparator.comparingInt(e -> e.span().length()));
    }
}
