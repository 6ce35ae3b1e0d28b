package dev.dowse.cli;

import dev.dowse.bpf.program.TaskFields;
import dev.dowse.catalog.ProbeIndex;
import dev.dowse.cli.TraceRequest.Traced;
import dev.dowse.constraints.Constraints;
import dev.dowse.constraints.KernelProfile;
import dev.dowse.constraints.KernelProfiles;
import dev.dowse.consumer.AddressNames;
import dev.dowse.kernel.AddressBook;
import dev.dowse.kernel.KernelRefusal;
import dev.dowse.kernel.KernelTypes;
import dev.dowse.kernel.LiveKernel;
import dev.dowse.kernel.Privileges;
import dev.dowse.kernel.TracedProcess;
import dev.dowse.session.KernelTarget;
import dev.dowse.session.LiveProbes;
import dev.dowse.session.Target;
import dev.dowse.syntax.ProbeDescription;
import dev.dowse.types.TypeDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** The running Linux kernel, with the processes that the user named. */
final class KernelMachine implements TracingMachine {
    private final List<TracedProcess> processes;
    private final LiveProbes probes = new LiveProbes();

    /** Found out in the background, while the script is read. */
    private final Future<KernelProfile> profile;

    private KernelMachine(List<TracedProcess> processes, Future<KernelProfile> profile) {
        this.processes = processes;
        this.profile = profile;
        for (TracedProcess process : processes) {
            probes.start(process);
        }
    }

    /** Whether this process may trace the running kernel. */
    static boolean isPermitted() {
        return isLinux() && Privileges.ofThisProcess().missing().isEmpty();
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").equals("Linux");
    }

    /**
     * Opens the door to the kernel in the background: that takes as long as reading the command
     * line and the script, and can be done meanwhile.
     */
    static void prepare() {
        if (isLinux()) {
            Thread.ofPlatform().daemon().name("kernel-door").start(LiveKernel::prepare);
        }
    }

    static KernelMachine of(TraceRequest request) {
        if (!isLinux()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "tracing needs a Linux kernel, and this is "
                            + System.getProperty("os.name")
                            + "; use the embedded machine: dowse run --target vm");
        }
        if (!request.events().isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "a recording (--events) is for the embedded machine; leave --target kernel"
                            + " out");
        }
        Optional<String> missing = Privileges.ofThisProcess().missing();
        if (missing.isPresent()) {
            throw new CommandFailure(ExitCode.USAGE, missing.get());
        }
        FutureTask<KernelProfile> profile =
                new FutureTask<>(
                        () -> profileOf(LiveKernel.probe(Constraints.helpersInQuestion())));
        Thread.ofPlatform().daemon().name("kernel-profile").start(profile);
        try {
            return new KernelMachine(processes(request), profile);
        } catch (KernelRefusal refusal) {
            throw failure(refusal);
        }
    }

    private static List<TracedProcess> processes(TraceRequest request) throws KernelRefusal {
        List<TracedProcess> processes = new ArrayList<>();
        boolean all = false;
        try {
            for (Traced traced : request.processes()) {
                processes.add(
                        switch (traced) {
                            case Traced.Command command -> TracedProcess.start(command.line());
                            case Traced.Running running -> TracedProcess.grab(running.pid());
                        });
            }
            all = true;
            return processes;
        } finally {
            if (!all) {
                processes.forEach(TracedProcess::close);
            }
        }
    }

    /** What the running kernel offers; empty where this process may not ask. */
    static Optional<KernelProfile> livingProfile() {
        if (!isPermitted()) {
            return Optional.empty();
        }
        try {
            return Optional.of(profileOf(LiveKernel.probe(Constraints.helpersInQuestion())));
        } catch (KernelRefusal refusal) {
            return Optional.empty();
        }
    }

    private static KernelProfile profileOf(LiveKernel kernel) {
        return new KernelProfile(
                "live",
                KernelProfiles.parse(kernel.release()),
                kernel.helpers(),
                kernel.maxInstructions(),
                kernel.maxHashKey(),
                kernel.ringBuffer(),
                kernel.rawTracepoints());
    }

    private static CommandFailure failure(KernelRefusal refusal) {
        return new CommandFailure(ExitCode.ERROR, refusal.whole());
    }

    @Override
    public KernelProfile profile() {
        try {
            return profile.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KernelRefusal refusal) {
                throw failure(refusal);
            }
            throw new IllegalStateException("the kernel could not be asked", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitCode.ERROR, "interrupted");
        }
    }

    @Override
    public TypeDictionary types() {
        return KernelTypes.known();
    }

    @Override
    public TaskFields taskFields() {
        try {
            return KernelTypes.taskFields();
        } catch (KernelRefusal refusal) {
            throw failure(refusal);
        }
    }

    @Override
    public ProbeIndex probes() {
        return probes;
    }

    @Override
    public String without(ProbeDescription description) {
        if (description.provider().text().matches("pid[0-9$].*")) {
            return "no function of the process matches " + text(description);
        }
        return probes.refusal(description.provider().text())
                .map(KernelRefusal::whole)
                .orElseGet(() ->
                        "the probe "
                                + text(description)
                                + " is not supported yet by this version on this kernel");
    }

    private static String text(ProbeDescription description) {
        return String.join(
                ":",
                description.provider().text(),
                description.module().text(),
                description.function().text(),
                description.name().text());
    }

    @Override
    public Optional<Long> tracedProcess() {
        return processes.stream().findFirst().map(TracedProcess::pid);
    }

    @Override
    public Target target() {
        return new KernelTarget(processes);
    }

    @Override
    public AddressNames names(Consumer<String> complaints) {
        AddressBook book = new AddressBook(complaints);
        processes.forEach(process -> book.follow(process.pid()));
        return new LiveNames(book, tracedProcess());
    }

    @Override
    public void close() {
        processes.forEach(TracedProcess::close);
    }
}
