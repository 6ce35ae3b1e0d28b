package dev.dowse.cli;

import dev.dowse.bpf.btf.BundledTypes;
import dev.dowse.bpf.program.TaskFields;
import dev.dowse.catalog.BundledProbes;
import dev.dowse.catalog.ProbeIndex;
import dev.dowse.constraints.KernelProfile;
import dev.dowse.constraints.KernelProfiles;
import dev.dowse.consumer.AddressNames;
import dev.dowse.session.Recording;
import dev.dowse.session.Target;
import dev.dowse.session.VmTarget;
import dev.dowse.syntax.ProbeDescription;
import dev.dowse.types.TypeDictionary;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** The embedded eBPF machine with a recording, or with nothing but timers. */
record EmbeddedMachine(Recording recording) implements TracingMachine {
    static EmbeddedMachine of(TraceRequest request) {
        if (!request.processes().isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "-c and -p trace processes of the running kernel; the embedded machine"
                            + " (--target vm) has none");
        }
        if (request.events().isEmpty()) {
            return new EmbeddedMachine(Recording.NONE);
        }
        String text = ScriptFiles.read(request.events(), InputStream.nullInputStream()).text();
        try {
            return new EmbeddedMachine(Recording.parse(text));
        } catch (Recording.Malformed e) {
            throw new CommandFailure(ExitCode.ERROR, request.events() + ": " + e.getMessage());
        }
    }

    @Override
    public KernelProfile profile() {
        return KernelProfiles.newest();
    }

    @Override
    public TaskFields taskFields() {
        return TaskFields.EMBEDDED;
    }

    @Override
    public TypeDictionary types() {
        return BundledTypes.dictionary();
    }

    @Override
    public ProbeIndex probes() {
        return BundledProbes.INSTANCE;
    }

    @Override
    public String without(ProbeDescription description) {
        return "the embedded machine has no probes of the provider '"
                + description.provider().text()
                + "'";
    }

    @Override
    public Optional<Long> tracedProcess() {
        return Optional.empty();
    }

    @Override
    public Target target() {
        return new VmTarget(recording, probes());
    }

    @Override
    public AddressNames names(Consumer<String> complaints) {
        return AddressNames.UNKNOWN;
    }

    @Override
    public void close() {
        // It is memory of this process; nothing outlives it.
    }
}
