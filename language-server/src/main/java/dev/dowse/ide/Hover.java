package dev.dowse.ide;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.DiagnosticPages;
import dev.dowse.semantics.SourceIndex;
import dev.dowse.source.Span;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is told about the word under the cursor: the pages of the findings on it, then what the word
 * means with its page. Of several findings the innermost comes first and brings its page; of the
 * others the title stands, so that the hover stays short enough to be read.
 *
 * @param markdown sections with a rule between them
 */
public record Hover(Span span, String markdown) {
    /** The hover at an offset; empty where there is nothing to tell. */
    public static Optional<Hover> at(Snapshot snapshot, int offset) {
        Optional<SourceIndex.Entry> word = snapshot.compilation().program().index().at(offset);
        List<Diagnostic> findings =
                snapshot.compilation().diagnostics().stream()
                        .filter(finding -> finding.span().touches(offset))
                        .sorted(Comparator.comparingInt(finding -> finding.span().length()))
                        .toList();
        Set<String> sections = told(findings);
        word.map(entry -> WordText.of(entry.meaning(), snapshot)).ifPresent(sections::add);
        sections.remove("");
        return word.map(SourceIndex.Entry::span)
                .or(() -> findings.stream().findFirst().map(Diagnostic::span))
                .filter(span -> !sections.isEmpty())
                .map(span -> new Hover(span, String.join(Markdown.RULE, sections)));
    }

    /**
     * What the pages say of findings. The messages are left out: editors show them themselves, next
     * to this hover.
     */
    private static Set<String> told(List<Diagnostic> findings) {
        Set<String> sections = new LinkedHashSet<>();
        Set<String> codes = new LinkedHashSet<>();
        for (Diagnostic finding : findings) {
            boolean innermost = finding.span().length() == findings.getFirst().span().length();
            if (codes.add(finding.code())) {
                DiagnosticPages.page(finding.code())
                        .map(page -> innermost ? Markdown.titled(page) : Markdown.title(page))
                        .ifPresent(sections::add);
            }
        }
        return sections;
    }
}
