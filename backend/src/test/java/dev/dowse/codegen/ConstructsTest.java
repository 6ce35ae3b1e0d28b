package dev.dowse.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.catalog.Action;
import dev.dowse.catalog.AggregatingFunction;
import dev.dowse.catalog.BuiltinVariable;
import dev.dowse.catalog.Subroutine;
import dev.dowse.parser.Parser;
import dev.dowse.source.SourceText;
import dev.dowse.syntax.BinaryOperator;
import dev.dowse.syntax.Expression;
import dev.dowse.syntax.Node;
import dev.dowse.syntax.ProbeDescription;
import dev.dowse.syntax.UnaryOperator;
import dev.dowse.testing.Golden;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every construct of D is in the run cases, twice at least. What is new in the tree or in the
 * catalogue fails here until it has cases, or a reason why it has none.
 */
class ConstructsTest {
    private static final Path SCRIPTS = Path.of("src/test/resources/dev/dowse/codegen/run");
    private static final Path EXCEPTIONS =
            Path.of("src/test/resources/dev/dowse/codegen/not-in-run-cases.tsv");

    /** How often each construct stands in a run case. */
    private final Map<String, Integer> seen = new TreeMap<>();

    @Test
    void everyConstructIsRunTwice() {
        Golden.files(SCRIPTS, ".d").forEach(this::read);
        SortedSet<String> rare = new TreeSet<>(constructs());
        rare.removeIf(construct -> seen.getOrDefault(construct, 0) >= 2);
        assertEquals(String.join("\n", excepted()), String.join("\n", rare));
    }

    private static SortedSet<String> excepted() {
        return Golden.read(EXCEPTIONS)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> constructs() {
        return Stream.of(
                        nodes(Node.class),
                        named("call", Subroutine.values(), Subroutine::spelling),
                        named("call", Action.values(), Action::spelling),
                        named("call", AggregatingFunction.values(), AggregatingFunction::spelling),
                        named("variable", BuiltinVariable.values(), BuiltinVariable::spelling),
                        named("Unary", UnaryOperator.values(), UnaryOperator::name),
                        named("Binary", BinaryOperator.values(), BinaryOperator::name),
                        named("CompoundAssign", compounds(), BinaryOperator::name),
                        Stream.of(
                                "probe BEGIN",
                                "probe END",
                                "probe ERROR",
                                "probe tick",
                                "probe profile"))
                .flatMap(Function.identity())
                .toList();
    }

    /** The operators that can stand before an equals sign. */
    private static BinaryOperator[] compounds() {
        return Stream.of(BinaryOperator.values())
                .filter(operator -> !operator.isLogical() && !operator.isComparison())
                .toArray(BinaryOperator[]::new);
    }

    private static <T> Stream<String> named(String kind, T[] values, Function<T, String> name) {
        return Stream.of(values).map(value -> kind + " " + name.apply(value));
    }

    /** The kinds of nodes, but for those that stand for what is not there. */
    private static Stream<String> nodes(Class<?> kind) {
        if (kind.isSealed()) {
            return Stream.of(kind.getPermittedSubclasses()).flatMap(ConstructsTest::nodes);
        }
        return kind.isRecord() && !kind.getSimpleName().equals("Missing")
                ? Stream.of(title(kind))
                : Stream.empty();
    }

    private static String title(Class<?> kind) {
        Class<?> outer = kind.getEnclosingClass();
        return outer == null
                ? kind.getSimpleName()
                : outer.getSimpleName() + "." + kind.getSimpleName();
    }

    private void read(Path script) {
        visit(Parser.parse(SourceText.of(script.toString(), Golden.read(script))).value());
    }

    private void visit(Object value) {
        switch (value) {
            case Collection<?> several -> several.forEach(this::visit);
            case Optional<?> optional -> optional.ifPresent(this::visit);
            case Node node -> {
                count(title(node.getClass()));
                detail(node);
                components(node);
            }
            default -> {}
        }
    }

    private void components(Node node) {
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            try {
                visit(component.getAccessor().invoke(node));
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("a component of " + node, e);
            }
        }
    }

    private void detail(Node node) {
        if (node instanceof Expression.Call call) {
            count("call " + call.function().text());
        } else if (node instanceof Expression.Identifier identifier) {
            count("variable " + identifier.name());
        } else if (node instanceof Expression.Unary unary) {
            count("Unary " + unary.operator().name());
        } else if (node instanceof Expression.Binary binary) {
            count("Binary " + binary.operator().name());
        } else if (node instanceof Expression.CompoundAssign assign) {
            count("CompoundAssign " + assign.operator().name());
        } else if (node instanceof ProbeDescription probe) {
            count("probe " + probe.name().text().replaceFirst("-.*", ""));
        }
    }

    private void count(String construct) {
        seen.merge(construct, 1, Integer::sum);
    }
}
