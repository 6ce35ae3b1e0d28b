package dev.dowse.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.DiagnosticPages;
import dev.dowse.diagnostic.Fix;
import dev.dowse.diagnostic.Severity;
import dev.dowse.source.Position;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Findings as one log of the Static Analysis Results Interchange Format 2.1.0, which code scanning
 * services show beside the code. Lines and columns count from 1, columns in UTF-16 units, the end
 * exclusive (sections 3.30.5 to 3.30.8 of the standard).
 */
final class SarifReport {
    /** What a URI may hold besides letters and digits; the slash divides folders. */
    private static final String UNRESERVED = "-._~/";

    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                    + "sarif-schema-2.1.0.json";

    private final Map<String, Integer> rules = new LinkedHashMap<>();
    private final JsonArray results = new JsonArray();

    void add(SourceText source, Diagnostic finding) {
        int rule = rules.computeIfAbsent(finding.code(), code -> rules.size());
        JsonObject result = new JsonObject();
        result.addProperty("ruleId", finding.code());
        result.addProperty("ruleIndex", rule);
        result.addProperty("level", level(finding.severity()));
        result.add("message", text(finding.message()));
        result.add("locations", array(location(source, finding.span())));
        if (!finding.related().isEmpty()) {
            JsonArray related = new JsonArray();
            for (Diagnostic.Related other : finding.related()) {
                JsonObject place = location(source, other.span());
                place.add("message", text(other.message()));
                related.add(place);
            }
            result.add("relatedLocations", related);
        }
        if (!finding.fixes().isEmpty() && isWritten(source)) {
            JsonArray fixes = new JsonArray();
            finding.fixes().forEach(fix -> fixes.add(fix(source, fix)));
            result.add("fixes", fixes);
        }
        results.add(result);
    }

    /** The whole log. */
    String text() {
        JsonObject driver = new JsonObject();
        driver.addProperty("name", "dowse");
        driver.addProperty("version", Version.number());
        JsonArray described = new JsonArray();
        rules.keySet().forEach(code -> described.add(rule(code)));
        driver.add("rules", described);
        JsonObject tool = new JsonObject();
        tool.add("driver", driver);
        JsonObject run = new JsonObject();
        run.add("tool", tool);
        run.addProperty("columnKind", "utf16CodeUnits");
        run.add("results", results);
        JsonObject log = new JsonObject();
        log.addProperty("$schema", SCHEMA);
        log.addProperty("version", "2.1.0");
        log.add("runs", array(run));
        return GSON.toJson(log);
    }

    private static JsonObject rule(String code) {
        JsonObject rule = new JsonObject();
        rule.addProperty("id", code);
        DiagnosticPages.page(code)
                .ifPresent(page -> {
                    String title = page.lines().findFirst().orElse(code);
                    rule.add("shortDescription", text(title.replaceFirst("^# [^:]*: ", "")));
                    JsonObject help = text(page);
                    help.addProperty("markdown", page);
                    rule.add("help", help);
                });
        return rule;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFORMATION, HINT -> "note";
        };
    }

    /** False for what a preprocessor made: the places of fixes are of no file then. */
    private static boolean isWritten(SourceText source) {
        return source.parts().stream().allMatch(part -> part.written().isEmpty());
    }

    private static JsonObject fix(SourceText source, Fix fix) {
        JsonArray replacements = new JsonArray();
        for (Fix.Edit edit : fix.edits()) {
            JsonObject replacement = new JsonObject();
            replacement.add("deletedRegion", region(source, edit.span()));
            replacement.add("insertedContent", text(edit.replacement()));
            replacements.add(replacement);
        }
        JsonObject change = new JsonObject();
        change.add("artifactLocation", artifact(source.name()));
        change.add("replacements", replacements);
        JsonObject object = new JsonObject();
        object.add("description", text(fix.title()));
        object.add("artifactChanges", array(change));
        return object;
    }

    private static JsonObject location(SourceText source, Span span) {
        JsonObject physical = new JsonObject();
        physical.add("artifactLocation", artifact(source.position(span.start()).name()));
        physical.add("region", region(source, span));
        JsonObject location = new JsonObject();
        location.add("physicalLocation", physical);
        return location;
    }

    private static JsonObject region(SourceText source, Span span) {
        Position start = source.position(span.start());
        Position end = span.length() == 0 ? start : source.endPosition(span.end());
        JsonObject region = new JsonObject();
        region.addProperty("startLine", start.line());
        region.addProperty("startColumn", start.column());
        region.addProperty("endLine", end.line());
        region.addProperty("endColumn", end.column());
        return region;
    }

    private static JsonObject artifact(String path) {
        JsonObject artifact = new JsonObject();
        artifact.addProperty("uri", uri(path));
        return artifact;
    }

    /** A relative reference, with what must not stand in one escaped (RFC 3986 section 2.1). */
    private static String uri(String path) {
        StringBuilder reference = new StringBuilder(path.startsWith("/") ? "file://" : "");
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain =
                    (c >= 'a' && c <= 'z')
                            || (c >= 'A' && c <= 'Z')
                            || (c >= '0' && c <= '9')
                            || UNRESERVED.indexOf(c) >= 0;
            reference.append(plain ? c : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return reference.toString();
    }

    private static JsonObject text(String text) {
        JsonObject object = new JsonObject();
        object.addProperty("text", text);
        return object;
    }

    private static JsonArray array(JsonObject element) {
        JsonArray array = new JsonArray();
        array.add(element);
        return array;
    }
}
