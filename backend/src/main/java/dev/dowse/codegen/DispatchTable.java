package dev.dowse.codegen;

import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeSite;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From the number of a system call, or of a function, to the probe and to the code for it: rows of
 * a power of two bytes in the constants, so that finding one takes a shift and an addition. A row
 * of zeros belongs to a number that no clause is for.
 */
final class DispatchTable {
    static final int PROBE = 0;

    /** Number of the group of clauses that the probe leads to, from 1. */
    static final int GROUP = 4;

    static final int FUNCTION = 8;

    /** Names of system calls are short, those of functions are not. */
    private static final int SYSTEM_CALL_SHIFT = 5;

    private static final int FUNCTION_SHIFT = 7;

    private final List<Dispatch.Group> groups;
    private final Firing.Kind kind;
    private final Map<Probe, Integer> numbers = new LinkedHashMap<>();

    DispatchTable(List<Dispatch.Group> groups, Firing.Kind kind) {
        this.groups = groups;
        this.kind = kind;
        for (Dispatch.Group group : groups) {
            for (Probe probe : group.probes()) {
                numbers.put(probe, kind.isFunction() ? numbers.size() : number(probe.site()));
            }
        }
    }

    /** The probes by their numbers from 0 where they are functions. */
    List<Probe> probes() {
        return List.copyOf(numbers.keySet());
    }

    int rows() {
        return 1 + numbers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    static int rowShift(Firing.Kind kind) {
        return kind.isFunction() ? FUNCTION_SHIFT : SYSTEM_CALL_SHIFT;
    }

    /** Bytes for the name of the function, the zero behind it among them. */
    static int functionSize(Firing.Kind kind) {
        return (1 << rowShift(kind)) - FUNCTION;
    }

    byte[] bytes() {
        int size = 1 << rowShift(kind);
        ByteBuffer table = ByteBuffer.allocate(rows() * size).order(ByteOrder.LITTLE_ENDIAN);
        for (int group = 0; group < groups.size(); group++) {
            for (Probe probe : groups.get(group).probes()) {
                int row = numbers.getOrDefault(probe, 0) * size;
                table.putInt(row + PROBE, probe.id());
                table.putInt(row + GROUP, group + 1);
                byte[] name = probe.name().function().getBytes(StandardCharsets.UTF_8);
                int length = Math.min(name.length, functionSize(kind) - 1);
                table.put(row + FUNCTION, name, 0, length);
            }
        }
        return table.array();
    }

    /** The number of the system call at which a probe fires. */
    static int number(ProbeSite site) {
        return switch (site) {
            case ProbeSite.SyscallEntry entry -> entry.number();
            case ProbeSite.SyscallReturn ret -> ret.number();
            case ProbeSite.Begin ignored -> 0;
            case ProbeSite.End ignored -> 0;
            case ProbeSite.Error ignored -> 0;
            case ProbeSite.Profile ignored -> 0;
            case ProbeSite.Tick ignored -> 0;
            case ProbeSite.Tracepoint ignored -> 0;
            case ProbeSite.UserCode ignored -> 0;
            case ProbeSite.Event ignored -> 0;
            case ProbeSite.KernelFunction ignored -> 0;
            case ProbeSite.Derived ignored -> 0;
        };
    }
}
