package dev.dowse.constraints;

import dev.dowse.catalog.Action;
import dev.dowse.catalog.ProbeSite;
import dev.dowse.diagnostic.Fix;
import dev.dowse.semantics.AggregationVariable;
import dev.dowse.semantics.Place;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.semantics.TypedStatement;
import dev.dowse.semantics.Variable;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import dev.dowse.syntax.BinaryOperator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A counter made an aggregation, which counts exactly on all CPUs: {@code n++} becomes {@code @n =
 * count()} and {@code printf("%d", n)} becomes {@code printa("%@d", @n)}. Only where the script
 * does nothing else with the variable than to set it to 0 at the start.
 */
final class AggregationInstead {
    private static final Pattern CONVERSION =
            Pattern.compile("%(?<width>[-+ 0#]*\\d*)(?:hh|h|ll|l)?[diu]");

    private final SourceText source;
    private final Set<String> taken;
    private final Map<Variable, Integer> uses = new HashMap<>();
    private final Map<Variable, Integer> changed = new HashMap<>();
    private final Map<Variable, List<Fix.Edit>> edits = new HashMap<>();
    private final Map<Variable, List<TypedExpression.Update>> updates = new HashMap<>();

    /** Looks at the whole script, once for all its counters. */
    AggregationInstead(FlatProgram flat) {
        source = flat.program().source();
        taken =
                flat.program().aggregations().stream()
                        .map(AggregationVariable::name)
                        .collect(Collectors.toSet());
        flat.clauses().forEach(this::read);
    }

    /** Empty where something is done with the variable that is not counting. */
    Optional<Fix> of(Variable counter) {
        if (!Objects.equals(uses.get(counter), changed.get(counter))
                || taken.contains(counter.name())) {
            return Optional.empty();
        }
        List<TypedExpression.Update> counted = updates.getOrDefault(counter, List.of());
        boolean ones =
                counted.stream().allMatch(u -> constant(u.value()).filter(v -> v == 1).isPresent());
        List<Fix.Edit> all = new ArrayList<>(edits.getOrDefault(counter, List.of()));
        for (TypedExpression.Update update : counted) {
            String function = ones ? "count()" : "sum(" + amount(update) + ")";
            String left = "@" + counter.name() + key(update.place());
            all.add(new Fix.Edit(update.span(), left + " = " + function));
        }
        return Optional.of(new Fix("Count with the aggregation @" + counter.name(), all));
    }

    /** What is added, as written; a step adds 1 without a word for it. */
    private String amount(TypedExpression.Update update) {
        return constant(update.value())
                .map(String::valueOf)
                .orElseGet(() -> source.slice(update.value().span()));
    }

    private void read(FlatClause clause) {
        for (TypedExpression expression : clause.expressions()) {
            TypedTree.place(expression)
                    .flatMap(Place::variable)
                    .ifPresent(variable -> uses.merge(variable, 1, Integer::sum));
        }
        boolean first =
                clause.clause().probes().stream()
                        .allMatch(p -> p.site() instanceof ProbeSite.Begin);
        for (TypedStatement statement : clause.statements()) {
            read(statement, first);
        }
    }

    private void read(TypedStatement statement, boolean first) {
        if (statement instanceof TypedStatement.Evaluate evaluate) {
            if (evaluate.expression() instanceof TypedExpression.Update update) {
                update.place().variable().ifPresent(variable -> counted(variable, update));
            } else if (first && evaluate.expression() instanceof TypedExpression.Assign assign) {
                zeroed(assign, evaluate.span());
            }
        } else if (statement instanceof TypedStatement.Printf printf) {
            printed(printf);
        }
    }

    private void change(Variable variable, List<Fix.Edit> more) {
        changed.merge(variable, 1, Integer::sum);
        edits.computeIfAbsent(variable, _ -> new ArrayList<>()).addAll(more);
    }

    private void counted(Variable variable, TypedExpression.Update update) {
        if (update.operator() == BinaryOperator.ADD && isWhole(update.place())) {
            change(variable, List.of());
            updates.computeIfAbsent(variable, _ -> new ArrayList<>()).add(update);
        }
    }

    /** Not a part of a variable. */
    private static boolean isWhole(Place place) {
        return place instanceof Place.Scalar || place instanceof Place.Element;
    }

    private static Optional<Long> constant(TypedExpression expression) {
        return TypedTree.bare(expression) instanceof TypedExpression.Constant constant
                ? Optional.of(constant.value())
                : Optional.empty();
    }

    private String key(Place place) {
        List<TypedExpression> keys = TypedTree.keys(place);
        return keys.isEmpty()
                ? ""
                : "[" + source.slice(keys.getFirst().span().union(keys.getLast().span())) + "]";
    }

    /** Aggregations start at 0: what says so is not needed any more. */
    private void zeroed(TypedExpression.Assign assign, Span statement) {
        if (assign.place() instanceof Place.Scalar scalar
                && constant(assign.value()).filter(value -> value == 0).isPresent()) {
            change(scalar.of(), List.of(new Fix.Edit(line(statement), "")));
        }
    }

    /** With its line, where nothing else stands there. */
    private Span line(Span statement) {
        int line = source.lines().line(statement.start());
        Span whole = new Span(source.lines().start(line), source.lines().end(line));
        boolean alone =
                whole.contains(statement)
                        && source.slice(whole).strip().equals(source.slice(statement).strip());
        return alone && line + 1 < source.lines().count()
                ? new Span(whole.start(), source.lines().start(line + 1))
                : statement;
    }

    private void printed(TypedStatement.Printf printf) {
        if (printf.action() != Action.PRINTF
                || printf.arguments().size() != 1
                || !(TypedTree.bare(printf.arguments().getFirst())
                        instanceof TypedExpression.ReadPlace read)
                || !(read.place() instanceof Place.Scalar scalar)) {
            return;
        }
        String text = source.slice(printf.span());
        Matcher conversion = CONVERSION.matcher(text);
        if (text.startsWith("printf")
                && text.indexOf('%') == text.lastIndexOf('%')
                && conversion.find()) {
            int start = printf.span().start();
            Span format = new Span(start + conversion.start(), start + conversion.end());
            String name = "@" + scalar.of().name();
            change(
                    scalar.of(),
                    List.of(
                            new Fix.Edit(new Span(start, start + "printf".length()), "printa"),
                            new Fix.Edit(format, "%@" + conversion.group("width") + "d"),
                            new Fix.Edit(read.span(), name)));
        }
    }
}
