package dev.dowse.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Which words of an expanded line are words of the line that its author wrote. A preprocessor keeps
 * most words and replaces some, so that a column of the one line is found in the other by the
 * longest list of words that both have in common. What a macro put in belongs to the words that it
 * replaced.
 */
final class Alignment {
    /** The alignment of a line with itself. */
    static final Alignment NONE = new Alignment(List.of(), List.of(), new int[0]);

    /** Words, numbers and strings; every other character is a word of its own. */
    private static final Pattern WORD =
            Pattern.compile("[A-Za-z_0-9]+|\"(?:[^\"\\\\]|\\\\.)*\"|\\S");

    /** Lines with more words are aligned at both ends only. */
    private static final int MOST = 400;

    private final List<Span> written;
    private final List<Span> expanded;

    /** For each word of the expanded line, the number of its word in the written one, or -1. */
    private final int[] partner;

    private Alignment(List<Span> written, List<Span> expanded, int[] partner) {
        this.written = written;
        this.expanded = expanded;
        this.partner = partner;
    }

    static Alignment of(String written, String expanded) {
        if (written.equals(expanded)) {
            return NONE;
        }
        List<MatchResult> old = WORD.matcher(written).results().toList();
        List<MatchResult> now = WORD.matcher(expanded).results().toList();
        int[] partner = new int[now.size()];
        Arrays.fill(partner, -1);
        int head = 0;
        int most = Math.min(old.size(), now.size());
        while (head < most && same(old, head, now, head)) {
            partner[head] = head;
            head++;
        }
        int tail = 0;
        while (tail < most - head && same(old, old.size() - 1 - tail, now, now.size() - 1 - tail)) {
            tail++;
            partner[now.size() - tail] = old.size() - tail;
        }
        middle(old, now, head, tail, partner);
        return new Alignment(spans(old), spans(now), partner);
    }

    /** The longest common list of words between equal heads and tails. */
    private static void middle(
            List<MatchResult> old, List<MatchResult> now, int head, int tail, int[] partner) {
        int rows = old.size() - head - tail;
        int columns = now.size() - head - tail;
        if (rows > MOST || columns > MOST) {
            return;
        }
        int[][] longest = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                longest[i][j] =
                        same(old, head + i, now, head + j)
                                ? longest[i + 1][j + 1] + 1
                                : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (same(old, head + i, now, head + j)) {
                partner[head + j++] = head + i++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private static boolean same(List<MatchResult> old, int i, List<MatchResult> now, int j) {
        return old.get(i).group().equals(now.get(j).group());
    }

    private static List<Span> spans(List<MatchResult> words) {
        List<Span> spans = new ArrayList<>(words.size());
        words.forEach(word -> spans.add(new Span(word.start(), word.end())));
        return spans;
    }

    /** True where no word was put in; blanks and comments may have gone. */
    boolean isSame() {
        for (int old : partner) {
            if (old < 0) {
                return false;
            }
        }
        return true;
    }

    /** The column in the written line of what begins at {@code column} of the expanded one. */
    int start(int column) {
        if (partner.length == 0) {
            return column;
        }
        int word = 0;
        while (word < expanded.size() - 1 && expanded.get(word).end() <= column) {
            word++;
        }
        if (partner[word] >= 0) {
            return inside(word, column);
        }
        int before = word;
        while (before >= 0 && partner[before] < 0) {
            before--;
        }
        int replaced = before < 0 ? 0 : partner[before] + 1;
        return replaced < written.size() ? written.get(replaced).start() : endOfWritten();
    }

    /** The column in the written line of what ends before {@code column} of the expanded one. */
    int end(int column) {
        if (partner.length == 0) {
            return column;
        }
        int word = expanded.size() - 1;
        while (word > 0 && expanded.get(word).start() >= column) {
            word--;
        }
        if (partner[word] >= 0) {
            return inside(word, column);
        }
        int behind = word;
        while (behind < partner.length && partner[behind] < 0) {
            behind++;
        }
        int replaced = (behind == partner.length ? written.size() : partner[behind]) - 1;
        return replaced < 0 ? 0 : Math.max(written.get(replaced).end(), start(column - 1));
    }

    /** Inside a word that both lines have. */
    private int inside(int word, int column) {
        Span old = written.get(partner[word]);
        int into = Math.clamp(column - expanded.get(word).start(), 0, old.length());
        return old.start() + into;
    }

    private int endOfWritten() {
        return written.isEmpty() ? 0 : written.getLast().end();
    }
}
