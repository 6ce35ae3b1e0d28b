package dev.dowse.codegen;

import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeSite;
import dev.dowse.semantics.Derivation;
import java.util.List;
import java.util.Optional;

/**
 * What is known, while code is made, about the probe that fires.
 *
 * @param probes those that lead to the code at hand; where there are several, the row of the
 *     dispatch table tells which
 * @param site where the program that runs is attached
 * @param derivation how that becomes a firing of a derived probe
 * @param isError whether it is {@code ERROR}, which fires where another probe's clause faulted
 */
record Firing(
        Kind kind,
        List<Probe> probes,
        ProbeSite site,
        Optional<Derivation> derivation,
        boolean isError) {
    /** What the context of the program is. */
    enum Kind {
        /** Nothing: {@code BEGIN} and {@code END}. */
        BARE(0),
        /** Raw tracepoint arguments: registers, system call number. */
        SYSCALL_ENTRY(3),
        /** Raw tracepoint arguments: registers, returned value. */
        SYSCALL_RETURN(3),
        /** Registers where a function begins. */
        FUNCTION_ENTRY(0),
        /** Registers where a function has ended. */
        FUNCTION_RETURN(0),
        /** The arguments of a raw tracepoint. */
        TRACEPOINT(3),
        /** What the kernel writes down of an event. */
        EVENT(0),
        /** Registers at an interrupt of the CPU clock. */
        CLOCK(0);

        private final int machinery;

        Kind(int machinery) {
            this.machinery = machinery;
        }

        /**
         * How many frames on top of the kernel's stack are those of the tracing: the program
         * itself, {@code bpf_trace_run2} and {@code __bpf_trace_sys_enter} in a raw tracepoint.
         */
        int machinery() {
            return machinery;
        }

        /** Whether every system call runs the program, which then asks for its number. */
        boolean isSystemCall() {
            return this == SYSCALL_ENTRY || this == SYSCALL_RETURN;
        }

        boolean isFunction() {
            return this == FUNCTION_ENTRY || this == FUNCTION_RETURN;
        }

        /** Whether a number tells which of several probes it is. */
        boolean isNumbered() {
            return isSystemCall() || isFunction();
        }
    }

    Firing {
        probes = List.copyOf(probes);
    }

    /** The moment itself that a derived probe is made of. */
    Firing underived() {
        return new Firing(kind, probes, site, Optional.empty(), isError);
    }

    /** A fault while this fires. */
    Firing fault(Probe error) {
        return new Firing(kind, List.of(error), site, Optional.empty(), true);
    }

    boolean isTabled() {
        return probes.size() > 1;
    }
}
