package dev.dowse.diagnostic;

import dev.dowse.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * One finding about the author's text: what, where, why and what to do.
 *
 * @param code its stable name, which is also the name of its documentation page: the reference
 *     compiler's tag where it has one ({@code D_IDENT_UNDEF}), a limit's own else ({@code
 *     BPF-HASHKEY-512})
 * @param span the characters to underline
 * @param message one sentence in the author's terms, without a final stop
 * @param related other places that explain the finding
 * @param fixes edits that remove it, the best first
 */
public record Diagnostic(
        String code,
        Severity severity,
        Span span,
        String message,
        List<Related> related,
        List<Fix> fixes) {
    /** A second place with what there is to know about it. */
    public record Related(Span span, String message) {}

    public Diagnostic {
        related = List.copyOf(related);
        fixes = List.copyOf(fixes);
    }

    public static Diagnostic error(String code, Span span, String message) {
        return new Diagnostic(code, Severity.ERROR, span, message, List.of(), List.of());
    }

    public static Diagnostic warning(String code, Span span, String message) {
        return new Diagnostic(code, Severity.WARNING, span, message, List.of(), List.of());
    }

    public static Diagnostic hint(String code, Span span, String message) {
        return new Diagnostic(code, Severity.HINT, span, message, List.of(), List.of());
    }

    public Diagnostic withFix(Fix fix) {
        List<Fix> all = new ArrayList<>(fixes);
        all.add(fix);
        return new Diagnostic(code, severity, span, message, related, all);
    }

    public Diagnostic withRelated(Span where, String what) {
        List<Related> all = new ArrayList<>(related);
        all.add(new Related(where, what));
        return new Diagnostic(code, severity, span, message, all, fixes);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
