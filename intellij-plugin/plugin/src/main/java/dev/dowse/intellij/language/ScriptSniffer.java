package dev.dowse.intellij.language;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells the three owners of the extension {@code .d} apart by the first lines of a file.
 *
 * <p>The first line that only one owner could have written decides; comments and string literals
 * decide nothing, because all three languages may quote each other there. It errs towards {@link
 * ScriptVerdict#UNDECIDED}: taking a file from another plugin is worse than waiting for one more
 * line. No pattern repeats a group without a bound, because the matcher would need a stack frame
 * for every turn.
 */
final class ScriptSniffer {
    /** How many bytes of a file are enough: the longest opening comments of dlang's own library. */
    static final int HEAD_BYTES = 65_536;

    private static final Pattern TRACER = Pattern.compile("^#!.*\\b(?:dtrace|dowse)\\b");

    /** A probe description with all four parts, which no other language can spell. */
    private static final String FOUR_PARTS =
            "[\\w$*?\\[\\]!.@+-]*:[\\w$*?\\[\\]!.@+-]*:[\\w$*?\\[\\]!.@+~<>-]*:[\\w$*?\\[\\]!-]*";

    private static final List<Pattern> DTRACE =
            List.of(
                    Pattern.compile("^\\s*#\\s*pragma\\s+D\\s+\\w"),
                    Pattern.compile("^\\s*" + FOUR_PARTS + "\\s*(?:[,/{]|$)"),
                    Pattern.compile("^\\s*[\\w$*?-]*:[\\w*?-]*(?::[\\w*?-]*)?\\s*[/{]"),
                    Pattern.compile("^\\s*(?:BEGIN|END|ERROR)\\s*(?:[,/{]|$)"),
                    Pattern.compile("^\\s*(?:tick|profile)-[\\w$]+\\s*(?:[,/{]|$)"),
                    Pattern.compile("^\\s*provider\\s+\\w+\\s*(?:\\{|$)"),
                    Pattern.compile("^\\s*(?:inline|translator)\\s+\\w"),
                    Pattern.compile("\\b(?:self|this)\\s*->\\s*\\w"),
                    Pattern.compile("@\\w*\\s*(?:\\[.*])?\\s*=\\s*\\w+\\s*\\("));

    private static final List<Pattern> OTHER =
            List.of(
                    Pattern.compile("^\\s*module\\s+[\\w.]+\\s*;"),
                    Pattern.compile(
                            "^\\s*(?:(?:public|private|static|package)\\s+){0,4}import\\s+[\\w.]+\\s*[=:;,]"),
                    Pattern.compile("^\\s*(?:unittest|invariant)\\b"),
                    Pattern.compile(
                            "^\\s*(?:alias|template|mixin|class|interface|abstract)\\s+\\w"),
                    Pattern.compile("^\\s*(?:version|debug|extern|deprecated|pragma)\\s*\\("),
                    Pattern.compile("^\\s*(?:public|private|protected|package)\\s*[:{]"),
                    Pattern.compile("^\\s*@(?:safe|nogc|trusted|system|property|disable)\\b"),
                    Pattern.compile("^\\s*(?:auto|int|void|string|bool)\\s+\\w+\\s*\\([^;]*$"),
                    Pattern.compile(
                            "^(?:[A-Za-z]:[\\\\/])?[\\w./\\\\$()%+~-][\\w./\\\\$()%+~ \\t-]*+:(?:\\s|$)"));

    private ScriptSniffer() {}

    /** Judges the first bytes of a file; a byte zero means that it is not text. */
    static ScriptVerdict verdict(byte[] head) {
        for (byte unit : head) {
            if (unit == 0) {
                return ScriptVerdict.OTHER;
            }
        }
        return verdict(new String(head, StandardCharsets.UTF_8));
    }

    /** Judges the first characters of a file. */
    static ScriptVerdict verdict(String head) {
        String text = head.startsWith("\uFEFF") ? head.substring(1) : head;
        if (text.startsWith("#!")) {
            boolean tracer = TRACER.matcher(text.lines().findFirst().orElse("")).find();
            return tracer ? ScriptVerdict.DTRACE : ScriptVerdict.OTHER;
        }
        return Blanked.of(text)
                .lines()
                .map(ScriptSniffer::line)
                .filter(verdict -> verdict != ScriptVerdict.UNDECIDED)
                .findFirst()
                .orElse(ScriptVerdict.UNDECIDED);
    }

    private static ScriptVerdict line(String line) {
        if (DTRACE.stream().anyMatch(pattern -> pattern.matcher(line).find())) {
            return ScriptVerdict.DTRACE;
        }
        if (OTHER.stream().anyMatch(pattern -> pattern.matcher(line).find())) {
            return ScriptVerdict.OTHER;
        }
        return ScriptVerdict.UNDECIDED;
    }
}
