package dev.dowse.semantics;

import dev.dowse.catalog.KnownName;
import dev.dowse.catalog.KnownName.Kind;
import dev.dowse.catalog.ProbeName;
import dev.dowse.catalog.ProviderStability;
import dev.dowse.catalog.Stability;
import dev.dowse.source.Span;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** {@code -x amin}: refuses what is less reliable than the author allows. */
final class LeastStability {
    private final Analysis analysis;
    private final Set<Span> told = new HashSet<>();

    LeastStability(Analysis analysis) {
        this.analysis = analysis;
    }

    /** Checks all names of the script, once they are resolved. */
    void check() {
        Optional<Stability> least = least();
        if (least.isPresent()) {
            for (SourceIndex.Entry entry : analysis.index().entries()) {
                stability(entry.meaning())
                        .filter(s -> s.isBelow(least.get()))
                        .ifPresent(s -> tell(entry.span(), "this", s, least.get()));
            }
        }
    }

    /** Checks a probe description. */
    void check(Span span, ProbeName pattern) {
        least().ifPresent(least -> {
            Stability stability = ProviderStability.of(pattern);
            if (stability.isBelow(least)) {
                tell(span, "this probe", stability, least);
            }
        });
    }

    private Optional<Stability> least() {
        return analysis.options().value("amin").flatMap(Stability::parse);
    }

    private void tell(Span span, String what, Stability stability, Stability least) {
        if (told.add(span)) {
            analysis.error(
                    "D_ATTR_MIN",
                    span,
                    what + " is " + stability + "; option 'amin' asks for " + least);
        }
    }

    /** That of a name which D or the kernel gives; empty for what the script itself made. */
    static Optional<Stability> stability(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Builtin m -> known(Kind.VARIABLE, m.variable().spelling());
            case Meaning.Argument m -> known(Kind.VARIABLE, "arg" + m.index());
            case Meaning.CallsSubroutine m -> known(Kind.FUNCTION, m.subroutine().spelling());
            case Meaning.CallsAction m -> known(Kind.ACTION, m.action().spelling());
            case Meaning.Aggregates m -> known(Kind.AGGREGATION, m.function().spelling());
            case Meaning.Symbol ignored -> Optional.of(Stability.KERNEL);
            case Meaning.Probes ignored -> Optional.empty();
            case Meaning.User ignored -> Optional.empty();
            case Meaning.Aggregation ignored -> Optional.empty();
            case Meaning.Option ignored -> Optional.empty();
            case Meaning.Constant ignored -> Optional.empty();
            case Meaning.NamedType ignored -> Optional.empty();
            case Meaning.Member ignored -> Optional.empty();
            case Meaning.MissingMember ignored -> Optional.empty();
            case Meaning.Library ignored -> Optional.empty();
            case Meaning.Macro ignored -> Optional.empty();
        };
    }

    private static Optional<Stability> known(Kind kind, String name) {
        return KnownName.of(kind, name).map(KnownName::stability);
    }
}
