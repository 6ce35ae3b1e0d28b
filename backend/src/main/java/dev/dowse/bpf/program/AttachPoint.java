package dev.dowse.bpf.program;

import java.util.List;

/** What makes the kernel run a program. */
public sealed interface AttachPoint {
    /**
     * Run once by the session before everything else ({@code BPF_PROG_TEST_RUN}, raw tracepoint).
     */
    record Begin() implements AttachPoint {}

    /** Run once by the session after everything else. */
    record End() implements AttachPoint {}

    /** A raw tracepoint by the kernel's name, such as {@code sys_enter}. */
    record RawTracepoint(String name) implements AttachPoint {}

    /**
     * Another program that goes on in this one.
     *
     * @param table the map of programs, by its index in the object
     * @param index of the element that is this program
     */
    record TailCall(int table, int index) implements AttachPoint {}

    /**
     * Instructions of programs that a process runs. The program is told by its cookie which one was
     * reached: its place in the list.
     *
     * @param returns whether to run when the functions end that begin there
     */
    record UserCode(long process, boolean returns, List<Place> places) implements AttachPoint {
        /** An instruction at an offset of a file. */
        public record Place(String file, long offset) {}

        public UserCode {
            places = List.copyOf(places);
        }
    }

    /** An event that the kernel writes down, by its number in tracefs. */
    record Event(int number) implements AttachPoint {}

    /**
     * Functions of the kernel. The program is told by its cookie which one was called: its place in
     * the list.
     *
     * @param returns whether to run when they end
     */
    record KernelFunctions(boolean returns, List<String> names) implements AttachPoint {
        public KernelFunctions {
            names = List.copyOf(names);
        }
    }

    /**
     * The CPU clock.
     *
     * @param everyCpu one event for each CPU, else one event on one CPU
     */
    record Clock(long nanoseconds, boolean everyCpu) implements AttachPoint {}
}
