package dev.dowse.semantics;

import dev.dowse.catalog.ProbeName;
import dev.dowse.catalog.ProviderStability;
import dev.dowse.catalog.Stability;
import dev.dowse.source.Span;
import dev.dowse.syntax.ProbeDescription;
import java.util.List;

/**
 * How far a script can be relied on: the least stability of what it names (D guide, "Stability").
 */
public final class Reliability {
    private Reliability() {}

    /** That of all probe descriptions of some clauses. */
    public static Stability descriptions(List<TypedClause> clauses) {
        return clauses.stream()
                .flatMap(clause -> clause.syntax().probes().stream())
                .map(Reliability::of)
                .reduce(Stability::min)
                .orElse(Stability.DEFAULT);
    }

    /** That of one probe description: the least of the fields that it fixes. */
    public static Stability of(ProbeDescription description) {
        return ProviderStability.of(name(description));
    }

    /** That of {@code args[]} at the probes of a description. */
    public static Stability arguments(ProbeDescription description) {
        return ProviderStability.of(description.provider().text())
                .map(ProviderStability::arguments)
                .orElse(Stability.ANY_PROVIDER);
    }

    /** That of everything that the statements and predicates inside {@code extent} name. */
    public static Stability statements(Program program, Span extent) {
        return program.index().entries().stream()
                .filter(entry -> extent.contains(entry.span()))
                .flatMap(entry -> LeastStability.stability(entry.meaning()).stream())
                .reduce(Stability.DEFAULT, Stability::min);
    }

    /** The description with its four fields. */
    public static ProbeName name(ProbeDescription description) {
        return new ProbeName(
                description.provider().text(),
                description.module().text(),
                description.function().text(),
                description.name().text());
    }
}
