package dev.dowse.semantics;

import dev.dowse.catalog.Probe;
import dev.dowse.source.SourceText;
import dev.dowse.syntax.ProbeDescription;
import dev.dowse.types.Type;
import java.util.List;
import java.util.Optional;

/** The types of {@code args[]} at a probe, for those who tell of probes outside of a script. */
public final class ProbeArguments {
    private ProbeArguments() {}

    /** Of the first probe that a description matches; empty where nobody knows them here. */
    public static Optional<List<Type>> of(ProbeDescription description, Environment environment) {
        Signatures signatures =
                new Signatures(new Analysis(SourceText.of("probes", ""), environment));
        Optional<Probe> listed =
                environment.probes().matching(Reliability.name(description)).stream().findFirst();
        Optional<Signature> signature =
                listed.isPresent()
                        ? signatures.of(listed.get())
                        : signatures.of(Reliability.name(description)).getFirst();
        return signature.map(s -> s.parameters().stream().map(Signature.Parameter::type).toList());
    }
}
