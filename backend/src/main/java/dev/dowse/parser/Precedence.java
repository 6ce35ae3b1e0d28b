package dev.dowse.parser;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.source.Span;
import dev.dowse.syntax.BinaryOperator;
import dev.dowse.syntax.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a tree of a flat chain of operands and operators by C's precedence, with D's {@code ^^}
 * between {@code ||} and {@code &&}. A chain costs no stack, so a long one is only a deep tree.
 */
final class Precedence {
    /**
     * What stands between two operands.
     *
     * @param level the higher, the tighter it binds
     * @param operation what it computes, alone or before it assigns; empty for {@code =} and {@code
     *     ?}
     */
    record Operator(String text, int level, Optional<BinaryOperator> operation) {}

    /**
     * An operator with what stands behind it.
     *
     * @param then the middle of {@code ?:}; empty for every other operator
     */
    record Link(Operator operator, Span span, Optional<Expression> then, Expression operand) {
        int level() {
            return operator.level();
        }
    }

    private static final int ASSIGNMENT = 1;
    private static final int CONDITIONAL = 2;
    private static final Operator ASSIGN = new Operator("=", ASSIGNMENT, Optional.empty());
    private static final Map<String, Operator> OPERATORS = new HashMap<>();

    static {
        OPERATORS.put("=", ASSIGN);
        OPERATORS.put("?", new Operator("?", CONDITIONAL, Optional.empty()));
        int level = CONDITIONAL;
        for (BinaryOperator operation : BinaryOperator.values()) {
            boolean joins =
                    switch (operation) {
                        case NOT_EQUAL, LESS_EQUAL, GREATER, GREATER_EQUAL, SHIFT_RIGHT -> true;
                        case SUBTRACT, DIVIDE, REMAINDER -> true;
                        case LOGICAL_OR, LOGICAL_XOR, LOGICAL_AND, OR, XOR, AND -> false;
                        case EQUAL, LESS, SHIFT_LEFT, ADD, MULTIPLY -> false;
                    };
            level += joins ? 0 : 1;
            String text = operation.text();
            OPERATORS.put(text, new Operator(text, level, Optional.of(operation)));
            OPERATORS.putIfAbsent(
                    text + "=", new Operator(text + "=", ASSIGNMENT, Optional.of(operation)));
        }
    }

    private final Complaints complaints;
    private final List<Link> links;
    private int next;

    private Precedence(List<Link> links, Complaints complaints) {
        this.links = links;
        this.complaints = complaints;
    }

    /** The operator that the grammar takes for one. */
    static Operator operator(String text) {
        return OPERATORS.getOrDefault(text, ASSIGN);
    }

    static Expression resolve(Expression first, List<Link> links, Complaints complaints) {
        return new Precedence(compared(links, complaints), complaints).climb(first, ASSIGNMENT);
    }

    /**
     * The chain with {@code ==} for each {@code =} whose left side is what an operator yields, as
     * in {@code pid == 1 && uid = 0}: nothing else can be meant.
     */
    private static List<Link> compared(List<Link> links, Complaints complaints) {
        List<Link> compared = new ArrayList<>(links.size());
        boolean value = false;
        for (Link link : links) {
            boolean assigns = link.level() == ASSIGNMENT;
            boolean meant = value && link.operator().equals(ASSIGN);
            if (meant) {
                complaints.add(
                        Diagnostic.error(
                                        Complaints.SYNTAX,
                                        link.span(),
                                        "= assigns, and its left side is a value, not a variable;"
                                                + " to compare, write ==")
                                .withFix(Fix.replace("Compare with ==", link.span(), "==")));
            }
            compared.add(
                    meant
                            ? new Link(
                                    operator("=="), link.span(), Optional.empty(), link.operand())
                            : link);
            value = meant || !assigns;
        }
        return compared;
    }

    private Expression climb(Expression first, int lowest) {
        Expression left = first;
        while (next < links.size() && links.get(next).level() >= lowest) {
            Link link = links.get(next++);
            left = join(left, link);
        }
        return left;
    }

    private Expression join(Expression left, Link link) {
        int level = link.level();
        boolean rightAssociative = level <= CONDITIONAL;
        Expression right = climb(link.operand(), rightAssociative ? level : level + 1);
        Span span = left.span().union(right.span());
        if (level == ASSIGNMENT) {
            return assign(span, left, link, right);
        }
        if (link.then().isPresent()) {
            return new Expression.Conditional(span, left, link.then().get(), right);
        }
        BinaryOperator operation = link.operator().operation().orElseThrow();
        return new Expression.Binary(span, operation, link.span(), left, right);
    }

    private Expression assign(Span span, Expression left, Link link, Expression right) {
        if (!isPlace(left)) {
            Diagnostic wrong =
                    Diagnostic.error(
                            Complaints.SYNTAX,
                            link.span(),
                            "the left side of "
                                    + link.operator().text()
                                    + " is a value, not a variable that could be assigned");
            complaints.add(
                    link.operator().equals(ASSIGN)
                            ? wrong.withFix(Fix.replace("Compare with ==", link.span(), "=="))
                            : wrong);
        }
        return link.operator()
                .operation()
                .<Expression>map(o -> new Expression.CompoundAssign(span, o, left, right))
                .orElseGet(() -> new Expression.Assign(span, left, right));
    }

    /**
     * What C's grammar lets stand before an assignment; whether it may be assigned is typed later.
     */
    private static boolean isPlace(Expression left) {
        return switch (left) {
            case Expression.Binary b -> false;
            case Expression.Conditional c -> false;
            case Expression.Cast c -> false;
            case Expression.Assign a -> false;
            case Expression.CompoundAssign a -> false;
            case Expression.Comma c -> false;
            case Expression.IntegerLiteral i -> true;
            case Expression.CharacterLiteral c -> true;
            case Expression.StringLiteral s -> true;
            case Expression.FloatLiteral f -> true;
            case Expression.Identifier i -> true;
            case Expression.ScopedVariable v -> true;
            case Expression.KernelSymbol s -> true;
            case Expression.Macro m -> true;
            case Expression.Aggregation a -> true;
            case Expression.Parenthesized p -> true;
            case Expression.Unary u -> true;
            case Expression.PostfixStep p -> true;
            case Expression.SizeofType s -> true;
            case Expression.SizeofExpression s -> true;
            case Expression.Offsetof o -> true;
            case Expression.Stringof s -> true;
            case Expression.Xlate x -> true;
            case Expression.Call c -> true;
            case Expression.Index i -> true;
            case Expression.Member m -> true;
            case Expression.TypeArgument t -> true;
            case Expression.Missing m -> true;
        };
    }
}
