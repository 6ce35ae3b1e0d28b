package dev.dowse.ide;

import dev.dowse.syntax.DeclarationSpecifier;
import dev.dowse.syntax.Declarator;
import dev.dowse.syntax.Expression;
import dev.dowse.syntax.Item;
import dev.dowse.syntax.Node;
import dev.dowse.syntax.ProbeDescription;
import dev.dowse.syntax.Script;
import dev.dowse.syntax.Statement;
import dev.dowse.syntax.TypeName;
import dev.dowse.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a node of the syntax tree is made of, in no particular order. */
final class SyntaxParts {
    private SyntaxParts() {}

    static List<? extends Node> of(Node node) {
        return switch (node) {
            case Script script -> script.items();
            case Item item -> of(item);
            case ProbeDescription probe ->
                    List.of(probe.provider(), probe.module(), probe.function(), probe.name());
            case Statement statement -> of(statement);
            case Expression expression -> of(expression);
            case TypeName type -> and(type.specifiers(), type.declarator());
            case Declarator declarator -> and(declarator.bitWidth(), declarator.name());
            case DeclarationSpecifier specifier -> of(specifier);
            case Word ignored -> List.of();
        };
    }

    private static List<? extends Node> of(Item item) {
        return switch (item) {
            case Item.Pragma pragma -> pragma.words();
            case Item.Clause clause ->
                    Stream.<Stream<? extends Node>>of(
                                    clause.probes().stream(),
                                    clause.predicate().stream(),
                                    clause.body().stream())
                            .flatMap(part -> part)
                            .toList();
            case Item.Declaration declaration ->
                    and(declaration.specifiers(), declaration.declarators());
            case Item.Inline inline ->
                    and(inline.specifiers(), inline.declarator(), inline.value());
            case Item.Translator translator ->
                    and(
                            translator.members().stream()
                                    .map(Item.Translator.Member::value)
                                    .toList(),
                            translator.output(),
                            translator.input(),
                            translator.parameter());
            case Item.Provider provider -> List.of(provider.name());
            case Item.Missing ignored -> List.of();
        };
    }

    private static List<? extends Node> of(Statement statement) {
        return switch (statement) {
            case Statement.Evaluate s -> List.of(s.expression());
            case Statement.If s -> and(s.otherwise(), s.condition(), s.then());
            case Statement.Block s -> s.statements();
            case Statement.Empty ignored -> List.of();
            case Statement.Missing ignored -> List.of();
        };
    }

    private static List<? extends Node> of(Expression expression) {
        return switch (expression) {
            case Expression.IntegerLiteral ignored -> List.of();
            case Expression.CharacterLiteral ignored -> List.of();
            case Expression.StringLiteral ignored -> List.of();
            case Expression.FloatLiteral ignored -> List.of();
            case Expression.Identifier ignored -> List.of();
            case Expression.ScopedVariable e -> List.of(e.name());
            case Expression.KernelSymbol e -> List.of(e.module(), e.name());
            case Expression.Macro ignored -> List.of();
            case Expression.Aggregation e -> and(e.keys(), e.name());
            case Expression.Parenthesized e -> List.of(e.inner());
            case Expression.Unary e -> List.of(e.operand());
            case Expression.PostfixStep e -> List.of(e.operand());
            case Expression.Binary e -> List.of(e.left(), e.right());
            case Expression.Assign e -> List.of(e.place(), e.value());
            case Expression.CompoundAssign e -> List.of(e.place(), e.value());
            case Expression.Conditional e -> List.of(e.condition(), e.then(), e.otherwise());
            case Expression.Comma e -> List.of(e.left(), e.right());
            case Expression.Cast e -> List.of(e.type(), e.operand());
            case Expression.SizeofType e -> List.of(e.type());
            case Expression.SizeofExpression e -> List.of(e.operand());
            case Expression.Offsetof e -> List.of(e.type(), e.member());
            case Expression.Stringof e -> List.of(e.operand());
            case Expression.Xlate e -> List.of(e.type(), e.operand());
            case Expression.Call e -> and(e.arguments(), e.function());
            case Expression.Index e -> and(e.indices(), e.base());
            case Expression.Member e -> List.of(e.base(), e.member());
            case Expression.TypeArgument e -> List.of(e.type());
            case Expression.Missing ignored -> List.of();
        };
    }

    private static List<? extends Node> of(DeclarationSpecifier specifier) {
        return switch (specifier) {
            case DeclarationSpecifier.Keyword ignored -> List.of();
            case DeclarationSpecifier.Named named -> and(named.scope(), named.name());
            case DeclarationSpecifier.Aggregate aggregate ->
                    and(
                            aggregate.members().stream()
                                    .flatMap(List::stream)
                                    .flatMap(m -> m.declarators().stream())
                                    .toList(),
                            aggregate.tag());
            case DeclarationSpecifier.Enumeration enumeration ->
                    and(
                            enumeration.enumerators().stream()
                                    .flatMap(List::stream)
                                    .map(DeclarationSpecifier.Enumeration.Enumerator::name)
                                    .toList(),
                            enumeration.tag());
        };
    }

    private static List<Node> and(List<? extends Node> parts, Node... more) {
        List<Node> all = new ArrayList<>(parts);
        all.addAll(List.of(more));
        return all;
    }

    private static List<Node> and(List<? extends Node> parts, List<? extends Node> more) {
        List<Node> all = new ArrayList<>(parts);
        all.addAll(more);
        return all;
    }

    private static List<Node> and(Optional<? extends Node> part, Node... more) {
        return and(part.stream().toList(), more);
    }
}
