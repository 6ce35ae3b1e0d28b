package dev.dowse.layout;

import dev.dowse.catalog.BuiltinVariable;
import dev.dowse.catalog.ProbeName;
import dev.dowse.semantics.AggregationVariable;
import dev.dowse.semantics.Program;
import dev.dowse.semantics.TypedClause;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.semantics.TypedStatement;
import dev.dowse.source.RawText;
import dev.dowse.types.Conversions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How many bytes each component of an aggregation's key takes. A string takes as many as the
 * longest that its uses can put there: 16 for {@code execname}, the longest name for {@code
 * probefunc}; so a key is short where {@code strsize} is long, and a kernel hashes and compares no
 * empty bytes.
 */
public final class KeyBounds {
    /** {@code TASK_COMM_LEN}. */
    private static final int COMMAND = 16;

    /** The variables that are a part of the probe's name. */
    private static final Map<BuiltinVariable, Function<ProbeName, String>> FIELDS =
            Map.of(
                    BuiltinVariable.PROBEPROV, ProbeName::provider,
                    BuiltinVariable.PROBEMOD, ProbeName::module,
                    BuiltinVariable.PROBEFUNC, ProbeName::function,
                    BuiltinVariable.PROBENAME, ProbeName::name);

    private final int strsize;
    private final List<int[]> sizes;

    private KeyBounds(Program program) {
        strsize = program.options().strsize();
        sizes = program.aggregations().stream().map(this::smallest).toList();
        for (TypedClause clause : program.clauses()) {
            clause.body().forEach(statement -> read(clause, statement));
        }
    }

    /** Bytes of each component, by the aggregation's id. */
    public static List<List<Integer>> of(Program program) {
        KeyBounds bounds = new KeyBounds(program);
        return bounds.sizes.stream().map(each -> Arrays.stream(each).boxed().toList()).toList();
    }

    /** What components take of which no use is known; strings at least a word. */
    private int[] smallest(AggregationVariable variable) {
        return variable.keys().stream()
                .mapToInt(type ->
                        Conversions.isString(type)
                                ? Math.min(Long.BYTES, strsize + 1)
                                : KeyLayout.sizeOf(type, strsize))
                .toArray();
    }

    private void read(TypedClause clause, TypedStatement statement) {
        switch (statement) {
            case TypedStatement.Aggregate use -> widen(clause, use);
            case TypedStatement.If branch -> {
                branch.then().forEach(each -> read(clause, each));
                branch.otherwise().forEach(each -> read(clause, each));
            }
            case TypedStatement.Act _,
                    TypedStatement.AggregationOperation _,
                    TypedStatement.Evaluate _,
                    TypedStatement.Exit _,
                    TypedStatement.Printa _,
                    TypedStatement.Printf _,
                    TypedStatement.Trace _ -> {}
        }
    }

    private void widen(TypedClause clause, TypedStatement.Aggregate use) {
        int[] known = sizes.get(use.aggregation().id());
        for (int i = 0; i < known.length && i < use.keys().size(); i++) {
            TypedExpression key = use.keys().get(i);
            if (Conversions.isString(key.type())) {
                known[i] = Math.max(known[i], bytes(clause, key));
            }
        }
    }

    /** Whole words, as far as {@code strsize} allows them. */
    private int bytes(TypedClause clause, TypedExpression value) {
        return Math.min(MemoryPlan.roundUp(longest(clause, value)), strsize + 1);
    }

    /** The longest text that a value can be, with the zero at its end. */
    private int longest(TypedClause clause, TypedExpression value) {
        if (value instanceof TypedExpression.Text text) {
            return bytes(text.value()) + 1;
        }
        if (value instanceof TypedExpression.Conditional choice) {
            return Math.max(longest(clause, choice.then()), longest(clause, choice.otherwise()));
        }
        return value instanceof TypedExpression.ReadBuiltin builtin
                ? longest(clause, builtin.variable())
                : strsize + 1;
    }

    private int longest(TypedClause clause, BuiltinVariable variable) {
        if (variable == BuiltinVariable.EXECNAME) {
            return COMMAND;
        }
        Function<ProbeName, String> field = FIELDS.get(variable);
        return field == null ? strsize + 1 : longest(clause, field);
    }

    private int longest(TypedClause clause, Function<ProbeName, String> field) {
        if (!clause.unlisted().isEmpty()) {
            return strsize + 1;
        }
        return clause.probes().stream()
                        .mapToInt(probe -> bytes(field.apply(probe.name())))
                        .max()
                        .orElse(0)
                + 1;
    }

    private static int bytes(String text) {
        return RawText.bytes(text).length;
    }
}
