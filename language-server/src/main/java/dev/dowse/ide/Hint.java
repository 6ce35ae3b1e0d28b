package dev.dowse.ide;

import dev.dowse.compiler.ClauseBudget;
import dev.dowse.constraints.Constraints;
import dev.dowse.constraints.KernelProfile;
import dev.dowse.semantics.AggregationVariable;
import dev.dowse.semantics.Program;
import dev.dowse.semantics.TypedClause;
import dev.dowse.semantics.Variable;
import dev.dowse.source.Span;
import dev.dowse.syntax.Node;
import dev.dowse.types.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A word that an editor shows in the text without its being there: what the author left to the
 * compiler to find out.
 *
 * @param offset where it is shown
 * @param explanation what is shown when the author points at it; may be empty
 */
public record Hint(int offset, Kind kind, String text, String explanation) {
    Hint(int offset, Kind kind, String text) {
        this(offset, kind, text, "");
    }

    /** What is told; each kind can be switched off. */
    public enum Kind {
        /** The type of a variable, where it gets it. */
        TYPE("types"),
        /** What the clause takes of what kernels limit. */
        BUDGET("budget"),
        /** The oldest kernel that the script runs on. */
        KERNEL("kernel");

        private final String setting;

        Kind(String setting) {
            this.setting = setting;
        }

        /** The name of its switch under {@code dowse.hints}. */
        public String setting() {
            return setting;
        }
    }

    /** The hints of some kinds between two offsets, in the order of the text. */
    public static List<Hint> of(Snapshot snapshot, Span part, Set<Kind> kinds) {
        List<Hint> all = new ArrayList<>();
        if (kinds.contains(Kind.TYPE)) {
            types(snapshot, all);
        }
        if (kinds.contains(Kind.BUDGET)) {
            budgets(snapshot, all);
        }
        if (kinds.contains(Kind.KERNEL)) {
            kernel(snapshot, all);
        }
        return all.stream()
                .filter(hint -> part.touches(hint.offset))
                .sorted(Comparator.comparingInt(Hint::offset))
                .toList();
    }

    private static void types(Snapshot snapshot, List<Hint> all) {
        Program program = snapshot.compilation().program();
        for (Variable variable : program.variables()) {
            boolean inferred = isInClause(program, variable.declared());
            if (inferred && !(variable.type() instanceof Type.Unknown)) {
                String text = ": " + variable.type().name() + tuple(variable.keys());
                all.add(new Hint(nameEnd(snapshot, variable), Kind.TYPE, text));
            }
        }
        for (AggregationVariable aggregation : program.aggregations()) {
            if (!aggregation.keys().isEmpty() && !aggregation.declared().equals(Span.at(0))) {
                int end = aggregation.declared().end();
                all.add(new Hint(end, Kind.TYPE, ": " + tuple(aggregation.keys()).strip()));
            }
        }
    }

    /** Behind the name itself, in front of a tuple. */
    private static int nameEnd(Snapshot snapshot, Variable variable) {
        String declared = snapshot.source().slice(variable.declared());
        int at = declared.indexOf(variable.name());
        return at < 0
                ? variable.declared().end()
                : variable.declared().start() + at + variable.name().length();
    }

    private static boolean isInClause(Program program, Span span) {
        return program.clauses().stream().anyMatch(clause -> clause.span().contains(span));
    }

    private static String tuple(List<Type> keys) {
        return keys.isEmpty()
                ? ""
                : keys.stream().map(Type::name).collect(Collectors.joining(", ", " [", "]"));
    }

    private static void budgets(Snapshot snapshot, List<Hint> all) {
        List<TypedClause> clauses = snapshot.compilation().program().clauses();
        List<ClauseBudget> budgets = ClauseBudget.of(snapshot.compilation());
        for (int i = 0; i < clauses.size(); i++) {
            ClauseBudget budget = budgets.get(i);
            String parts = String.join(", ", parts(budget));
            if (!parts.isEmpty()) {
                String used = used(budget, snapshot.target());
                all.add(new Hint(headEnd(clauses.get(i)), Kind.BUDGET, parts, used));
            }
        }
    }

    /** What the clause uses of what there is for it. */
    private static String used(ClauseBudget budget, KernelProfile kernel) {
        return String.format(
                Locale.ROOT,
                "Of what Linux %s has for one program: %,d of %,d instructions, %,d of %,d bytes of"
                        + " stack, %,d of %,d bytes of memory on each CPU; the longest key takes %,d of"
                        + " %,d bytes.",
                kernel.name(),
                budget.instructions(),
                kernel.maxInstructions(),
                budget.stack(),
                KernelProfile.MAX_STACK,
                budget.record(),
                KernelProfile.MAX_MEMORY,
                budget.key(),
                kernel.maxHashKey());
    }

    private static List<String> parts(ClauseBudget budget) {
        List<String> parts = new ArrayList<>();
        if (budget.record() > 0) {
            parts.add("record " + budget.record() + " B");
        }
        if (budget.key() > 0) {
            parts.add("key " + budget.key() + " B");
        }
        if (budget.stack() > 0) {
            parts.add("stack " + budget.stack() + " B");
        }
        if (budget.instructions() > 0) {
            parts.add(budget.instructions() + " instructions");
        }
        return parts;
    }

    private static int headEnd(TypedClause clause) {
        return clause.syntax().probes().stream()
                .map(Node::span)
                .mapToInt(Span::end)
                .max()
                .orElse(clause.span().end());
    }

    private static void kernel(Snapshot snapshot, List<Hint> all) {
        Program program = snapshot.compilation().program();
        program.clauses().stream()
                .findFirst()
                .ifPresent(first -> {
                    String version = Constraints.minimumKernel(program).toString();
                    all.add(new Hint(headEnd(first), Kind.KERNEL, "Linux ≥ " + version));
                });
    }
}
