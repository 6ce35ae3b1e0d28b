package dev.dowse.ide;

import dev.dowse.catalog.Documentation;
import dev.dowse.compiler.Manual;
import dev.dowse.source.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One thing that can be written where the cursor is.
 *
 * @param label what the list shows, and what is filtered by
 * @param detail beside the label; may be empty
 * @param text what replaces {@code replaced}; with places for the cursor ({@code $1}) where {@code
 *     snippet}
 * @param replaced ends at the cursor
 * @param rank smaller comes first
 * @param page whose documentation belongs to it
 */
public record Completion(
        String label,
        Kind kind,
        String detail,
        String text,
        boolean snippet,
        Span replaced,
        int rank,
        Optional<Page> page) {
    /** What is completed. */
    public enum Kind {
        PROVIDER,
        PROBE,
        VARIABLE,
        BUILTIN,
        AGGREGATION,
        FUNCTION,
        CONSTANT,
        OPTION,
        TYPE,
        KEYWORD,
        MACRO,
        MEMBER
    }

    /** A page of the documentation, to be read when somebody looks at the item. */
    public record Page(Documentation.Topic topic, String name) {
        /** Its text, without the title that the label repeats. */
        public Optional<String> markdown() {
            return Manual.page(topic, name).map(Markdown::page);
        }
    }

    /** All that fits at an offset, the likeliest first. */
    public static List<Completion> at(Snapshot snapshot, int offset) {
        String text = snapshot.source().text();
        Surroundings around = Surroundings.at(text, offset);
        List<Completion> all =
                switch (around.place()) {
                    case TEXT -> List.of();
                    case CONTROL -> OptionCompletion.of(text, around.line(), offset);
                    case OUTSIDE -> ProbeCompletion.of(text, around.line(), offset);
                    case PREDICATE -> new ExpressionCompletion(snapshot, offset).expressions();
                    case CLAUSE -> new ExpressionCompletion(snapshot, offset).statements();
                };
        return all.stream()
                .sorted(Comparator.comparingInt(Completion::rank).thenComparing(Completion::label))
                .toList();
    }
}
