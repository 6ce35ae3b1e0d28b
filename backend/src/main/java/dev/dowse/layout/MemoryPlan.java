package dev.dowse.layout;

import dev.dowse.semantics.AggregationVariable;
import dev.dowse.semantics.Program;
import dev.dowse.semantics.Variable;
import dev.dowse.types.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Where every byte lies that outlives one expression: records, variables and aggregations of one
 * program. It is computed once, from the typed program alone, so that what the checker reckons,
 * what the code generator writes and what the consumer reads cannot differ.
 *
 * @param strsize bytes of a string without its terminating zero
 * @param records by clause index
 * @param variables by variable id
 * @param aggregations by aggregation id
 * @param globalsSize bytes of the block that holds the global scalars
 * @param localsSize bytes of the block that holds the {@code this->} scalars
 * @param maxFrames how many frames a stack has at the most
 */
public record MemoryPlan(
        int strsize,
        List<RecordSchema> records,
        List<Storage> variables,
        List<AggregationStorage> aggregations,
        int globalsSize,
        int localsSize,
        int maxFrames) {
    /** Bytes that a dynamic variable may take, unless {@code dynvarsize} says otherwise. */
    private static final long DYNAMIC_BYTES = 1 << 20;

    private static final int GENEROUS = 4;

    /** The thread that the key of a {@code self->} variable starts with. */
    private static final int THREAD = 8;

    public MemoryPlan {
        records = List.copyOf(records);
        variables = List.copyOf(variables);
        aggregations = List.copyOf(aggregations);
    }

    public static MemoryPlan of(Program program) {
        int strsize = program.options().strsize();
        List<Storage> variables = new ArrayList<>();
        int globals = 0;
        int locals = 0;
        for (Variable variable : program.variables()) {
            int room = room(variable.type(), strsize);
            Slot inline = new Slot(variable.type(), 0, sizeOf(variable.type(), strsize));
            if (variable.isAssociative() || isThread(variable)) {
                variables.add(keyed(program, variable, inline));
                continue;
            }
            boolean global =
                    switch (variable.scope()) {
                        case GLOBAL -> true;
                        case THREAD, CLAUSE -> false;
                    };
            int offset = global ? globals : locals;
            Slot slot = new Slot(inline.type(), offset, inline.size());
            variables.add(global ? new Storage.Global(slot) : new Storage.Local(slot));
            globals += global ? room : 0;
            locals += global ? 0 : room;
        }
        List<List<Integer>> bounds = KeyBounds.of(program);
        return new MemoryPlan(
                strsize,
                program.clauses().stream().map(c -> RecordPlan.of(c, strsize)).toList(),
                variables,
                program.aggregations().stream()
                        .map(a -> aggregation(program, a, bounds.get(a.id())))
                        .toList(),
                globals,
                locals,
                program.options().maxFrames());
    }

    /** Bytes of a string in memory that programs work on: whole words, zero behind the text. */
    public int stringRoom() {
        return roundUp(strsize + 1);
    }

    /** Bytes of the largest record. */
    public int largestRecord() {
        return records.stream().mapToInt(RecordSchema::size).max().orElse(0);
    }

    /** The next multiple of 8. */
    public static int roundUp(int size) {
        return (size + 7) & ~7;
    }

    static int sizeOf(Type type, int strsize) {
        return KeyLayout.sizeOf(type, strsize);
    }

    /** Bytes to set aside for a variable, so that the next one is aligned. */
    private static int room(Type type, int strsize) {
        return roundUp(Math.max(sizeOf(type, strsize), 1));
    }

    private static boolean isThread(Variable variable) {
        return switch (variable.scope()) {
            case THREAD -> true;
            case GLOBAL, CLAUSE -> false;
        };
    }

    private static Storage keyed(Program program, Variable variable, Slot value) {
        int strsize = program.options().strsize();
        KeyLayout key = KeyLayout.of(variable.keys(), isThread(variable) ? THREAD : 0, strsize);
        int keySize = Math.max(key.size(), 8);
        int valueSize = room(variable.type(), strsize);
        long keyed =
                program.variables().stream().filter(v -> v.isAssociative() || isThread(v)).count();
        long bytes = share(program.options().bytes("dynvarsize", DYNAMIC_BYTES), keyed);
        int entries = Math.clamp(bytes / (keySize + valueSize), 1, 1 << 20);
        return new Storage.Keyed(key, keySize, value, valueSize, entries, isThread(variable));
    }

    /** What one of {@code count} maps may take: a few have plenty, many share. */
    private static long share(long bytes, long count) {
        return count <= GENEROUS ? bytes : bytes * GENEROUS / count;
    }

    private static AggregationStorage aggregation(
            Program program, AggregationVariable variable, List<Integer> sizes) {
        KeyLayout key = KeyLayout.of(variable.keys(), sizes, 0);
        int keySize = Math.max(key.size(), 8);
        int valueSize = AggregationStorage.words(variable) * 8;
        return new AggregationStorage(
                key,
                keySize,
                valueSize,
                AggregationStorage.entries(
                        program.options(),
                        variable,
                        keySize + valueSize,
                        share(AggregationStorage.BYTES, program.aggregations().size())));
    }
}
