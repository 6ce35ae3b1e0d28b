package dev.dowse.catalog;

import java.util.List;

/** Where a probe fires: what a code generator and a session must know to reach it. */
public sealed interface ProbeSite {
    /** {@code dtrace:::BEGIN}: once, before every other probe. */
    record Begin() implements ProbeSite {}

    /** {@code dtrace:::END}: once, after every other probe. */
    record End() implements ProbeSite {}

    /** {@code dtrace:::ERROR}: called when a clause faults. */
    record Error() implements ProbeSite {}

    /** The entry of the system call with this number. */
    record SyscallEntry(int number) implements ProbeSite {}

    /** The return of the system call with this number. */
    record SyscallReturn(int number) implements ProbeSite {}

    /**
     * A tracepoint of the kernel.
     *
     * @param name as the kernel's code has it
     * @param arguments how many it hands over
     */
    record Tracepoint(String name, int arguments) implements ProbeSite {}

    /**
     * An instruction of a program that a process runs.
     *
     * @param offset where in the file it is
     * @param returns whether the probe fires when the function ends that begins there
     */
    record UserCode(long process, String file, long offset, boolean returns) implements ProbeSite {}

    /**
     * An event that the kernel writes down at a tracepoint.
     *
     * @param number the kernel's own for it
     * @param fields what it writes down
     */
    record Event(int number, List<Field> fields) implements ProbeSite {
        /**
         * A part of the event.
         *
         * @param type as the kernel's code declares it, of an array that of its elements
         * @param offset in bytes from the start of the event
         * @param size in bytes
         */
        public record Field(String type, int offset, int size, boolean signed, boolean array) {}

        public Event {
            fields = List.copyOf(fields);
        }
    }

    /** Where a function of the kernel begins, or ends. */
    record KernelFunction(String name, boolean returns) implements ProbeSite {}

    /** Certain firings of other probes, each of which fires this one. */
    record Derived(List<Source> sources) implements ProbeSite {
        /**
         * Another probe.
         *
         * @param when an inline of the library {@code probes.d} that must hold; empty where nothing
         *     must
         * @param arguments what each {@code argN} is: one of the other probe, a number, or an
         *     inline of that library
         */
        public record Source(ProbeSite site, String when, List<String> arguments) {
            public Source {
                arguments = List.copyOf(arguments);
            }
        }

        public Derived {
            sources = List.copyOf(sources);
        }
    }

    /** {@code profile-N}: on every CPU each {@code nanoseconds}. */
    record Profile(long nanoseconds) implements ProbeSite {}

    /** {@code tick-N}: on one CPU each {@code nanoseconds}. */
    record Tick(long nanoseconds) implements ProbeSite {}

    /** True where a clock interrupt fires the probe, whatever thread it interrupts. */
    default boolean isClock() {
        return this instanceof Profile || this instanceof Tick;
    }

    /** True where a tracepoint of the kernel stands behind the probe. */
    default boolean isTracepoint() {
        return this instanceof SyscallEntry
                || this instanceof SyscallReturn
                || this instanceof Tracepoint
                || this instanceof Event
                || this instanceof Derived;
    }
}
