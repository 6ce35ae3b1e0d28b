package dev.dowse.ide;

import dev.dowse.semantics.AggregationVariable;
import dev.dowse.semantics.Program;
import dev.dowse.semantics.Variable;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import dev.dowse.syntax.Declarator;
import dev.dowse.syntax.Item;
import dev.dowse.syntax.ProbeDescription;
import dev.dowse.types.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a script consists of, as a tree: its clauses with the variables and aggregations that each
 * is the first to use, its declarations, constants, translators and providers.
 */
public final class Outline {
    private static final int LONGEST = 60;

    private final SourceText source;
    private final Program program;

    private Outline(Snapshot snapshot) {
        this.source = snapshot.source();
        this.program = snapshot.compilation().program();
    }

    /** What an entry of the outline is. */
    public enum Kind {
        CLAUSE,
        VARIABLE,
        AGGREGATION,
        CONSTANT,
        TYPE,
        TRANSLATOR,
        PROVIDER,
        PROBE
    }

    /**
     * An entry.
     *
     * @param detail what is said beside the name; may be empty
     * @param name never empty
     * @param selection what to put the cursor on; inside {@code span}
     */
    public record Entry(
            String name,
            String detail,
            Kind kind,
            Span span,
            Span selection,
            List<Entry> children) {
        public Entry {
            children = List.copyOf(children);
        }
    }

    /** The outline, in the order of the text. */
    public static List<Entry> of(Snapshot snapshot) {
        Outline outline = new Outline(snapshot);
        return outline.program.script().items().stream().flatMap(outline::entries).toList();
    }

    private Stream<Entry> entries(Item item) {
        return switch (item) {
            case Item.Pragma ignored -> Stream.empty();
            case Item.Clause clause -> Stream.of(clause(clause));
            case Item.Declaration declaration ->
                    declaration.declarators().stream()
                            .filter(d -> !d.name().isMissing())
                            .map(d -> declared(declaration, d));
            case Item.Inline inline ->
                    inline.declarator().name().isMissing()
                            ? Stream.empty()
                            : Stream.of(
                                    leaf(
                                            inline.declarator().name().text(),
                                            "= " + words(inline.value().span()),
                                            Kind.CONSTANT,
                                            inline.span(),
                                            inline.declarator().name().span()));
            case Item.Translator translator ->
                    Stream.of(
                            leaf(
                                    "translator " + words(translator.output().span()),
                                    words(translator.input().span()),
                                    Kind.TRANSLATOR,
                                    translator.span(),
                                    translator.output().span()));
            case Item.Provider provider -> Stream.of(provider(provider));
            case Item.Missing ignored -> Stream.empty();
        };
    }

    private Entry clause(Item.Clause clause) {
        Span probes =
                clause.probes().stream()
                        .map(ProbeDescription::span)
                        .reduce(Span::union)
                        .orElse(Span.at(clause.span().start()));
        String name = words(probes);
        String detail = clause.predicate().map(p -> "/" + words(p.span()) + "/").orElse("");
        return new Entry(
                name.isEmpty() ? "clause" : name,
                detail,
                Kind.CLAUSE,
                clause.span().union(probes),
                probes,
                firstUsedIn(clause.span()));
    }

    private List<Entry> firstUsedIn(Span clause) {
        List<Entry> used = new ArrayList<>();
        for (Variable variable : program.variables()) {
            if (clause.contains(variable.declared())) {
                used.add(variable(variable));
            }
        }
        for (AggregationVariable aggregation : program.aggregations()) {
            if (clause.contains(aggregation.declared())) {
                used.add(
                        leaf(
                                "@" + aggregation.name() + tuple(aggregation.keys()),
                                aggregation.function().spelling() + "()",
                                Kind.AGGREGATION,
                                aggregation.declared(),
                                aggregation.declared()));
            }
        }
        used.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        return used;
    }

    private static Entry variable(Variable variable) {
        String prefix =
                switch (variable.scope()) {
                    case GLOBAL -> "";
                    case THREAD -> "self->";
                    case CLAUSE -> "this->";
                };
        return leaf(
                prefix + variable.name() + tuple(variable.keys()),
                variable.type() instanceof Type.Unknown ? "" : variable.type().name(),
                Kind.VARIABLE,
                variable.declared(),
                variable.declared());
    }

    private Entry declared(Item.Declaration declaration, Declarator declarator) {
        String specifiers =
                declaration.specifiers().stream()
                        .map(s -> words(s.span()))
                        .collect(Collectors.joining(" "));
        boolean type = specifiers.startsWith("typedef");
        String prefix =
                specifiers.startsWith("self ")
                        ? "self->"
                        : specifiers.startsWith("this ") ? "this->" : "";
        return leaf(
                prefix + declarator.name().text(),
                specifiers,
                type ? Kind.TYPE : Kind.VARIABLE,
                declaration.span(),
                declarator.name().span());
    }

    private Entry provider(Item.Provider provider) {
        List<Entry> probes =
                provider.probes().stream()
                        .filter(p -> !p.name().isMissing())
                        .map(p -> leaf(p.name().text(), "", Kind.PROBE, p.span(), p.name().span()))
                        .toList();
        String name = provider.name().isMissing() ? "provider" : provider.name().text();
        return new Entry(name, "", Kind.PROVIDER, provider.span(), provider.name().span(), probes);
    }

    private static Entry leaf(String name, String detail, Kind kind, Span span, Span selection) {
        return new Entry(name, detail, kind, span.union(selection), selection, List.of());
    }

    private static String tuple(List<Type> keys) {
        return keys.isEmpty()
                ? ""
                : keys.stream().map(Type::name).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A piece of the text on one line, cut where it gets long. */
    private String words(Span span) {
        String line = source.slice(span).strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
