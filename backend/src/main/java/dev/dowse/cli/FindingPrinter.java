package dev.dowse.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.dowse.constraints.MinimumKernel;
import dev.dowse.constraints.Requirement;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Severity;
import dev.dowse.source.Position;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Findings as text with the line they are on, or as JSON, one object a line. */
final class FindingPrinter {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final int WIDEST_LINE = 400;

    private FindingPrinter() {}

    /** {@code file:line:column: error[CODE]: message}, the line, and an underline. */
    static String text(SourceText source, Diagnostic finding, boolean color) {
        StringBuilder out = new StringBuilder();
        String word = finding.severity().word() + "[" + finding.code() + "]";
        out.append(place(source.position(finding.span().start())))
                .append(": ")
                .append(color ? paint(finding.severity(), word) : word)
                .append(": ")
                .append(finding.message())
                .append('\n');
        out.append(excerpt(source, finding.span()));
        for (Diagnostic.Related related : finding.related()) {
            out.append(place(source.position(related.span().start())))
                    .append(": note: ")
                    .append(related.message())
                    .append('\n')
                    .append(excerpt(source, related.span()));
        }
        return out.toString();
    }

    /** The numbers are 1-based, columns in UTF-16 units, the end exclusive. */
    static String json(SourceText source, Diagnostic finding) {
        Position start = source.position(finding.span().start());
        Position end =
                finding.span().length() == 0 ? start : source.endPosition(finding.span().end());
        JsonObject object = new JsonObject();
        object.addProperty("file", start.name());
        object.addProperty("line", start.line());
        object.addProperty("column", start.column());
        object.addProperty("endLine", end.line());
        object.addProperty("endColumn", end.column());
        object.addProperty("severity", finding.severity().word());
        object.addProperty("code", finding.code());
        object.addProperty("message", finding.message());
        source.expandedLine(finding.span().start())
                .ifPresent(line -> object.addProperty("expanded", line));
        return GSON.toJson(object);
    }

    /** The oldest kernel of a script with its reasons, as one object. */
    static String minimum(SourceText source, MinimumKernel least) {
        JsonArray reasons = new JsonArray();
        for (Requirement reason : least.reasons()) {
            Position start = source.position(reason.span().start());
            JsonObject object = new JsonObject();
            object.addProperty("file", start.name());
            object.addProperty("line", start.line());
            object.addProperty("column", start.column());
            object.addProperty("since", reason.need().since().toString());
            object.addProperty("code", reason.code());
            object.addProperty("what", reason.subject() + ": " + reason.need().what());
            reasons.add(object);
        }
        JsonObject object = new JsonObject();
        object.addProperty("file", source.name());
        object.addProperty("minimumKernel", least.version().toString());
        object.add("reasons", reasons);
        return GSON.toJson(object);
    }

    /** {@code 2 errors, 1 warning, 1 hint}; empty without findings. */
    static String summary(List<Diagnostic> findings) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = findings.stream().filter(f -> f.severity() == severity).count();
            if (count > 0) {
                String word = noun(severity);
                counts.add(count + " " + word + (count == 1 ? "" : "s"));
            }
        }
        return String.join(", ", counts);
    }

    private static String noun(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFORMATION -> "remark";
            case HINT -> "hint";
        };
    }

    private static String place(Position position) {
        return position.name() + ":" + position.line() + ":" + position.column();
    }

    private static String excerpt(SourceText source, Span span) {
        Position start = source.position(span.start());
        Position end = span.length() == 0 ? start : source.endPosition(span.end());
        String line = source.writtenLine(span.start());
        int length = end.line() == start.line() ? end.column() - start.column() : line.length();
        String shown = underlined(line, start.column() - 1, length);
        return source.expandedLine(span.start())
                .map(expanded -> shown + afterPreprocessor(source, span, expanded))
                .orElse(shown);
    }

    /** The line that a macro made, because the error may be in what nobody sees. */
    private static String afterPreprocessor(SourceText source, Span span, String expanded) {
        int indent = expanded.length() - expanded.stripLeading().length();
        int column = Math.max(0, source.lines().column(span.start()) - indent);
        String shown = underlined(expanded.strip(), column, span.length());
        return shown.isEmpty() ? "" : "  after the preprocessor:\n" + shown;
    }

    private static String underlined(String text, int column, int length) {
        if (text.length() > WIDEST_LINE || column > text.length()) {
            return "";
        }
        int marks = Math.clamp(length, 1, Math.max(1, text.length() - column));
        String indent = text.substring(0, column).replaceAll("[^\t]", " ");
        String shown = text.replaceAll("[\\p{Cntrl}&&[^\t]]", "?");
        return "  " + shown + "\n  " + indent + "^".repeat(marks) + "\n";
    }

    private static String paint(Severity severity, String word) {
        String code =
                switch (severity) {
                    case ERROR -> "31";
                    case WARNING -> "33";
                    case INFORMATION, HINT -> "36";
                };
        return "\033[1;" + code + "m" + word + "\033[0m";
    }
}
