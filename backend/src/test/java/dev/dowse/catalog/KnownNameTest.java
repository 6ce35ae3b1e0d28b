package dev.dowse.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.catalog.KnownName.Kind;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of names with version, stability and support on Linux, held against the signatures: a
 * name without the one or the other would be known by half.
 */
class KnownNameTest {
    private static Set<String> table(Kind kind) {
        return KnownName.all().stream()
                .filter(n -> n.kind() == kind)
                .map(KnownName::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> sorted(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyVariableIsThere() {
        Stream<String> arguments = IntStream.range(0, 10).mapToObj(i -> "arg" + i);
        Stream<String> typed = Stream.of(BuiltinVariable.values()).map(BuiltinVariable::spelling);
        Set<String> names = sorted(Stream.of(arguments, Stream.of("args"), typed).flatMap(s -> s));
        names.removeAll(Set.of("cpu"));
        assertEquals(names, table(Kind.VARIABLE));
        assertEquals(35, names.size());
    }

    @Test
    void everyFunctionIsThere() {
        Set<String> names = sorted(Stream.of(Subroutine.values()).map(Subroutine::spelling));
        assertEquals(names, table(Kind.FUNCTION));
        assertEquals(47, names.size());
    }

    @Test
    void everyActionIsThere() {
        Set<String> names = sorted(Stream.of(Action.values()).map(Action::spelling));
        assertEquals(names, table(Kind.ACTION));
        assertEquals(33, names.size());
    }

    @Test
    void everyAggregatingFunctionIsThere() {
        Set<String> names =
                sorted(Stream.of(AggregatingFunction.values()).map(AggregatingFunction::spelling));
        assertEquals(names, table(Kind.AGGREGATION));
        assertEquals(9, names.size());
    }

    /** What DTrace for Linux names and does not implement. */
    @Test
    void whatLinuxLacksIsMarked() {
        assertEquals(
                Set.of(
                        "breakpoint",
                        "chill",
                        "jstack",
                        "panic",
                        "stop",
                        "ddi_pathname",
                        "msgdsize",
                        "msgsize",
                        "ipl",
                        "vtimestamp"),
                KnownName.all().stream()
                        .filter(n -> !n.onLinux())
                        .map(KnownName::name)
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyOptionIsThere() {
        assertEquals(88, ScriptOption.all().size());
    }
}
