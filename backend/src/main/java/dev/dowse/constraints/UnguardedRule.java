package dev.dowse.constraints;

import dev.dowse.catalog.Subroutine;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.semantics.Meaning;
import dev.dowse.semantics.Place;
import dev.dowse.semantics.Program;
import dev.dowse.semantics.TypedClause;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.semantics.TypedStatement;
import dev.dowse.semantics.Variable;
import dev.dowse.source.Span;
import dev.dowse.syntax.BinaryOperator;
import dev.dowse.syntax.Expression;
import dev.dowse.syntax.VariableScope;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code DT-UNGUARDED}: what an earlier probe keeps in a {@code self->} variable is 0 for a thread
 * that was past that probe when tracing began, and a time minus 0 is the time since the machine
 * started. A predicate keeps such threads out.
 */
final class UnguardedRule implements Surprise {
    static final String CODE = "DT-UNGUARDED";

    private static final Set<Subroutine> READERS =
            EnumSet.of(Subroutine.COPYIN, Subroutine.COPYINSTR, Subroutine.COPYINTO);

    @Override
    public Stream<Diagnostic> found(FlatProgram program) {
        List<Suspect> suspects = new ArrayList<>();
        for (FlatClause clause : program.clauses()) {
            List<Use> uses = uses(clause);
            if (!uses.isEmpty() && !isGuarded(clause, program.program())) {
                suspects.add(new Suspect(clause, uses));
            }
        }
        return suspects.isEmpty() ? Stream.empty() : told(suspects, new VariableFlow(program));
    }

    private static Stream<Diagnostic> told(List<Suspect> suspects, VariableFlow flow) {
        return suspects.stream()
                .filter(suspect -> !flow.passesOn(suspect.clause()))
                .flatMap(suspect -> told(suspect.clause().clause(), suspect.uses(), flow));
    }

    /** Once for each variable of a clause. */
    private static Stream<Diagnostic> told(TypedClause clause, List<Use> uses, VariableFlow flow) {
        Map<Variable, Use> first = new LinkedHashMap<>();
        uses.forEach(use -> first.putIfAbsent(use.variable(), use));
        return first.values().stream()
                .filter(use -> flow.isSetElsewhere(use.variable(), clause))
                .map(use -> diagnostic(use, clause));
    }

    /**
     * A variable where 0 is no sensible value.
     *
     * @param address whether it is one, else it is subtracted
     */
    private record Use(Span span, Variable variable, boolean address) {}

    private record Suspect(FlatClause clause, List<Use> uses) {}

    private static List<Use> uses(FlatClause clause) {
        List<Use> uses = new ArrayList<>();
        for (TypedExpression expression : clause.expressions()) {
            use(expression).ifPresent(uses::add);
        }
        return uses;
    }

    private static Optional<Use> use(TypedExpression expression) {
        Optional<TypedExpression> address = address(expression);
        if (address.isPresent()) {
            return use(address.get(), true);
        }
        return expression instanceof TypedExpression.Arithmetic difference
                        && difference.operator() == BinaryOperator.SUBTRACT
                ? use(difference.right(), false)
                : Optional.empty();
    }

    private static Optional<Use> use(TypedExpression operand, boolean address) {
        return TypedTree.bare(operand) instanceof TypedExpression.ReadPlace read
                        && read.place() instanceof Place.Scalar scalar
                        && scalar.of().scope() == VariableScope.THREAD
                ? Optional.of(new Use(read.span(), scalar.of(), address))
                : Optional.empty();
    }

    private static Optional<TypedExpression> address(TypedExpression expression) {
        if (expression instanceof TypedExpression.StringAt string) {
            return Optional.of(string.address());
        }
        if (expression instanceof TypedExpression.Call call
                && READERS.contains(call.subroutine())) {
            return call.arguments().stream().findFirst();
        }
        return expression instanceof TypedExpression.ReadPlace read
                        && read.place() instanceof Place.Memory memory
                ? Optional.of(memory.address())
                : Optional.empty();
    }

    /** Whether a condition looks at a variable, or at the process that was started. */
    private static boolean isGuarded(FlatClause flat, Program program) {
        Optional<TypedExpression> predicate = flat.clause().predicate();
        return predicate.filter(p -> asksForTarget(p.span(), program)).isPresent()
                || Stream.of(
                                predicate.stream(),
                                flat.statements().stream()
                                        .filter(TypedStatement.If.class::isInstance)
                                        .map(s -> ((TypedStatement.If) s).condition()),
                                flat.expressions(TypedExpression.Conditional.class)
                                        .map(TypedExpression.Conditional::condition))
                        .flatMap(conditions -> conditions)
                        .flatMap(condition -> TypedTree.all(condition).stream())
                        .anyMatch(e -> TypedTree.place(e).isPresent());
    }

    private static boolean asksForTarget(Span condition, Program program) {
        return program.index().entries().stream()
                .anyMatch(entry ->
                        entry.meaning() instanceof Meaning.Macro(String name, _)
                                && name.equals("target")
                                && condition.contains(entry.span()));
    }

    private static Diagnostic diagnostic(Use use, TypedClause clause) {
        String name = "self->" + use.variable().name();
        String outcome =
                use.address()
                        ? "nothing can be read there"
                        : "the difference is then the whole other value";
        return Diagnostic.hint(
                        CODE,
                        use.span(),
                        "'"
                                + name
                                + "' is 0 for a thread that tracing found past the probe which sets"
                                + " it, and "
                                + outcome
                                + "; a predicate /"
                                + name
                                + "/ keeps such threads out")
                .withFix(new Fix("Add the predicate /" + name + "/", guard(name, clause)));
    }

    private static List<Fix.Edit> guard(String name, TypedClause clause) {
        Optional<Expression> predicate = clause.syntax().predicate();
        if (predicate.isEmpty()) {
            int behind = clause.syntax().probes().getLast().span().end();
            return List.of(new Fix.Edit(Span.at(behind), "\n/" + name + "/"));
        }
        Span span = predicate.get().span();
        return bindsLooser(predicate.get())
                ? List.of(
                        new Fix.Edit(Span.at(span.start()), "("),
                        new Fix.Edit(Span.at(span.end()), ") && " + name))
                : List.of(new Fix.Edit(Span.at(span.end()), " && " + name));
    }

    /** Than {@code &&}. */
    private static boolean bindsLooser(Expression predicate) {
        return predicate instanceof Expression.Binary binary
                ? binary.operator().compareTo(BinaryOperator.LOGICAL_AND) < 0
                : predicate instanceof Expression.Conditional
                        || predicate instanceof Expression.Assign
                        || predicate instanceof Expression.CompoundAssign
                        || predicate instanceof Expression.Comma;
    }
}
