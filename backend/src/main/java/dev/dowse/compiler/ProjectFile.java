package dev.dowse.compiler;

import dev.dowse.constraints.KernelProfiles;
import dev.dowse.diagnostic.Analyzed;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.DiagnosticPages;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a project asks of all its scripts: the lines {@code name = value} of a file {@value #NAME}
 * in the folder of a script or in one above it, the same for {@code dowse check} and every editor.
 *
 * @param kernel name of the target profile, or {@code live}; empty where the project leaves it open
 * @param portability name of the oldest kernel to warn for; empty likewise
 * @param ignored codes of which nothing is told, errors excepted
 */
public record ProjectFile(String kernel, String portability, Set<String> ignored) {
    public static final String NAME = ".dowse";

    /** Asks for nothing. */
    public static final ProjectFile NONE = new ProjectFile("", "", Set.of());

    static final String CODE = "DT-PROJECT";

    private static final Pattern LINE =
            Pattern.compile(
                    "[ \\t]*(?<name>[A-Za-z]+)[ \\t]*=[ \\t]*(?<value>[^#]*?)[ \\t]*(?:#.*)?");
    private static final Pattern WORD = Pattern.compile("[^\\s,]+");

    public ProjectFile {
        ignored = Set.copyOf(ignored);
    }

    /**
     * Where it may stand for a script, the nearest place first.
     *
     * @param script its absolute path
     * @param separator of the names in a path
     */
    public static List<String> places(String script, String separator) {
        List<String> places = new ArrayList<>();
        int end = script.lastIndexOf(separator);
        while (end >= 0) {
            places.add(script.substring(0, end) + separator + NAME);
            end = end == 0 ? -1 : script.lastIndexOf(separator, end - 1);
        }
        return places;
    }

    /** Reads it; a line that says nothing is told and left out. */
    public static Analyzed<ProjectFile> parse(SourceText text) {
        Reading reading = new Reading(text);
        for (int line = 0; line < text.lines().count(); line++) {
            // What some editors put in front of a text is none of it.
            boolean marked = line == 0 && text.text().startsWith("\uFEFF");
            int start = text.lines().start(line) + (marked ? 1 : 0);
            reading.read(new Span(start, Math.max(start, text.lines().end(line))));
        }
        return new Analyzed<>(
                new ProjectFile(reading.kernel, reading.portability, reading.ignored),
                reading.findings);
    }

    private static final class Reading {
        private final SourceText text;
        private final List<Diagnostic> findings = new ArrayList<>();
        private final Set<String> ignored = new LinkedHashSet<>();
        private String kernel = "";
        private String portability = "";

        Reading(SourceText text) {
            this.text = text;
        }

        void read(Span whole) {
            String content = text.slice(whole).stripTrailing();
            if (content.isEmpty() || content.strip().startsWith("#")) {
                return;
            }
            Span line = at(whole, 0, content.length());
            Matcher setting = LINE.matcher(content);
            if (!setting.matches()) {
                tell(
                        line,
                        "this is no setting: write kernel, portability or ignore, = and a value");
                return;
            }
            Span value = at(line, setting.start("value"), setting.end("value"));
            switch (setting.group("name")) {
                case "kernel" -> kernel = kernel(value, true);
                case "portability" -> portability = kernel(value, false);
                case "ignore" -> ignore(value);
                default ->
                        tell(
                                at(line, setting.start("name"), setting.end("name")),
                                "there is no setting '"
                                        + setting.group("name")
                                        + "'; a project has kernel, portability and ignore");
            }
        }

        private String kernel(Span value, boolean mayLive) {
            String name = text.slice(value);
            if (KernelProfiles.NAMES.contains(name) || (mayLive && name.equals("live"))) {
                return name;
            }
            tell(
                    value,
                    "there is no kernel profile '"
                            + name
                            + "'; known are "
                            + String.join(", ", KernelProfiles.NAMES)
                            + (mayLive ? " and live" : ""));
            return "";
        }

        private void ignore(Span value) {
            Matcher code = WORD.matcher(text.slice(value));
            while (code.find()) {
                if (DiagnosticPages.page(code.group()).isPresent()) {
                    ignored.add(code.group());
                } else {
                    tell(
                            at(value, code.start(), code.end()),
                            "no finding has the code '" + code.group() + "'");
                }
            }
        }

        private static Span at(Span whole, int start, int end) {
            return new Span(whole.start() + start, whole.start() + end);
        }

        private void tell(Span span, String message) {
            findings.add(Diagnostic.error(CODE, span, message));
        }
    }
}
