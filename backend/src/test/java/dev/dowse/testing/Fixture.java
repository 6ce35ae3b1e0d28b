package dev.dowse.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Severity;
import dev.dowse.source.LineMap;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A D script that says itself which findings it must have. An expectation is a block comment below
 * the line it speaks of, with carets below the characters:
 *
 * <pre>
 *     self->x = nosuch;
 *     /&#42;        ^^^^^^ error[D_IDENT_UNDEF]: no variable has the name nosuch &#42;/
 * </pre>
 *
 * Where carets cannot stand (the first two columns, unclosed comments), the comment names the place
 * instead: {@code line:column-column} with the end exclusive, all from 1. Several expectations may
 * follow one line. A message that ends in {@code …} is a beginning. A finding that no expectation
 * names fails as an expectation that nothing met does; {@code -Dgolden=update} writes what was
 * found into the script. The comments are part of the script, so that any compiler of D can read
 * it.
 */
public final class Fixture {
    private static final Pattern CARETS =
            Pattern.compile("^\\s*/\\*( *)(\\^+) (\\w+)\\[([\\w-]+)]: (.*?) \\*/\\s*$");
    private static final Pattern PLACE =
            Pattern.compile("^\\s*/\\* (\\d+):(\\d+)-(\\d+) (\\w+)\\[([\\w-]+)]: (.*?) \\*/\\s*$");

    /** One finding as the script writes it: line and columns from 1, the end exclusive. */
    private record Expectation(
            int line, int from, int to, String severity, String code, String message) {
        boolean matches(Expectation found) {
            boolean same =
                    line == found.line
                            && from == found.from
                            && to == found.to
                            && severity.equals(found.severity)
                            && code.equals(found.code);
            return same && matchesMessage(found.message);
        }

        private boolean matchesMessage(String found) {
            return message.endsWith("…")
                    ? found.startsWith(message.substring(0, message.length() - 1))
                    : found.equals(message);
        }

        String text() {
            return String.format("%d:%d-%d %s[%s]: %s", line, from, to, severity, code, message);
        }
    }

    private final Path file;
    private final SourceText source;
    private final List<Expectation> expected = new ArrayList<>();

    private Fixture(Path file, String text) {
        this.file = file;
        this.source = SourceText.of(file.getFileName().toString(), text);
        readExpectations(text);
    }

    /** Reads the script; with {@code -Dgolden=update} its old expectations are gone. */
    public static Fixture read(Path file) {
        String text = Golden.read(file);
        return new Fixture(file, Golden.updating() ? withoutExpectations(text) : text);
    }

    /** All scripts below {@code directory}. */
    public static List<Path> files(Path directory) {
        return Golden.files(directory, ".d");
    }

    public SourceText source() {
        return source;
    }

    /** Compares what was found in {@link #source} with what the script expects. */
    public void check(List<Diagnostic> diagnostics) {
        List<Expectation> found = found(diagnostics);
        if (Golden.updating()) {
            Golden.write(file, withExpectations(found));
            return;
        }
        List<String> differences = new ArrayList<>();
        List<Expectation> open = new ArrayList<>(found);
        for (Expectation expectation : expected) {
            Optional<Expectation> met = open.stream().filter(expectation::matches).findFirst();
            if (met.isPresent()) {
                open.remove(met.get());
            } else {
                differences.add("nothing met   " + expectation.text());
            }
        }
        open.forEach(unexpected -> differences.add("not expected  " + unexpected.text()));
        assertEquals("", String.join("\n", differences), file.toString());
    }

    /**
     * The severities and codes that the script expects, for tests that want to know the coverage.
     */
    public List<String> codes() {
        return expected.stream().map(Expectation::code).toList();
    }

    private void readExpectations(String text) {
        List<String> lines = text.lines().toList();
        int spokenOf = 0;
        for (int i = 0; i < lines.size(); i++) {
            Matcher carets = CARETS.matcher(lines.get(i));
            Matcher place = PLACE.matcher(lines.get(i));
            if (carets.matches()) {
                expected.add(
                        new Expectation(
                                spokenOf,
                                carets.start(2) + 1,
                                carets.end(2) + 1,
                                carets.group(3),
                                carets.group(4),
                                carets.group(5)));
            } else if (place.matches()) {
                expected.add(
                        new Expectation(
                                Integer.parseInt(place.group(1)),
                                Integer.parseInt(place.group(2)),
                                Integer.parseInt(place.group(3)),
                                place.group(4),
                                place.group(5),
                                place.group(6)));
            } else {
                spokenOf = i + 1;
            }
        }
    }

    private List<Expectation> found(List<Diagnostic> diagnostics) {
        LineMap lines = source.lines();
        List<Expectation> found = new ArrayList<>();
        for (Diagnostic diagnostic : diagnostics) {
            Span span = diagnostic.span();
            int line = lines.line(span.start());
            int from = lines.column(span.start()) + 1;
            int lineEnd = Math.max(span.start() + 1, textEnd(lines.start(line), lines.end(line)));
            int to = from + Math.max(1, Math.min(span.end(), lineEnd) - span.start());
            Severity severity = diagnostic.severity();
            found.add(
                    new Expectation(
                            line + 1,
                            from,
                            to,
                            severity.word(),
                            diagnostic.code(),
                            diagnostic.message()));
        }
        found.sort(Comparator.comparingInt(Expectation::line).thenComparingInt(Expectation::from));
        return found;
    }

    private int textEnd(int start, int end) {
        int at = end;
        while (at > start
                && (source.text().charAt(at - 1) == '\n' || source.text().charAt(at - 1) == '\r')) {
            at--;
        }
        return at;
    }

    private static String withoutExpectations(String text) {
        StringBuilder rest = new StringBuilder();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start) + 1;
            String line = text.substring(start, end);
            String plain = line.stripTrailing();
            if (!CARETS.matcher(plain).matches() && !PLACE.matcher(plain).matches()) {
                rest.append(line);
            }
            start = end;
        }
        return rest.toString();
    }

    /** The script with the findings below their lines, those that cannot stand there on top. */
    private String withExpectations(List<Expectation> found) {
        List<Expectation> top = found.stream().filter(f -> !fits(f)).toList();
        List<Expectation> below = found.stream().filter(Fixture::fits).toList();
        StringBuilder out = new StringBuilder();
        for (Expectation f : top) {
            long before = below.stream().filter(b -> b.line < f.line).count();
            int line = f.line + top.size() + Math.toIntExact(before);
            out.append(
                    String.format(
                            "/* %d:%d-%d %s[%s]: %s */\n",
                            line, f.from, f.to, f.severity, f.code, printable(f.message)));
        }
        String text = source.text();
        for (int line = 0; line < source.lines().count(); line++) {
            out.append(text, source.lines().start(line), source.lines().end(line));
            int number = line + 1;
            for (Expectation f : below.stream().filter(b -> b.line == number).toList()) {
                endLine(out);
                out.append(
                        String.format(
                                "/*%s%s %s[%s]: %s */\n",
                                " ".repeat(f.from - 3),
                                "^".repeat(f.to - f.from),
                                f.severity,
                                f.code,
                                printable(f.message)));
            }
        }
        return out.toString();
    }

    private static void endLine(StringBuilder out) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    /**
     * A finding whose message would end the comment is about comments: the line may be inside one.
     */
    private static boolean fits(Expectation found) {
        return found.from >= 3 && !found.message.contains("*/") && !found.message.contains("/*");
    }

    private static String printable(String message) {
        int bad = message.indexOf("*/") < 0 ? message.indexOf("/*") : message.indexOf("*/");
        return bad < 0 ? message : message.substring(0, bad) + "…";
    }
}
