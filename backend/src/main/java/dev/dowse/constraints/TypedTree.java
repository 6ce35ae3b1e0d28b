package dev.dowse.constraints;

import dev.dowse.semantics.Place;
import dev.dowse.semantics.TypedClause;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.semantics.TypedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Visits every statement and expression of a clause, outermost first, in the order of the text. */
public final class TypedTree {
    private TypedTree() {}

    public static Stream<TypedExpression> expressions(TypedClause clause) {
        return expressions(clause, statements(clause)).stream();
    }

    static List<TypedStatement> statements(TypedClause clause) {
        List<TypedStatement> all = new ArrayList<>();
        add(clause.body(), all);
        return all;
    }

    /** The expressions of the predicate and of these statements, which are all of the clause. */
    static List<TypedExpression> expressions(TypedClause clause, List<TypedStatement> statements) {
        List<TypedExpression> all = new ArrayList<>();
        clause.predicate().ifPresent(predicate -> add(predicate, all));
        for (TypedStatement statement : statements) {
            for (TypedExpression operand : operands(statement)) {
                add(operand, all);
            }
        }
        return all;
    }

    private static void add(List<TypedStatement> statements, List<TypedStatement> all) {
        for (TypedStatement statement : statements) {
            all.add(statement);
            if (statement instanceof TypedStatement.If branch) {
                add(branch.then(), all);
                add(branch.otherwise(), all);
            }
        }
    }

    /** What is converted, where an expression is a conversion. */
    static TypedExpression bare(TypedExpression expression) {
        return expression instanceof TypedExpression.Convert convert
                ? bare(convert.operand())
                : expression;
    }

    /** An expression and all that it is made of. */
    static List<TypedExpression> all(TypedExpression expression) {
        List<TypedExpression> all = new ArrayList<>();
        add(expression, all);
        return all;
    }

    private static void add(TypedExpression expression, List<TypedExpression> all) {
        all.add(expression);
        for (TypedExpression operand : operands(expression)) {
            add(operand, all);
        }
    }

    private static List<TypedExpression> operands(TypedStatement statement) {
        return switch (statement) {
            case TypedStatement.Evaluate s -> List.of(s.expression());
            case TypedStatement.If s -> List.of(s.condition());
            case TypedStatement.Trace s -> List.of(s.value());
            case TypedStatement.Printf s -> s.arguments();
            case TypedStatement.Printa ignored -> List.of();
            case TypedStatement.Exit s -> List.of(s.status());
            case TypedStatement.Aggregate s -> {
                List<TypedExpression> all = new ArrayList<>(s.keys());
                s.value().ifPresent(all::add);
                s.increment().ifPresent(all::add);
                yield all;
            }
            case TypedStatement.AggregationOperation s -> s.argument().stream().toList();
            case TypedStatement.Act s -> s.arguments();
        };
    }

    /** What an expression is made of, in the order of the text. */
    static List<TypedExpression> operands(TypedExpression expression) {
        return switch (expression) {
            case TypedExpression.Constant ignored -> List.of();
            case TypedExpression.Text ignored -> List.of();
            case TypedExpression.ReadBuiltin ignored -> List.of();
            case TypedExpression.ReadArgument ignored -> List.of();
            case TypedExpression.ReadRegister e -> List.of(e.index());
            case TypedExpression.ReadPlace e -> keys(e.place());
            case TypedExpression.Unary e -> List.of(e.operand());
            case TypedExpression.Arithmetic e -> List.of(e.left(), e.right());
            case TypedExpression.Compare e -> List.of(e.left(), e.right());
            case TypedExpression.Logical e -> List.of(e.left(), e.right());
            case TypedExpression.Conditional e -> List.of(e.condition(), e.then(), e.otherwise());
            case TypedExpression.Convert e -> List.of(e.operand());
            case TypedExpression.StringAt e -> List.of(e.address());
            case TypedExpression.Assign e -> with(keys(e.place()), e.value());
            case TypedExpression.Update e -> with(keys(e.place()), e.value());
            case TypedExpression.AddressOf e -> keys(e.place());
            case TypedExpression.SymbolAddress ignored -> List.of();
            case TypedExpression.CharacterAt e -> List.of(e.string(), e.index());
            case TypedExpression.Let e -> List.of(e.value(), e.body());
            case TypedExpression.Bound ignored -> List.of();
            case TypedExpression.Translated e -> List.of(e.input());
            case TypedExpression.Call e -> e.arguments();
            case TypedExpression.ActionValue e -> e.arguments();
            case TypedExpression.Sequence e -> List.of(e.left(), e.right());
            case TypedExpression.Invalid ignored -> List.of();
        };
    }

    /** The place that an expression reads or writes itself, its operands not counted. */
    public static Optional<Place> place(TypedExpression expression) {
        if (expression instanceof TypedExpression.ReadPlace read) {
            return Optional.of(read.place());
        }
        if (expression instanceof TypedExpression.Assign assign) {
            return Optional.of(assign.place());
        }
        if (expression instanceof TypedExpression.AddressOf address) {
            return Optional.of(address.place());
        }
        return expression instanceof TypedExpression.Update update
                ? Optional.of(update.place())
                : Optional.empty();
    }

    /** What has to be known to reach a place: the tuple of an element, an index, an address. */
    static List<TypedExpression> keys(Place place) {
        return switch (place) {
            case Place.Scalar ignored -> List.of();
            case Place.Element element -> element.keys();
            case Place.Member member -> keys(member.whole());
            case Place.Item item -> with(keys(item.whole()), item.index());
            case Place.Memory memory -> List.of(memory.address());
        };
    }

    private static List<TypedExpression> with(List<TypedExpression> list, TypedExpression last) {
        List<TypedExpression> all = new ArrayList<>(list);
        all.add(last);
        return all;
    }
}
