package dev.dowse.codegen;

import dev.dowse.bpf.program.ControlBlock;
import dev.dowse.bpf.program.DropKind;
import dev.dowse.bpf.program.MapRole;
import dev.dowse.bpf.program.MapSpec;
import dev.dowse.bpf.program.MapType;
import dev.dowse.layout.AggregationStorage;
import dev.dowse.layout.MemoryPlan;
import dev.dowse.layout.SpeculationTag;
import dev.dowse.layout.Storage;
import dev.dowse.semantics.AggregationVariable;
import dev.dowse.semantics.Options;
import dev.dowse.semantics.Program;
import dev.dowse.semantics.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The maps of the object, by the index that instructions name them by. Those that every session
 * needs and those of aggregations always exist; the others from their first use.
 */
final class MapTable {
    static final int OUTPUT = 0;
    static final int CONTROL = 1;
    static final int DROPS = 2;

    private static final long RING_BYTES = 4 << 20;

    /** Bytes of {@code cpuinfo_t}: four numbers of 32 bits. */
    private static final int CPU_INFORMATION = 16;

    private static final byte[] FIRST = new byte[4];

    private final MemoryPlan plan;
    private final ConstantPool constants;
    private final List<Optional<MapSpec>> maps = new ArrayList<>();
    private final Map<Integer, Integer> variables = new HashMap<>();
    private final int firstAggregation;
    private int globals = -1;
    private int constantsMap = -1;
    private int cpus = -1;
    private int speculations = -1;
    private int waits = -1;
    private final int speculationCount;

    MapTable(Program program, MemoryPlan plan) {
        this.plan = plan;
        this.speculationCount =
                Math.clamp(program.options().bytes("nspec", 1), 1, SpeculationTag.MOST);
        this.constants = new ConstantPool(plan.strsize(), zeros(plan));
        add(ring(program.options()));
        add(single("control", MapRole.CONTROL, ControlBlock.SIZE));
        add(
                new MapSpec(
                        "drops",
                        MapRole.DROPS,
                        MapType.PERCPU_ARRAY,
                        4,
                        8,
                        DropKind.COUNTED,
                        0,
                        List.of()));
        firstAggregation = maps.size();
        for (AggregationVariable variable : program.aggregations()) {
            add(aggregation(variable, plan.aggregations().get(variable.id())));
        }
    }

    private static int zeros(MemoryPlan plan) {
        int aggregation =
                plan.aggregations().stream()
                        .mapToInt(AggregationStorage::valueSize)
                        .max()
                        .orElse(0);
        int element =
                plan.variables().stream()
                        .mapToInt(v -> v instanceof Storage.Keyed keyed ? keyed.valueSize() : 0)
                        .max()
                        .orElse(0);
        return Math.max(Math.max(aggregation, element), plan.stringRoom());
    }

    private int add(MapSpec map) {
        maps.add(Optional.of(map));
        return maps.size() - 1;
    }

    ConstantPool constants() {
        return constants;
    }

    int aggregation(int id) {
        return firstAggregation + id;
    }

    int constantsMap() {
        if (constantsMap < 0) {
            constantsMap = reserve();
        }
        return constantsMap;
    }

    int globals() {
        if (globals < 0) {
            globals = add(single("globals", MapRole.GLOBALS, plan.globalsSize()));
        }
        return globals;
    }

    /** What {@code curcpu} points to, once per CPU. */
    int cpus() {
        if (cpus < 0) {
            cpus =
                    add(
                            new MapSpec(
                                    "cpus",
                                    MapRole.CPUS,
                                    MapType.PERCPU_ARRAY,
                                    4,
                                    CPU_INFORMATION,
                                    1,
                                    0,
                                    List.of()));
        }
        return cpus;
    }

    /** How long each CPU was made to wait; see {@link Chill}. */
    int waits() {
        if (waits < 0) {
            waits =
                    add(
                            new MapSpec(
                                    "waits",
                                    MapRole.WAITS,
                                    MapType.PERCPU_ARRAY,
                                    4,
                                    Chill.SIZE,
                                    1,
                                    0,
                                    List.of()));
        }
        return waits;
    }

    /** How many speculations there may be at a time. */
    int speculationCount() {
        return speculationCount;
    }

    /** How often each number of a speculation was taken and given back. */
    int speculations() {
        if (speculations < 0) {
            speculations = add(single("specs", MapRole.SPECULATIONS, 8 * speculationCount));
        }
        return speculations;
    }

    /**
     * The first of the two maps of an associative array or thread-local variable; the second is the
     * next.
     */
    int variable(Variable variable, Storage.Keyed storage) {
        return variables.computeIfAbsent(
                variable.id(),
                id -> {
                    int first = add(array(name("v", id, variable.name()), storage));
                    add(array(name("w", id, variable.name()), storage));
                    return first;
                });
    }

    private static MapSpec array(String name, Storage.Keyed storage) {
        return new MapSpec(
                name,
                MapRole.DYNAMIC,
                MapType.HASH,
                storage.keySize(),
                storage.valueSize(),
                storage.entries(),
                0,
                List.of());
    }

    /** A place for a map whose size is known later. */
    int reserve() {
        maps.add(Optional.empty());
        return maps.size() - 1;
    }

    /** Fills a reserved place with the scratch memory of one program. */
    void scratch(int map, String program, int size) {
        int room = Math.max(MemoryPlan.roundUp(size), 8);
        maps.set(
                map,
                Optional.of(
                        new MapSpec(
                                program + "_mem",
                                MapRole.SCRATCH,
                                MapType.PERCPU_ARRAY,
                                4,
                                room,
                                1,
                                0,
                                List.of())));
    }

    /** Fills a reserved place with as many programs as one program goes on in. */
    void programs(int map, String program, int count) {
        maps.set(
                map,
                Optional.of(
                        new MapSpec(
                                program + "_next",
                                MapRole.PROGRAMS,
                                MapType.PROG_ARRAY,
                                4,
                                4,
                                count,
                                0,
                                List.of())));
    }

    /** All maps; the constants are complete now. */
    List<MapSpec> specs() {
        if (constantsMap >= 0) {
            byte[] value = constants.value();
            MapSpec empty = single("constants", MapRole.CONSTANTS, value.length);
            maps.set(
                    constantsMap,
                    Optional.of(
                            new MapSpec(
                                    empty.name(),
                                    empty.role(),
                                    empty.type(),
                                    empty.keySize(),
                                    empty.valueSize(),
                                    empty.maxEntries(),
                                    empty.flags(),
                                    List.of(new MapSpec.Entry(FIRST, value)))));
        }
        return maps.stream().map(Optional::orElseThrow).toList();
    }

    private static MapSpec single(String name, MapRole role, int size) {
        return new MapSpec(name, role, MapType.ARRAY, 4, size, 1, 0, List.of());
    }

    private static MapSpec ring(Options options) {
        long wanted = Math.clamp(options.bytes("bufsize", RING_BYTES), 4096, 1 << 30);
        long size = Long.highestOneBit(wanted) == wanted ? wanted : Long.highestOneBit(wanted) * 2;
        return new MapSpec(
                "output", MapRole.OUTPUT, MapType.RINGBUF, 0, 0, (int) size, 0, List.of());
    }

    private static MapSpec aggregation(AggregationVariable variable, AggregationStorage storage) {
        return new MapSpec(
                name("a", variable.id(), variable.name()),
                MapRole.AGGREGATION,
                MapType.PERCPU_HASH,
                storage.keySize(),
                storage.valueSize(),
                storage.entries(),
                0,
                List.of());
    }

    /** At most 15 characters: kind, number, and what fits of the author's name. */
    private static String name(String kind, int id, String given) {
        String whole = kind + id + "_" + given;
        return whole.substring(0, Math.min(15, whole.length()));
    }
}
