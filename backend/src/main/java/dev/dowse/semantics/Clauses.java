package dev.dowse.semantics;

import dev.dowse.catalog.Probe;
import dev.dowse.syntax.Expression;
import dev.dowse.syntax.Item;
import dev.dowse.syntax.ProbeDescription;
import dev.dowse.syntax.Statement;
import dev.dowse.types.Conversions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Types clauses: their probes, predicate and body. */
final class Clauses {
    private final Analysis analysis;
    private final Expressions expressions;
    private final ProbeResolution probes;
    private final Signatures signatures;
    private final Derivations derivations;

    Clauses(Analysis analysis, Expressions expressions) {
        this.analysis = analysis;
        this.expressions = expressions;
        this.probes = new ProbeResolution(analysis);
        this.signatures = new Signatures(analysis);
        this.derivations = new Derivations(analysis);
    }

    /** What the derived probes of the clauses so far are made of. */
    Map<Probe, List<Derivation>> derivations() {
        return derivations.known();
    }

    TypedClause clause(Item.Clause clause, int index) {
        ProbeResolution.Resolved resolved = probes.resolve(clause.probes());
        derivations.learn(resolved.probes(), clause.span());
        expressions.arguments().enter(() -> arguments(resolved));
        Optional<TypedExpression> predicate = Optional.empty();
        boolean first = clause.predicate().filter(Clauses::writes).isPresent();
        if (first) {
            predicate = clause.predicate().map(this::predicate);
        }
        List<Statement> statements =
                clause.body().map(Statement.Block::statements).orElse(List.of());
        List<TypedStatement> body = new Statements(analysis, expressions).all(statements);
        if (!first) {
            predicate = clause.predicate().map(this::predicate);
        }
        expressions.arguments().leave();
        return new TypedClause(
                index,
                clause.span(),
                resolved.probes(),
                resolved.unlisted(),
                predicate,
                body,
                clause);
    }

    /** The arguments of what each description matches. */
    private List<List<Optional<Signature>>> arguments(ProbeResolution.Resolved resolved) {
        List<List<Optional<Signature>>> all = new ArrayList<>();
        for (List<Probe> group : resolved.groups()) {
            all.add(group.stream().map(signatures::of).toList());
        }
        for (ProbeDescription description : resolved.unlisted()) {
            all.add(analysis.silently(() -> signatures.of(probes.pattern(description))));
        }
        return all;
    }

    /**
     * The body is read before the predicate, so that a predicate may test what the body assigns;
     * only a predicate that assigns something itself comes first.
     */
    private static boolean writes(Expression predicate) {
        List<Expression> open = new ArrayList<>(List.of(predicate));
        while (!open.isEmpty()) {
            switch (open.removeLast()) {
                case Expression.Assign e -> {
                    return true;
                }
                case Expression.CompoundAssign e -> {
                    return true;
                }
                case Expression.PostfixStep e -> {
                    return true;
                }
                case Expression.Unary e -> {
                    switch (e.operator()) {
                        case INCREMENT, DECREMENT -> {
                            return true;
                        }
                        case PLUS, NEGATE, COMPLEMENT, NOT, DEREFERENCE, ADDRESS ->
                                open.add(e.operand());
                    }
                }
                case Expression.Binary e -> {
                    open.add(e.left());
                    open.add(e.right());
                }
                case Expression.Parenthesized e -> open.add(e.inner());
                case Expression.Conditional e -> {
                    open.add(e.condition());
                    open.add(e.then());
                    open.add(e.otherwise());
                }
                case Expression.Comma e -> {
                    open.add(e.left());
                    open.add(e.right());
                }
                case Expression.Cast e -> open.add(e.operand());
                case Expression.Call e -> open.addAll(e.arguments());
                case Expression.Stringof e -> open.add(e.operand());
                case Expression.Xlate e -> open.add(e.operand());
                case Expression.Member e -> open.add(e.base());
                case Expression.Aggregation e -> open.addAll(e.keys());
                case Expression.Index e -> {
                    open.add(e.base());
                    open.addAll(e.indices());
                }
                case Expression.IntegerLiteral _,
                        Expression.CharacterLiteral _,
                        Expression.StringLiteral _,
                        Expression.FloatLiteral _,
                        Expression.Identifier _,
                        Expression.ScopedVariable _,
                        Expression.KernelSymbol _,
                        Expression.Macro _,
                        Expression.SizeofType _,
                        Expression.SizeofExpression _,
                        Expression.Offsetof _,
                        Expression.TypeArgument _,
                        Expression.Missing _ -> {}
            }
        }
        return false;
    }

    private TypedExpression predicate(Expression expression) {
        TypedExpression value = expressions.condition(expression);
        if (Conversions.isScalar(value.type())) {
            return value;
        }
        String advice =
                Conversions.isString(value.type()) ? "; compare the string with \"\" instead" : "";
        return analysis.invalid(
                "D_PRED_SCALAR",
                value.span(),
                "a predicate needs a number or pointer, not '"
                        + value.type().name()
                        + "'"
                        + advice);
    }
}
