package dev.dowse.semantics;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that an unknown one was probably meant to be. */
final class Suggestions {
    private static final int FAR = 1 << 20;

    private Suggestions() {}

    /**
     * The nearest of {@code known} without regard to case, if it is near; the first in the alphabet
     * among equals.
     */
    static Optional<String> nearest(String word, Collection<String> known) {
        int allowed = Math.max(1, (word.length() + 1) / 3);
        String lower = word.toLowerCase(Locale.ROOT);
        String best = "";
        int bestDistance = allowed + 1;
        for (String candidate : known) {
            if (candidate.equals(word) || Math.abs(candidate.length() - word.length()) > allowed) {
                continue;
            }
            int distance = distance(lower, candidate.toLowerCase(Locale.ROOT));
            boolean equalAndEarlier =
                    distance == bestDistance
                            && distance <= allowed
                            && candidate.compareTo(best) < 0;
            if (distance < bestDistance || equalAndEarlier) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best.isEmpty() || word.length() < 2 ? Optional.empty() : Optional.of(best);
    }

    /** Damerau-Levenshtein: insertions, deletions, replacements, swapped neighbours. */
    static int distance(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            table[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            table[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
                int swap =
                        i > 1
                                        && j > 1
                                        && a.charAt(i - 1) == b.charAt(j - 2)
                                        && a.charAt(i - 2) == b.charAt(j - 1)
                                ? table[i - 2][j - 2] + 1
                                : FAR;
                table[i][j] = Math.min(Math.min(least, table[i - 1][j - 1] + change), swap);
            }
        }
        return table[a.length()][b.length()];
    }
}
