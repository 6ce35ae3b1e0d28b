package dev.dowse.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A control line that says where the next line comes from: {@code # 12 "file" 1} as C preprocessors
 * write it, or {@code #line 12 "file"}.
 *
 * @param line the 1-based number of the next line
 * @param name the file; empty where it stays the one of before
 */
public record LineMarker(int line, Optional<String> name) {
    private static final Pattern MARKER =
            Pattern.compile(
                    "#[ \\t]*(?:line[ \\t]+)?(\\d{1,9})"
                            + "(?:[ \\t]+\"((?:[^\"\\\\]|\\\\.)*)\"[ \\t0-9]*)?[ \\t]*");

    /** The marker that {@code line} is, if it is one. */
    public static Optional<LineMarker> read(String line) {
        if (!line.startsWith("#")) {
            return Optional.empty();
        }
        Matcher marker = MARKER.matcher(line.stripTrailing());
        if (!marker.matches()) {
            return Optional.empty();
        }
        Optional<String> name = Optional.ofNullable(marker.group(2));
        return Optional.of(
                new LineMarker(
                        Integer.parseInt(marker.group(1)),
                        name.map(n -> n.replaceAll("\\\\(.)", "$1"))));
    }

    /** A text in whose place the markers count, but for those within {@code comments}. */
    public static SourceText followed(SourceText source, List<Span> comments) {
        Expanded parts = new Expanded(source.name(), name -> Optional.empty());
        LineMap lines = source.lines();
        for (int i = 0; i < lines.count(); i++) {
            Span line = new Span(lines.start(i), lines.end(i));
            Optional<LineMarker> marker = read(source.slice(line));
            parts.line(source.slice(line));
            marker.filter(m -> comments.stream().noneMatch(c -> c.contains(Span.at(line.start()))))
                    .ifPresent(parts::marker);
        }
        return parts.text();
    }

    /** What a preprocessor printed, its markers taken out. */
    public static SourceText expanded(
            String name, String output, Function<String, Optional<SourceText>> written) {
        Expanded parts = new Expanded(name, written);
        for (String line : output.lines().toList()) {
            read(line).ifPresentOrElse(parts::marker, () -> parts.line(line + "\n"));
        }
        return parts.text();
    }

    /** The parts of a text, while its lines come in. */
    private static final class Expanded {
        private final String whole;
        private final Function<String, Optional<SourceText>> written;
        private final StringBuilder text = new StringBuilder();
        private final List<SourceText.Part> parts = new ArrayList<>();
        private String name;
        private int line = 1;
        private int start;

        Expanded(String whole, Function<String, Optional<SourceText>> written) {
            this.whole = whole;
            this.name = whole;
            this.written = written;
        }

        void line(String characters) {
            text.append(characters);
        }

        void marker(LineMarker marker) {
            if (text.length() > start) {
                end();
            }
            start = text.length();
            line = marker.line();
            name = marker.name().orElse(name);
        }

        private void end() {
            Span span = new Span(start, text.length());
            parts.add(new SourceText.Part(name, span, line, 0, written.apply(name)));
        }

        SourceText text() {
            if (text.length() > start || parts.isEmpty()) {
                end();
            }
            return new SourceText(whole, text.toString(), LineMap.of(text.toString()), parts);
        }
    }
}
