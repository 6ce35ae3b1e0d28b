package dev.dowse.parser;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The findings of one parse. One place is told once: what comes after at the same offset is a
 * consequence. A text that is no D at all would yield one finding a word, so there is an upper
 * bound, and reaching it is a finding too.
 */
final class Complaints {
    static final String SYNTAX = "D_SYNTAX";
    private static final int MOST = 200;

    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<Integer> places = new HashSet<>();
    private final NavigableMap<Integer, Integer> silent = new TreeMap<>();
    private boolean full;

    void syntax(Span span, String message) {
        add(Diagnostic.error(SYNTAX, span, message));
    }

    void error(String code, Span span, String message) {
        add(Diagnostic.error(code, span, message));
    }

    void add(Diagnostic diagnostic) {
        int start = diagnostic.span().start();
        if (full || isSilent(start) || !places.add(start)) {
            return;
        }
        if (found.size() == MOST) {
            full = true;
            found.add(
                    Diagnostic.error(
                            SYNTAX,
                            diagnostic.span(),
                            "more than " + MOST + " errors; what follows is not reported"));
            return;
        }
        found.add(diagnostic);
    }

    /** Marks a stretch as told: what is found inside later is a consequence. */
    void silence(int from, int to) {
        silent.merge(from, to, Math::max);
    }

    private boolean isSilent(int offset) {
        Map.Entry<Integer, Integer> before = silent.floorEntry(offset);
        return before != null && offset <= before.getValue();
    }

    /** All findings in the order of the text. */
    List<Diagnostic> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt((Diagnostic d) -> d.span().start()))
                .toList();
    }
}
