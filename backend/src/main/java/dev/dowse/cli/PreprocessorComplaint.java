package dev.dowse.cli;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.source.LineMap;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a C preprocessor complains of as findings on the author's lines. */
final class PreprocessorComplaint {
    static final String CODE = "DT-CPP";

    /** {@code file:3:10: fatal error: …}; the column is missing in some modes. */
    private static final Pattern ERROR =
            Pattern.compile("(.*?):(\\d{1,9}):(?:(\\d{1,9}):)? (?:fatal )?error: (.*)");

    private static final Pattern NO_HEADER = Pattern.compile("(\\S+): No such file or directory");

    /** Enough for a name, a header in its brackets, or a directive. */
    private static final Pattern WORD = Pattern.compile("\\w+|\"[^\"]*\"|<[^>]*>|\\S");

    private PreprocessorComplaint() {}

    /**
     * What to fail with.
     *
     * @param files finds the text of a file by the name that the preprocessor gave
     */
    static CommandFailure failure(
            SourceText script,
            String command,
            String complaint,
            Function<String, Optional<SourceText>> files) {
        List<CommandFailure.Finding> findings = new ArrayList<>();
        for (String line : complaint.lines().toList()) {
            Matcher error = ERROR.matcher(line);
            if (error.matches()) {
                files.apply(error.group(1)).ifPresent(file -> findings.add(finding(file, error)));
            }
        }
        String message = "failed to preprocess " + script.name();
        return findings.isEmpty()
                ? new CommandFailure(
                        ExitCode.ERROR, message + " with " + command + ":\n" + complaint.strip())
                : new CommandFailure(ExitCode.ERROR, message, findings);
    }

    private static CommandFailure.Finding finding(SourceText file, Matcher error) {
        LineMap lines = file.lines();
        int line = Math.clamp(Integer.parseInt(error.group(2)) - 1L, 0, lines.count() - 1);
        String text = file.text().substring(lines.start(line), lines.end(line)).stripTrailing();
        int given = error.group(3) == null ? 0 : Integer.parseInt(error.group(3)) - 1;
        int blanks = text.length() - text.stripLeading().length();
        int column = Math.clamp(given == 0 ? blanks : given, 0, text.length());
        Matcher word = WORD.matcher(text).region(column, text.length());
        int end = word.lookingAt() ? word.end() : column;
        Span span = new Span(lines.start(line) + column, lines.start(line) + end);
        return new CommandFailure.Finding(
                file, Diagnostic.error(CODE, span, message(error.group(4))));
    }

    private static String message(String given) {
        Matcher header = NO_HEADER.matcher(given);
        return header.matches()
                ? "the header "
                        + header.group(1)
                        + " is not found; name its folder with -I: the script's own folder is"
                        + " none of those that are searched"
                : "the C preprocessor says: " + given;
    }
}
