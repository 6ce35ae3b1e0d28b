package dev.dowse.intellij.run;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place that a printed finding names, as in {@code a.d:3:7: error[D_IDENT_UNDEF]: …}.
 *
 * @param file the file as it was printed
 * @param line the line, from 1
 * @param column the column, from 1
 * @param length how many characters of the printed line name the place
 */
record FindingPlace(String file, int line, int column, int length) {
    private static final Pattern FINDING =
            Pattern.compile(
                    "^((.+?):(\\d{1,9}):(\\d{1,9})): (?:error|warning|information|info|hint|note)\\b");

    static Optional<FindingPlace> in(String printed) {
        Matcher matcher = FINDING.matcher(printed);
        return matcher.find()
                ? Optional.of(
                        new FindingPlace(
                                matcher.group(2),
                                Integer.parseInt(matcher.group(3)),
                                Integer.parseInt(matcher.group(4)),
                                matcher.group(1).length()))
                : Optional.empty();
    }

    /** Whether the file is the standard input, under the names that commands give it. */
    boolean standardInput() {
        return file.equals("-") || file.equals("<stdin>");
    }
}
