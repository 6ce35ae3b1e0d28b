package dev.dowse.semantics;

import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeSite;
import dev.dowse.source.Span;
import dev.dowse.types.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Types what derived probes are made of, for those that a script enables. */
final class Derivations {
    private static final String LIBRARY = "probes.d";

    private final Analysis analysis;
    private final Map<Probe, List<Derivation>> known = new LinkedHashMap<>();

    Derivations(Analysis analysis) {
        this.analysis = analysis;
    }

    Map<Probe, List<Derivation>> known() {
        return known;
    }

    /**
     * Learns about those of the probes that are derived; {@code span} is where they are enabled.
     */
    void learn(List<Probe> probes, Span span) {
        for (Probe probe : probes) {
            if (probe.site() instanceof ProbeSite.Derived derived && !known.containsKey(probe)) {
                known.put(probe, derived.sources().stream().map(s -> typed(s, span)).toList());
            }
        }
    }

    private Derivation typed(ProbeSite.Derived.Source source, Span span) {
        return new Derivation(
                source.site(),
                Optional.of(source.when()).filter(w -> !w.isEmpty()).map(w -> value(w, span)),
                source.arguments().stream().map(a -> value(a, span)).toList());
    }

    private TypedExpression value(String name, Span span) {
        if (name.matches("[0-9]+")) {
            return Values.integer(span, Type.Int.INT64, Long.parseLong(name));
        }
        if (name.matches("arg[0-9]")) {
            return new TypedExpression.ReadArgument(
                    span, Type.Int.INT64, name.charAt(name.length() - 1) - '0');
        }
        return analysis.library()
                .value(LIBRARY, name)
                .map(v -> Instantiation.of(span, analysis.bindings(), List.of(), List.of(), v))
                .orElseGet(() ->
                        analysis.invalid(
                                "D_UNKNOWN",
                                span,
                                "the kernel that this is for does not describe what the probe is"
                                        + " made of"));
    }
}
