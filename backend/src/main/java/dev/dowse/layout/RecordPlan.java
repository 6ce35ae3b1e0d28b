package dev.dowse.layout;

import dev.dowse.catalog.Action;
import dev.dowse.catalog.Effect;
import dev.dowse.semantics.TypedClause;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.semantics.TypedStatement;
import dev.dowse.types.Conversions;
import dev.dowse.types.PrintfFormat;
import dev.dowse.types.Type;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Lays out the record of one clause: the header, then each data item in the order of the text.
 * Strings start at multiples of 8 and end where the next multiple begins, so that programs copy
 * whole words.
 */
final class RecordPlan {
    /** What the actions that are no statements of their own leave in the record. */
    private static final Map<Action, BiFunction<RecordPlan, List<TypedExpression>, RecordItem>>
            ACTIONS =
                    Map.of(
                            Action.TRACEMEM,
                            RecordPlan::memory,
                            Action.PRINT,
                            RecordPlan::print,
                            Action.COMMIT,
                            (plan, given) -> plan.settled(true),
                            Action.DISCARD,
                            (plan, given) -> plan.settled(false),
                            Action.FTRUNCATE,
                            (plan, given) -> truncation(),
                            Action.SETOPT,
                            RecordPlan::option);

    /** Actions that leave no data, and still it is told that the probe has fired. */
    private static final Set<Action> NOTED =
            EnumSet.of(Action.CHILL, Action.RAISE, Action.SPECULATE, Action.STOP);

    private final int strsize;
    private final List<RecordItem> items = new ArrayList<>();
    private int end = RecordHeader.DATA;
    private boolean noted;

    private RecordPlan(int strsize) {
        this.strsize = strsize;
    }

    static RecordSchema of(TypedClause clause, int strsize) {
        RecordPlan plan = new RecordPlan(strsize);
        plan.add(clause.body());
        boolean emitted = clause.body().isEmpty() || !plan.items.isEmpty() || plan.noted;
        return new RecordSchema(clause.index(), emitted, MemoryPlan.roundUp(plan.end), plan.items);
    }

    private void add(List<TypedStatement> statements) {
        for (TypedStatement statement : statements) {
            add(statement);
        }
    }

    private void add(TypedStatement statement) {
        switch (statement) {
            case TypedStatement.Evaluate ignored -> {}
            case TypedStatement.Aggregate ignored -> {}
            case TypedStatement.Act act -> {
                var item = ACTIONS.get(act.action());
                if (item != null) {
                    items.add(item.apply(this, act.arguments()));
                }
                noted |= NOTED.contains(act.action());
            }
            case TypedStatement.If branch -> {
                add(branch.then());
                add(branch.otherwise());
            }
            case TypedStatement.Trace trace -> items.add(new RecordItem.Trace(slot(trace.value())));
            case TypedStatement.Printf printf -> {
                List<Slot> slots = printf.arguments().stream().map(this::slot).toList();
                items.add(
                        Effect.of(printf.action())
                                .<RecordItem>map(
                                        e -> new RecordItem.Outside(e, printf.format(), slots))
                                .orElseGet(() -> new RecordItem.Printf(printf.format(), slots)));
            }
            case TypedStatement.Printa printa ->
                    items.add(
                            new RecordItem.Printa(
                                    printa.format(),
                                    printa.aggregations().stream().map(a -> a.id()).toList()));
            case TypedStatement.Exit ignored ->
                    items.add(new RecordItem.Exit(slot(Type.Int.INT32)));
            case TypedStatement.AggregationOperation operation ->
                    items.add(
                            new RecordItem.Operation(
                                    operation.change(),
                                    operation.aggregation().id(),
                                    operation.argument().map(this::slot)));
        }
    }

    /** Whether an action that is no statement of its own is an item of its clause's record. */
    static boolean leavesData(Action action) {
        return ACTIONS.containsKey(action);
    }

    private RecordItem settled(boolean committed) {
        return new RecordItem.Settled(committed, slot(Type.Int.UINT32));
    }

    private static RecordItem truncation() {
        return new RecordItem.Outside(Effect.FTRUNCATE, new PrintfFormat("", List.of()), List.of());
    }

    private RecordItem option(List<TypedExpression> given) {
        Slot name = slot(given.getFirst());
        return new RecordItem.SetOption(name, given.stream().skip(1).findFirst().map(this::slot));
    }

    private RecordItem print(List<TypedExpression> given) {
        Slot address = slot(Type.Int.UINT64);
        return new RecordItem.Print(address, slot(Conversions.pointee(given.getFirst().type())));
    }

    private RecordItem memory(List<TypedExpression> arguments) {
        int size =
                arguments.get(1) instanceof TypedExpression.Constant c
                        ? Math.toIntExact(c.value())
                        : 0;
        Slot bytes = slot(new Type.Array(Type.Int.INT8, size));
        return new RecordItem.Memory(
                bytes,
                arguments.size() > 2 ? Optional.of(slot(arguments.get(2))) : Optional.empty());
    }

    private Slot slot(TypedExpression value) {
        return slot(value.type());
    }

    private Slot slot(Type type) {
        int size = MemoryPlan.sizeOf(type, strsize);
        boolean string = type.resolved() instanceof Type.Str;
        boolean words = string || size > 8 || Integer.bitCount(size) != 1;
        int alignment = words ? 8 : size;
        int offset = (end + alignment - 1) / alignment * alignment;
        end = offset + (words ? MemoryPlan.roundUp(size) : size);
        return new Slot(type, offset, size);
    }
}
