package dev.dowse.ide;

import dev.dowse.semantics.AggregationVariable;
import dev.dowse.semantics.Meaning;
import dev.dowse.semantics.SourceIndex;
import dev.dowse.semantics.Variable;
import dev.dowse.source.Span;
import dev.dowse.syntax.VariableScope;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A variable or an aggregation of the script, with every place that names it.
 *
 * @param name the bare name, without {@code self->}, {@code this->} and {@code @}
 * @param declared where it is declared, else where it is first used
 * @param all in the order of the text; the names alone
 */
public record Usages(String name, Span declared, List<Span> all) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** What is named at an offset; empty where that is nothing of the script's own. */
    public static Optional<Usages> at(Snapshot snapshot, int offset) {
        SourceIndex index = snapshot.compilation().program().index();
        return index.at(offset).flatMap(entry -> of(snapshot, entry.meaning()));
    }

    private static Optional<Usages> of(Snapshot snapshot, Meaning meaning) {
        if (meaning instanceof Meaning.User(Variable variable)) {
            return Optional.of(usages(snapshot, meaning, variable.name(), variable.declared()));
        }
        if (meaning instanceof Meaning.Aggregation(AggregationVariable aggregation)) {
            return Optional.of(
                    usages(snapshot, meaning, aggregation.name(), aggregation.declared()));
        }
        return Optional.empty();
    }

    private static Usages usages(Snapshot snapshot, Meaning meaning, String name, Span declared) {
        List<Span> all =
                snapshot.compilation().program().index().entries().stream()
                        .filter(entry -> isSame(entry.meaning(), meaning))
                        .map(entry -> nameIn(snapshot, entry.span(), name))
                        .distinct()
                        .toList();
        Span first =
                all.stream()
                        .filter(declared::contains)
                        .findFirst()
                        .or(() -> all.stream().findFirst())
                        .orElse(declared);
        return new Usages(name, first, all);
    }

    private static boolean isSame(Meaning one, Meaning other) {
        if (one instanceof Meaning.User(Variable a) && other instanceof Meaning.User(Variable b)) {
            return a.id() == b.id();
        }
        return one instanceof Meaning.Aggregation(AggregationVariable a)
                && other instanceof Meaning.Aggregation(AggregationVariable b)
                && a.id() == b.id();
    }

    /** The name alone in what may be {@code self->name} or {@code @name}. */
    private static Span nameIn(Snapshot snapshot, Span span, String name) {
        int at = snapshot.source().slice(span).lastIndexOf(name);
        int start = at < 0 ? span.start() : span.start() + at;
        return new Span(start, Math.min(span.end(), start + name.length()));
    }

    /** Where a new name can be written; empty for the aggregation without a name. */
    public Optional<Span> renameable(int offset) {
        return name.isEmpty()
                ? Optional.empty()
                : all.stream().filter(span -> span.touches(offset)).findFirst();
    }

    /** Why a name cannot be this thing's; empty where it can. */
    public static Optional<String> refusal(Snapshot snapshot, Usages usages, String wanted) {
        if (!NAME.matcher(wanted).matches()) {
            return Optional.of(
                    "\"" + wanted + "\" is no name: letters, digits and _, no digit first");
        }
        if (ReservedWords.ALL.contains(wanted)) {
            return Optional.of("\"" + wanted + "\" is a word of D");
        }
        boolean taken =
                snapshot.compilation().program().index().entries().stream()
                        .filter(entry -> usages.all.stream().anyMatch(entry.span()::contains))
                        .anyMatch(entry -> isTaken(snapshot, entry.meaning(), wanted));
        return taken
                ? Optional.of("the script has another \"" + wanted + "\" already")
                : Optional.empty();
    }

    private static boolean isTaken(Snapshot snapshot, Meaning meaning, String wanted) {
        if (meaning instanceof Meaning.User(Variable renamed)) {
            boolean builtin =
                    renamed.scope() == VariableScope.GLOBAL && ReservedWords.isBuiltin(wanted);
            return builtin
                    || snapshot.compilation().program().variables().stream()
                            .anyMatch(v ->
                                    v.id() != renamed.id()
                                            && v.scope() == renamed.scope()
                                            && v.name().equals(wanted));
        }
        return meaning instanceof Meaning.Aggregation(AggregationVariable renamed)
                && snapshot.compilation().program().aggregations().stream()
                        .anyMatch(a -> a.id() != renamed.id() && a.name().equals(wanted));
    }
}
