package dev.dowse.codegen;

import dev.dowse.catalog.Probe;
import java.util.List;

/**
 * What is known, while code is made, about the probe that fires.
 *
 * @param probes those that lead to the code at hand; where there are several, the row of the
 *     dispatch table tells which
 */
record Firing(Kind kind, List<Probe> probes) {
    /** What the context of the program is. */
    enum Kind {
        /** Nothing: {@code BEGIN} and {@code END}. */
        BARE,
        /** Raw tracepoint arguments: registers, system call number. */
        SYSCALL_ENTRY,
        /** Raw tracepoint arguments: registers, returned value. */
        SYSCALL_RETURN,
        /** Registers at an interrupt of the CPU clock. */
        CLOCK
    }

    Firing {
        probes = List.copyOf(probes);
    }

    boolean isTabled() {
        return probes.size() > 1;
    }
}
