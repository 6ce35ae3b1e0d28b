package dev.dowse.source;

import java.util.ArrayList;
import java.util.List;

/**
 * The text that one compilation reads, with the names its parts are known by. Several scripts of
 * one command line ({@code -n … -s …}) are joined into one text, so that every later stage knows
 * one kind of offset; only {@link #position} looks at the parts.
 *
 * @param name what the author calls the text: a path, {@code <stdin>}, or {@code -n 1}
 * @param text all characters, exactly as given
 * @param lines line starts of {@code text}
 * @param parts the pieces in order, covering {@code text}
 */
public record SourceText(String name, String text, LineMap lines, List<Part> parts) {
    /** One script inside a joined text. */
    public record Part(String name, Span span) {}

    public SourceText {
        parts = List.copyOf(parts);
    }

    public static SourceText of(String name, String text) {
        return new SourceText(
                name,
                text,
                LineMap.of(text),
                List.of(new Part(name, new Span(0, text.length()))));
    }

    /** The texts in order, each on lines of its own. */
    public static SourceText joined(List<SourceText> texts) {
        if (texts.size() == 1) {
            return texts.getFirst();
        }
        StringBuilder all = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        for (SourceText text : texts) {
            int start = all.length();
            all.append(text.text()).append('\n');
            parts.add(new Part(text.name(), new Span(start, all.length())));
        }
        String name = texts.isEmpty() ? "" : texts.getFirst().name();
        return new SourceText(name, all.toString(), LineMap.of(all.toString()), parts);
    }

    /** The characters of {@code span}. */
    public String slice(Span span) {
        return text.substring(span.start(), span.end());
    }

    public Position position(int offset) {
        for (Part part : parts) {
            boolean last = part == parts.getLast();
            if (offset < part.span().end() || last) {
                int line = lines.line(offset) - lines.line(part.span().start()) + 1;
                return new Position(part.name(), line, lines.column(offset) + 1);
            }
        }
        return new Position(name, lines.line(offset) + 1, lines.column(offset) + 1);
    }
}
