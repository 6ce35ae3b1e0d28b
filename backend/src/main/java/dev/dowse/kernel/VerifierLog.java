package dev.dowse.kernel;

import dev.dowse.bpf.program.SourceLine;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The log of a failed load, read for its author: which instruction was refused, which D line that
 * belongs to, and the complaint. The instruction's number decides; the quoted line ({@code ; … @
 * file:line}) serves where there is none, and is missing before Linux 6.4.
 *
 * @param text the whole log
 */
record VerifierLog(String text, List<SourceLine> lines) {
    private static final Pattern INSTRUCTION = Pattern.compile("^(\\d+): \\([0-9a-f]{2}\\) .*");
    private static final Pattern QUOTE = Pattern.compile("^; (.*) @ (.+:\\d+)$");
    private static final Pattern STATISTICS =
            Pattern.compile(
                    "^(processed \\d+ insns|verification time|stack depth|max_states_per_insn).*");

    VerifierLog {
        lines = List.copyOf(lines);
    }

    /** The complaint: the last line that is neither instruction, quote, state nor statistics. */
    Optional<String> complaint() {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !isNoise(line))
                .reduce((first, second) -> second);
    }

    /** The D that the refused instruction was made for, as {@code file:line: text}. */
    Optional<String> place() {
        Optional<SourceLine> line =
                last(INSTRUCTION).flatMap(found -> lineOf(Integer.parseInt(found.group(1))));
        return line.map(at -> at.file() + ":" + at.line() + ": " + at.text().strip())
                .or(() -> last(QUOTE).map(found -> found.group(2) + ": " + found.group(1)));
    }

    private Optional<SourceLine> lineOf(int slot) {
        return lines.stream().filter(line -> line.slot() <= slot).reduce((first, second) -> second);
    }

    private Optional<Matcher> last(Pattern pattern) {
        return text.lines()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .reduce((first, second) -> second);
    }

    private static boolean isNoise(String line) {
        return line.startsWith(";")
                || line.startsWith("cur state:")
                || line.startsWith("old state:")
                || INSTRUCTION.matcher(line).matches()
                || STATISTICS.matcher(line).matches()
                || line.matches("^(from )?\\d+( to \\d+)?: .*")
                || line.startsWith("func#");
    }
}
