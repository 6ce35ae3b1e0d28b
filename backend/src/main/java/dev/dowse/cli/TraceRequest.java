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
 * @param command to start and trace; empty without
 * @param pid to trace; 0 without
 * @param kernel name of the target profile; empty for the kernel at hand
 * @param floor name of the oldest kernel to warn for; empty for the usual one
 */
record TraceRequest(
        SourceText source,
        Options options,
        List<String> arguments,
        Machine machine,
        String events,
        String command,
        int pid,
        String kernel,
        String floor) {
    /** Where to run. */
    enum Machine {
        /** The embedded eBPF machine. */
        vm,
        /** The running Linux kernel. */
        kernel
    }

    TraceRequest {
        arguments = List.copyOf(arguments);
    }

    TraceRequest with(Options others) {
        return new TraceRequest(
                source, others, arguments, machine, events, command, pid, kernel, floor);
    }

    boolean quiet() {
        return options.isSet("quiet");
    }
}
