package dev.dowse.cli;

import dev.dowse.semantics.Options;
import dev.dowse.source.SourceText;
import java.util.List;

/**
 * What a command line asks to be traced.
 *
 * @param options of the command line
 * @param arguments {@code $1}, {@code $2}, …
 * @param events path of a recording for the embedded machine; empty without
 * @param processes to trace, the first of which is {@code $target}
 * @param kernel name of the target profile; empty for the kernel at hand
 * @param floor name of the oldest kernel to warn for; empty for the usual one
 */
record TraceRequest(
        SourceText source,
        Options options,
        List<String> arguments,
        Machine machine,
        String events,
        List<Traced> processes,
        String kernel,
        String floor) {
    /** Where to run. */
    enum Machine {
        /** The embedded eBPF machine. */
        vm,
        /** The running Linux kernel. */
        kernel
    }

    /** A process that the session is about, and with which it ends. */
    sealed interface Traced {
        /** One to start. */
        record Command(String line) implements Traced {}

        /** One that runs. */
        record Running(int pid) implements Traced {}
    }

    TraceRequest {
        arguments = List.copyOf(arguments);
        processes = List.copyOf(processes);
    }

    TraceRequest with(Options others) {
        return new TraceRequest(
                source, others, arguments, machine, events, processes, kernel, floor);
    }
}
