package dev.dowse.codegen;

import dev.dowse.semantics.Place;
import dev.dowse.semantics.TypedClause;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.semantics.TypedStatement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds all variables that a clause reads or writes. */
final class TreeWalk {
    private TreeWalk() {}

    static Stream<Place> places(TypedClause clause) {
        return Stream.concat(places(clause.predicate()), statements(clause.body()));
    }

    private static Stream<Place> statements(List<TypedStatement> statements) {
        return statements.stream().flatMap(TreeWalk::places);
    }

    private static Stream<Place> places(TypedStatement statement) {
        return switch (statement) {
            case TypedStatement.Evaluate s -> places(s.expression());
            case TypedStatement.If s ->
                    Stream.of(
                                    places(s.condition()),
                                    statements(s.then()),
                                    statements(s.otherwise()))
                            .flatMap(p -> p);
            case TypedStatement.Trace s -> places(s.value());
            case TypedStatement.Printf s -> all(s.arguments());
            case TypedStatement.Printa ignored -> Stream.empty();
            case TypedStatement.Exit s -> places(s.status());
            case TypedStatement.Aggregate s ->
                    Stream.of(all(s.keys()), places(s.value()), places(s.increment()))
                            .flatMap(p -> p);
            case TypedStatement.AggregationOperation s -> places(s.argument());
            case TypedStatement.Act s -> all(s.arguments());
        };
    }

    private static Stream<Place> all(List<TypedExpression> expressions) {
        return expressions.stream().flatMap(TreeWalk::places);
    }

    private static Stream<Place> places(Optional<TypedExpression> expression) {
        return expression.stream().flatMap(TreeWalk::places);
    }

    private static Stream<Place> places(TypedExpression expression) {
        return switch (expression) {
            case TypedExpression.Constant ignored -> Stream.empty();
            case TypedExpression.Text ignored -> Stream.empty();
            case TypedExpression.ReadBuiltin ignored -> Stream.empty();
            case TypedExpression.ReadArgument ignored -> Stream.empty();
            case TypedExpression.ReadRegister e -> places(e.index());
            case TypedExpression.ReadPlace e -> place(e.place());
            case TypedExpression.Unary e -> places(e.operand());
            case TypedExpression.Arithmetic e -> all(List.of(e.left(), e.right()));
            case TypedExpression.Compare e -> all(List.of(e.left(), e.right()));
            case TypedExpression.Logical e -> all(List.of(e.left(), e.right()));
            case TypedExpression.Conditional e ->
                    all(List.of(e.condition(), e.then(), e.otherwise()));
            case TypedExpression.Convert e -> places(e.operand());
            case TypedExpression.StringAt e -> places(e.address());
            case TypedExpression.Assign e -> Stream.concat(place(e.place()), places(e.value()));
            case TypedExpression.Update e -> Stream.concat(place(e.place()), places(e.value()));
            case TypedExpression.AddressOf e -> place(e.place());
            case TypedExpression.SymbolAddress ignored -> Stream.empty();
            case TypedExpression.CharacterAt e -> all(List.of(e.string(), e.index()));
            case TypedExpression.Let e -> all(List.of(e.value(), e.body()));
            case TypedExpression.Bound ignored -> Stream.empty();
            case TypedExpression.Call e -> all(e.arguments());
            case TypedExpression.ActionValue e -> all(e.arguments());
            case TypedExpression.Sequence e -> all(List.of(e.left(), e.right()));
            case TypedExpression.Invalid ignored -> Stream.empty();
        };
    }

    private static Stream<Place> place(Place place) {
        return switch (place) {
            case Place.Scalar ignored -> Stream.of(place);
            case Place.Element element -> Stream.concat(Stream.of(place), all(element.keys()));
            case Place.Member member -> place(member.whole());
            case Place.Item item -> Stream.concat(place(item.whole()), places(item.index()));
            case Place.Memory memory -> places(memory.address());
        };
    }
}
