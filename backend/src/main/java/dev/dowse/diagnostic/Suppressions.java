package dev.dowse.diagnostic;

import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The findings that an author does not want to hear of: a set of codes for all scripts, and in a
 * script the block comment {@code dowse-ignore CODE, CODE} for the line it stands on, or, alone on
 * its line, for the next one. Errors stay whatever is asked for, because a script with one does not
 * run.
 */
public final class Suppressions {
    private static final Pattern COMMENT =
            Pattern.compile("/\\*\\s*dowse-ignore\\s+([A-Za-z0-9_,\\s-]+?)\\s*\\*/");

    private final SourceText source;
    private final Set<String> off;

    private Suppressions(SourceText source, Set<String> off) {
        this.source = source;
        this.off = off;
    }

    /**
     * The findings without those that are switched off.
     *
     * @param off codes that nothing is told of, errors excepted
     */
    public static List<Diagnostic> kept(
            SourceText source, Set<String> off, List<Diagnostic> findings) {
        Suppressions suppressions = new Suppressions(source, off);
        return findings.stream().filter(f -> f.isError() || !suppressions.silence(f)).toList();
    }

    private boolean silence(Diagnostic finding) {
        return off.contains(finding.code()) || onLine(finding) || above(finding);
    }

    private boolean onLine(Diagnostic finding) {
        return names(source.writtenLine(finding.span().start()), finding.code());
    }

    private boolean above(Diagnostic finding) {
        int line = source.lines().line(finding.span().start());
        if (line == 0) {
            return false;
        }
        int start = source.lines().start(line - 1);
        String text = source.slice(new Span(start, source.lines().end(line - 1))).strip();
        return COMMENT.matcher(text).matches() && names(text, finding.code());
    }

    private static boolean names(String line, String code) {
        Matcher matcher = COMMENT.matcher(line);
        while (matcher.find()) {
            if (Arrays.asList(matcher.group(1).split("[,\\s]+")).contains(code)) {
                return true;
            }
        }
        return false;
    }
}
