package dev.dowse.semantics;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.source.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The names that were told to be unknown: each once, at its first use in the text. The body of a
 * clause is read before its predicate, so a later use may be met first; then its finding goes.
 */
final class UnknownNames {
    private final Map<String, Span> told = new HashMap<>();
    private final Set<Span> superseded = new HashSet<>();

    /**
     * True where no use before {@code use} was told.
     *
     * @param use what the finding underlines
     */
    boolean isNews(String name, Span use) {
        Span known = told.get(name);
        return known == null || use.start() < known.start();
    }

    /** Notes that the use is told. */
    void add(String name, Span use) {
        Span later = told.put(name, use);
        if (later != null) {
            superseded.add(later);
        }
    }

    /** False for what was told of a use that proved not to be the first. */
    boolean keeps(Diagnostic finding) {
        return !superseded.contains(finding.span());
    }
}
