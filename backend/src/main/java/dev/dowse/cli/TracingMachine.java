package dev.dowse.cli;

import dev.dowse.bpf.program.TaskFields;
import dev.dowse.catalog.ProbeIndex;
import dev.dowse.constraints.KernelProfile;
import dev.dowse.consumer.AddressNames;
import dev.dowse.session.Target;
import dev.dowse.syntax.ProbeDescription;
import dev.dowse.types.TypeDictionary;
import java.util.Optional;
import java.util.function.Consumer;

/** A machine to run on, with what the compiler must know about it. */
interface TracingMachine extends AutoCloseable {
    /** What the machine's kernel offers. */
    KernelProfile profile();

    TaskFields taskFields();

    /** The types of its kernel. */
    TypeDictionary types();

    /** Its probes. */
    ProbeIndex probes();

    /** Why it has no probes of the kind that a description asks for. */
    String without(ProbeDescription description);

    /** The process to trace, already there but not yet running on: {@code $target}. */
    Optional<Long> tracedProcess();

    Target target();

    /**
     * The names of its addresses.
     *
     * @param complaints told why there are none, where that is so
     */
    AddressNames names(Consumer<String> complaints);

    @Override
    void close();

    /**
     * The machine that a request asks for.
     *
     * @throws CommandFailure where it is not to be had
     */
    static TracingMachine of(TraceRequest request) {
        return switch (request.machine()) {
            case vm -> EmbeddedMachine.of(request);
            case kernel -> KernelMachine.of(request);
        };
    }
}
