package dev.dowse.semantics;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.source.Span;
import dev.dowse.syntax.BinaryOperator;
import dev.dowse.syntax.Expression;
import dev.dowse.syntax.UnaryOperator;
import dev.dowse.syntax.VariableScope;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Assignments that stand where a condition is wanted, as in {@code /execname = "sh"/}. Hardly
 * anybody means one, and {@code ==} repairs it. One in parentheses of its own is meant, and one
 * that keeps a value for the clause, as in {@code /this->start = start[arg0]/}.
 */
final class ConditionalAssignments {
    private static final String CODE = "DT-ASSIGN-CONDITION";

    private final Analysis analysis;
    private final Set<Span> suspects = new HashSet<>();

    ConditionalAssignments(Analysis analysis) {
        this.analysis = analysis;
    }

    /** Notes the assignments whose value {@code condition} or an operand of its logic is. */
    void expect(Expression condition) {
        if (condition instanceof Expression.Assign assign) {
            suspects.add(assign.span());
        } else if (condition instanceof Expression.Binary binary && isLogical(binary.operator())) {
            expect(binary.left());
            expect(binary.right());
        } else if (condition instanceof Expression.Unary unary
                && unary.operator() == UnaryOperator.NOT) {
            expect(unary.operand());
        }
    }

    private static boolean isLogical(BinaryOperator operator) {
        return operator == BinaryOperator.LOGICAL_AND
                || operator == BinaryOperator.LOGICAL_OR
                || operator == BinaryOperator.LOGICAL_XOR;
    }

    /** Tells that a comparison is meant, where the left side cannot be assigned to at all. */
    boolean refuses(Expression.Assign assign) {
        if (!suspects.contains(assign.span())) {
            return false;
        }
        Expression place = Names.bare(assign.place());
        if (place instanceof Expression.Identifier name
                && analysis.scope().isGiven(name.name())
                && analysis.scope().variable(VariableScope.GLOBAL, name.name()).isEmpty()) {
            analysis.tell(
                    repaired(
                            Diagnostic.error(
                                    "D_OP_WRITE",
                                    operator(assign).orElse(assign.span()),
                                    "= assigns, and '"
                                            + name.name()
                                            + "' is read-only; to compare, write =="),
                            assign));
            return true;
        }
        return false;
    }

    /** Warns of one that D accepts: {@code /x = 1/} is true, whatever {@code x} was. */
    void warn(Expression.Assign assign) {
        if (suspects.contains(assign.span()) && !keepsValue(assign)) {
            String place = analysis.source().slice(assign.place().span());
            analysis.tell(
                    repaired(
                            Diagnostic.warning(
                                    CODE,
                                    operator(assign).orElse(assign.span()),
                                    "= assigns to '"
                                            + place
                                            + "', and the condition is the value assigned; to"
                                            + " compare, write =="),
                            assign));
        }
    }

    private static boolean keepsValue(Expression.Assign assign) {
        return Names.bare(assign.place()) instanceof Expression.ScopedVariable variable
                && variable.scope() == VariableScope.CLAUSE
                && !(Names.bare(assign.value()) instanceof Expression.IntegerLiteral);
    }

    private Diagnostic repaired(Diagnostic finding, Expression.Assign assign) {
        return operator(assign)
                .map(span -> finding.withFix(Fix.replace("Compare with ==", span, "==")))
                .orElse(finding);
    }

    private Optional<Span> operator(Expression.Assign assign) {
        int behind = assign.place().span().end();
        int value = assign.value().span().start();
        int at = analysis.source().slice(new Span(behind, value)).indexOf('=');
        return at < 0 ? Optional.empty() : Optional.of(new Span(behind + at, behind + at + 1));
    }
}
