package dev.dowse.semantics;

import dev.dowse.catalog.Action;
import dev.dowse.catalog.AggregatingFunction;
import dev.dowse.catalog.BuiltinVariable;
import dev.dowse.catalog.LibraryVariable;
import dev.dowse.catalog.Probe;
import dev.dowse.catalog.Subroutine;
import dev.dowse.types.Type;
import java.util.List;

/** What a word of a script stands for. */
public sealed interface Meaning {
    /** A probe description with all the probes it matches. */
    record Probes(List<Probe> probes) implements Meaning {
        public Probes {
            probes = List.copyOf(probes);
        }
    }

    record Builtin(BuiltinVariable variable, Type type) implements Meaning {}

    /** {@code argN}. */
    record Argument(int index, Type type) implements Meaning {}

    record User(Variable variable) implements Meaning {}

    record Aggregation(AggregationVariable variable) implements Meaning {}

    record CallsSubroutine(Subroutine subroutine) implements Meaning {}

    record CallsAction(Action action) implements Meaning {}

    record Aggregates(AggregatingFunction function) implements Meaning {}

    /** An option in a pragma. */
    record Option(String name) implements Meaning {}

    /** An enumerator, an inline, or a constant of the D libraries. */
    record Constant(String name, Type type, long value) implements Meaning {}

    /** The name of a type. */
    record NamedType(Type type) implements Meaning {}

    /** A member of a struct or union. */
    record Member(Type.Aggregate of, Type.Aggregate.Field field) implements Meaning {}

    /** The place of a member of a struct or union, where none of its members stands yet. */
    record MissingMember(Type.Aggregate of) implements Meaning {}

    /** A global variable or function of the kernel. */
    record Symbol(String module, String name, Type type) implements Meaning {}

    /** A variable of the D libraries. */
    record Library(LibraryVariable variable) implements Meaning {}

    /** {@code $pid} and its like. */
    record Macro(String name, String value) implements Meaning {}
}
