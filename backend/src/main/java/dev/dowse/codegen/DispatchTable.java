package dev.dowse.codegen;

import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeSite;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * From the number of a system call to the probe and to the code for it: rows of a power of two
 * bytes in the constants, so that finding one takes a shift and an addition. A row of zeros belongs
 * to a call that no clause is for.
 */
final class DispatchTable {
    static final int PROBE = 0;

    /** Number of the group of clauses that the probe leads to, from 1. */
    static final int GROUP = 4;

    static final int FUNCTION = 8;
    static final int FUNCTION_SIZE = 24;
    static final int ROW_SHIFT = 5;
    private static final int ROW = 1 << ROW_SHIFT;

    private final List<Dispatch.Group> groups;
    private final int rows;

    DispatchTable(List<Dispatch.Group> groups) {
        this.groups = groups;
        this.rows =
                1
                        + groups.stream()
                                .flatMap(g -> g.probes().stream())
                                .mapToInt(p -> number(p.site()))
                                .max()
                                .orElse(0);
    }

    int rows() {
        return rows;
    }

    byte[] bytes() {
        ByteBuffer table = ByteBuffer.allocate(rows * ROW).order(ByteOrder.LITTLE_ENDIAN);
        for (int group = 0; group < groups.size(); group++) {
            for (Probe probe : groups.get(group).probes()) {
                int row = number(probe.site()) * ROW;
                table.putInt(row + PROBE, probe.id());
                table.putInt(row + GROUP, group + 1);
                byte[] name = probe.name().function().getBytes(StandardCharsets.UTF_8);
                table.put(row + FUNCTION, name, 0, Math.min(name.length, FUNCTION_SIZE - 1));
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
            case ProbeSite.Derived ignored -> 0;
        };
    }
}
