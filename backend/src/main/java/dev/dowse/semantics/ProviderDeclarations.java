package dev.dowse.semantics;

import dev.dowse.catalog.Provider;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.source.Span;
import dev.dowse.syntax.Item;
import dev.dowse.syntax.TypeName;
import dev.dowse.syntax.Word;
import dev.dowse.types.Conversions;
import dev.dowse.types.Type;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code provider name { probe … };}: what a program's own probes are called and what they pass (D
 * guide, "Statically Defined Tracing"). Such a declaration is the input of {@code -h} and {@code
 * -G}.
 */
final class ProviderDeclarations {
    private static final int LONGEST = 63;
    private static final int MOST_PARAMETERS = 255;

    private final Analysis analysis;
    private final TypeResolution types;
    private final Translators translators;

    /** What was declared first, by provider and probe. */
    private final Map<String, Map<String, Declared>> known = new HashMap<>();

    private record Declared(Span span, List<Type> parameters) {}

    ProviderDeclarations(Analysis analysis, Expressions expressions) {
        this.analysis = analysis;
        this.types = expressions.types();
        this.translators = expressions.translators();
    }

    void declare(Item.Provider provider) {
        String name = provider.name().text();
        checkName("provider", provider.name());
        if (!provider.name().isMissing() && name.matches(".*[0-9]")) {
            analysis.error(
                    "D_PROV_BADNAME",
                    provider.name().span(),
                    "the name of a provider cannot end in a digit: the number of the process is"
                            + " put there");
        }
        Map<String, Declared> probes = new LinkedHashMap<>();
        for (Item.Provider.Probe probe : provider.probes()) {
            probe(name, probe, probes);
        }
        if (!name.isEmpty()) {
            known.putIfAbsent(name, probes);
        }
    }

    private void probe(String provider, Item.Provider.Probe probe, Map<String, Declared> probes) {
        checkName("probe", probe.name());
        String name = probe.name().text().replace("__", "-");
        List<Type> parameters = parameters(probe.parameters());
        checkOutputs(probe, parameters, parameters(probe.translated()));
        checkCount(probe.parameters(), "parameters");
        checkCount(probe.translated(), "translated parameters");
        if (probe.name().isMissing()) {
            return;
        }
        Declared earlier = probes.putIfAbsent(name, new Declared(probe.name().span(), parameters));
        if (earlier != null) {
            analysis.tell(
                    Diagnostic.error(
                                    "D_PROV_PRDUP",
                                    probe.name().span(),
                                    "the probe '" + name + "' is declared twice")
                            .withRelated(earlier.span(), "declared here first"));
            return;
        }
        compare(provider, name, probe, parameters);
    }

    /** The types of parameters; {@code (void)} has none. */
    private List<Type> parameters(List<TypeName> names) {
        List<Type> all = types.parameters(names);
        boolean none = all.size() == 1 && Conversions.isVoid(all.getFirst());
        return none ? List.of() : all;
    }

    private void checkName(String kind, Word name) {
        if (name.text().contains("`")) {
            analysis.error(
                    "D_PROV_BADNAME", name.span(), "the name of a " + kind + " cannot contain a `");
        } else if (name.text().length() > LONGEST) {
            analysis.error(
                    "D_PROV_BADNAME",
                    name.span(),
                    "the name of a "
                            + kind
                            + " has at most "
                            + LONGEST
                            + " characters, this one "
                            + name.text().length());
        }
    }

    /** What is passed on is named as one of the parameters that the program passes. */
    private void checkOutputs(Item.Provider.Probe probe, List<Type> inputs, List<Type> outputs) {
        List<String> names =
                probe.parameters().stream().map(p -> p.declarator().name().text()).toList();
        for (int i = 0; i < outputs.size(); i++) {
            TypeName output = probe.translated().get(i);
            Word name = output.declarator().name();
            int from = name.isMissing() ? i : names.indexOf(name.text());
            if (from < 0) {
                analysis.error(
                        "D_DECL_PROTO_FORM",
                        name.span(),
                        "the probe has no parameter '" + name.text() + "' to make this of");
            } else if (from < inputs.size()) {
                checkTranslation(output.span(), inputs.get(from), outputs.get(i));
            }
        }
    }

    private void checkTranslation(Span span, Type input, Type output) {
        if (!Conversions.isAssignable(output, input, false) && !translators.make(output, input)) {
            analysis.error(
                    "D_PROV_PRXLATOR",
                    span,
                    "there is no translator from '"
                            + input.name()
                            + "' to '"
                            + output.name()
                            + "'");
        }
    }

    private void checkCount(List<TypeName> parameters, String what) {
        if (parameters.size() > MOST_PARAMETERS) {
            analysis.error(
                    "D_PROV_PRARGLEN",
                    parameters.get(MOST_PARAMETERS).span(),
                    "a probe has at most "
                            + MOST_PARAMETERS
                            + " "
                            + what
                            + ", this one "
                            + parameters.size());
        }
    }

    /**
     * A second declaration of a provider, or one of the system's own, must agree with the first.
     */
    private void compare(
            String provider, String name, Item.Provider.Probe probe, List<Type> parameters) {
        boolean systems =
                Provider.named(provider)
                        .filter(p -> !p.names().isEmpty() && !p.names().contains(name))
                        .isPresent();
        if (systems) {
            incompatible(
                    probe.name().span(),
                    "'"
                            + provider
                            + "' is a provider of the system and has no probe '"
                            + name
                            + "'");
            return;
        }
        Map<String, Declared> first = known.get(provider);
        if (first == null) {
            return;
        }
        Declared earlier = first.get(name);
        if (earlier == null) {
            incompatible(
                    probe.name().span(),
                    "'" + provider + "' is declared above without a probe '" + name + "'");
        } else if (!isSame(earlier.parameters(), parameters)) {
            analysis.tell(
                    Diagnostic.error(
                                    "D_PROV_INCOMPAT",
                                    probe.name().span(),
                                    "the probe '" + name + "' is declared with other parameters")
                            .withRelated(earlier.span(), "declared here first"));
        }
    }

    private void incompatible(Span span, String message) {
        analysis.error("D_PROV_INCOMPAT", span, message);
    }

    private static boolean isSame(List<Type> left, List<Type> right) {
        boolean same = left.size() == right.size();
        for (int i = 0; same && i < left.size(); i++) {
            same = Conversions.isSame(left.get(i), right.get(i));
        }
        return same;
    }
}
