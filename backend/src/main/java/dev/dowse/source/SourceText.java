package dev.dowse.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text that one compilation reads, with the names its parts are known by. Several scripts of
 * one command line ({@code -n … -s …}) are joined into one text, and the preprocessor's output is
 * one text made of pieces of many files; every later stage knows one kind of offset, and only
 * {@link #position} looks at the parts.
 *
 * @param name what the author calls the text: a path, {@code <stdin>}, or {@code -n 1}
 * @param text all characters, exactly as given
 * @param lines line starts of {@code text}
 * @param parts the pieces in order, covering {@code text}
 */
public record SourceText(String name, String text, LineMap lines, List<Part> parts) {
    /**
     * A run of whole lines that come from one place.
     *
     * @param firstLine the 1-based number that its first line has there
     * @param script which of the joined scripts it belongs to, from 0; each is parsed on its own
     * @param written what the author wrote there, where the lines may differ from it because a
     *     preprocessor went over them
     */
    public record Part(
            String name, Span span, int firstLine, int script, Optional<SourceText> written) {
        /** Lines as their author wrote them. */
        public Part(String name, Span span, int firstLine, int script) {
            this(name, span, firstLine, script, Optional.empty());
        }
    }

    public SourceText {
        parts = List.copyOf(parts);
    }

    public static SourceText of(String name, String text) {
        Part whole = new Part(name, new Span(0, text.length()), 1, 0);
        return new SourceText(name, text, LineMap.of(text), List.of(whole));
    }

    /** The texts in order, each on lines of its own. */
    public static SourceText joined(List<SourceText> texts) {
        if (texts.size() == 1) {
            return texts.getFirst();
        }
        StringBuilder all = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        for (int script = 0; script < texts.size(); script++) {
            int base = all.length();
            for (Part part : texts.get(script).parts()) {
                Span span = new Span(base + part.span().start(), base + part.span().end());
                parts.add(new Part(part.name(), span, part.firstLine(), script, part.written()));
            }
            all.append(texts.get(script).text()).append('\n');
        }
        String name = texts.isEmpty() ? "" : texts.getFirst().name();
        return new SourceText(name, all.toString(), LineMap.of(all.toString()), parts);
    }

    /** The extents of the joined scripts, in order; one for a text that was not joined. */
    public List<Span> scripts() {
        List<Span> scripts = new ArrayList<>();
        int current = -1;
        for (Part part : parts) {
            if (part.script() == current) {
                scripts.set(scripts.size() - 1, scripts.getLast().union(part.span()));
            } else {
                scripts.add(part.span());
                current = part.script();
            }
        }
        return scripts;
    }

    /** The characters of {@code span}. */
    public String slice(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** Where a person finds the character at {@code offset}. */
    public Position position(int offset) {
        Alignment alignment = alignment(offset);
        return new Position(
                part(offset).name(),
                writtenLineNumber(offset),
                alignment.start(lines.column(offset)) + 1);
    }

    /** Where a person finds the end of a span that ends before {@code offset}. */
    public Position endPosition(int offset) {
        int last = Math.max(offset - 1, 0);
        if (lines.line(last) != lines.line(offset)) {
            return position(offset);
        }
        Alignment alignment = alignment(offset);
        return new Position(
                part(last).name(),
                writtenLineNumber(last),
                alignment.end(lines.column(offset)) + 1);
    }

    /** The line of {@code offset} as its author wrote it, without its end. */
    public String writtenLine(int offset) {
        int line = lines.line(offset);
        return part(offset)
                .written()
                .flatMap(written -> written.lineNumbered(writtenLineNumber(offset)))
                .orElseGet(() -> lineText(line));
    }

    /**
     * The written line, or as much of a long one as {@code most} characters show, from offset on.
     */
    public String writtenLine(int offset, int most) {
        if (part(offset).written().isEmpty()) {
            int line = lines.line(offset);
            int start = lines.start(line);
            int end = lines.end(line);
            int from = end - start <= most ? start : Math.min(offset, end - most);
            return text.substring(from, Math.min(from + most, end)).stripTrailing();
        }
        String line = writtenLine(offset);
        int column = Math.min(position(offset).column() - 1, line.length());
        int from = line.length() <= most ? 0 : Math.min(column, line.length() - most);
        return line.substring(from, Math.min(from + most, line.length()));
    }

    /** The line of {@code offset} as it is compiled, where a preprocessor put other words there. */
    public Optional<String> expandedLine(int offset) {
        return alignment(offset).isSame()
                ? Optional.empty()
                : Optional.of(lineText(lines.line(offset)));
    }

    private int writtenLineNumber(int offset) {
        Part part = part(offset);
        return lines.line(offset) - lines.line(part.span().start()) + part.firstLine();
    }

    private Alignment alignment(int offset) {
        return part(offset).written().isEmpty()
                ? Alignment.NONE
                : Alignment.of(writtenLine(offset), lineText(lines.line(offset)));
    }

    private Optional<String> lineNumbered(int number) {
        return number < 1 || number > lines.count()
                ? Optional.empty()
                : Optional.of(lineText(number - 1));
    }

    private String lineText(int line) {
        return text.substring(lines.start(line), lines.end(line)).stripTrailing();
    }

    private Part part(int offset) {
        int low = 0;
        int high = parts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (parts.get(middle).span().start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return parts.get(low);
    }
}
