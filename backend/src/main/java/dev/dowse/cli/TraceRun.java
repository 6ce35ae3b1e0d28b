package dev.dowse.cli;

import dev.dowse.bpf.program.TaskFields;
import dev.dowse.compiler.Compilation;
import dev.dowse.compiler.Compilation.Executable;
import dev.dowse.compiler.Compiler;
import dev.dowse.compiler.Destination;
import dev.dowse.compiler.StandardLibrary;
import dev.dowse.constraints.Constraints;
import dev.dowse.constraints.KernelProfile;
import dev.dowse.consumer.AddressNames;
import dev.dowse.consumer.Consumer;
import dev.dowse.consumer.OutputEvent;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.semantics.Environment;
import dev.dowse.semantics.Macros;
import dev.dowse.semantics.Options;
import dev.dowse.session.SessionResult;
import dev.dowse.session.StopSignal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One run from the script's text to the exit status, on whichever machine. */
final class TraceRun {
    private final Report report;
    private final int unpermitted;

    /**
     * @param unpermitted what to answer where nothing but a permission is missing
     */
    TraceRun(Report report, int unpermitted) {
        this.report = report;
        this.unpermitted = unpermitted;
    }

    /** Runs what is asked for and returns the exit status. */
    int run(TraceRequest request) {
        try (TracingMachine machine = TracingMachine.of(request)) {
            Compilation compilation = compile(request, machine);
            report.findings(compilation);
            if (compilation.executable().isEmpty()) {
                return lacksPermission(compilation) ? unpermitted : ExitCode.ERROR;
            }
            checkProbes(compilation, machine);
            return trace(request, machine, compilation.executable().get());
        }
    }

    /** Whoever runs a script must know its probes. */
    private static void checkProbes(Compilation compilation, TracingMachine machine) {
        compilation.program().clauses().stream()
                .flatMap(clause -> clause.unlisted().stream())
                .findFirst()
                .ifPresent(description -> {
                    throw new CommandFailure(ExitCode.ERROR, machine.without(description));
                });
    }

    private static boolean lacksPermission(Compilation compilation) {
        return compilation.hasErrors()
                && compilation.diagnostics().stream()
                        .filter(Diagnostic::isError)
                        .allMatch(Constraints::asksForPermission);
    }

    /** Compiles for the machine that the script will run on. */
    static Compilation compile(TraceRequest request, TracingMachine machine) {
        return Compiler.compile(
                request.source(),
                environment(request, machine),
                new Destination() {
                    @Override
                    public KernelProfile target() {
                        return request.kernel().isEmpty()
                                ? machine.profile()
                                : Kernels.named(request.kernel());
                    }

                    // Running here and now, nobody asks whether it would run elsewhere.
                    @Override
                    public KernelProfile floor() {
                        return request.floor().isEmpty()
                                ? target()
                                : Kernels.named(request.floor());
                    }

                    @Override
                    public TaskFields taskFields() {
                        return machine.taskFields();
                    }
                });
    }

    private static Environment environment(TraceRequest request, TracingMachine machine) {
        Map<String, Long> macros = new HashMap<>(ProcessFacts.macros());
        machine.tracedProcess().ifPresent(pid -> macros.put("target", pid));
        if (!request.processes().isEmpty()) {
            // Where the script is only compiled, no process has been started.
            macros.putIfAbsent("target", 0L);
        }
        List<String> arguments = new ArrayList<>();
        arguments.add(started(request.source().name()));
        arguments.addAll(request.arguments());
        return new Environment(
                machine.probes(),
                machine.types(),
                StandardLibrary.INSTANCE,
                new Macros(macros, arguments, true),
                new Options(request.options().values()));
    }

    /** What {@code $0} is: the script, or the command where its text stood on the command line. */
    private static String started(String source) {
        boolean written = source.startsWith("-") || source.startsWith("<");
        return written ? "dowse" : source;
    }

    private int trace(TraceRequest request, TracingMachine machine, Executable executable) {
        StopSignal stop = new StopSignal();
        try (AddressNames names = machine.names(why -> report.accept(new OutputEvent.Notice(why)));
                Interruption interruption = Interruption.requests(stop)) {
            Consumer consumer =
                    new Consumer(executable.schema(), ZoneId.systemDefault(), names, report);
            stop.onRequest(report::interrupted);
            report.started(request.machine(), executable.schema().probes().size());
            SessionResult result = machine.target().run(executable.object(), consumer, stop);
            int status = finish(result, consumer);
            interruption.answer(status);
            return status;
        }
    }

    private int finish(SessionResult result, Consumer consumer) {
        return switch (result) {
            case SessionResult.Refused refused -> {
                report.failed(refused.reason());
                yield ExitCode.ERROR;
            }
            case SessionResult.Ended ended -> {
                consumer.end(ended.reader());
                ended.close().run();
                report.ended(ended.status());
                yield ended.status();
            }
        };
    }
}
