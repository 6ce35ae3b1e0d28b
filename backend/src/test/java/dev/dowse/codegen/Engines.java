package dev.dowse.codegen;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.dowse.bpf.verifier.Verdict;
import dev.dowse.bpf.verifier.VerifiedObject;
import dev.dowse.bpf.verifier.Verifier;
import dev.dowse.bpf.vm.Execution;
import dev.dowse.catalog.BundledProbes;
import dev.dowse.consumer.AddressNames;
import dev.dowse.consumer.Consumer;
import dev.dowse.consumer.OutputEvent;
import dev.dowse.kernel.KernelRefusal;
import dev.dowse.kernel.KernelTypes;
import dev.dowse.kernel.TracedProcess;
import dev.dowse.session.KernelTarget;
import dev.dowse.session.Recording;
import dev.dowse.session.SessionResult;
import dev.dowse.session.StopSignal;
import dev.dowse.session.Target;
import dev.dowse.session.VmTarget;
import java.time.ZoneOffset;
import java.util.List;

/** Runs scripts from text to output on either machine. */
final class Engines {
    private Engines() {}

    static String vm(String script) {
        return vm(script, Recording.NONE);
    }

    static String vm(String script, Execution execution) {
        return run(
                Scripts.compile(script),
                new VmTarget(Recording.NONE, BundledProbes.INSTANCE, execution));
    }

    static String vm(String script, Recording recording) {
        CompiledTrace trace = Scripts.compile(script);
        return run(trace, new VmTarget(recording, BundledProbes.INSTANCE));
    }

    static String kernel(String script) throws KernelRefusal {
        return run(
                Scripts.compile(script, KernelTypes.taskFields(), 0), new KernelTarget(List.of()));
    }

    /** Runs a script on a command, which is its {@code $target}. */
    static String kernel(String script, String command) throws KernelRefusal {
        try (TracedProcess process = TracedProcess.start(command)) {
            CompiledTrace trace = Scripts.compile(script, KernelTypes.taskFields(), process.pid());
            return run(trace, new KernelTarget(List.of(process)));
        }
    }

    static VerifiedObject verified(CompiledTrace trace) {
        Verdict verdict = Verifier.verify(trace.object());
        return assertInstanceOf(Verdict.Accepted.class, verdict, verdict.toString()).object();
    }

    private static String run(CompiledTrace trace, Target target) {
        StringBuilder out = new StringBuilder();
        Consumer consumer =
                new Consumer(
                        trace.schema(),
                        ZoneOffset.UTC,
                        AddressNames.UNKNOWN,
                        e -> out.append(text(e)));
        SessionResult result = target.run(verified(trace), consumer, new StopSignal());
        SessionResult.Ended ended =
                assertInstanceOf(SessionResult.Ended.class, result, result.toString());
        consumer.end(ended.reader());
        ended.close().run();
        return out.toString();
    }

    private static String text(OutputEvent event) {
        return switch (event) {
            case OutputEvent.Text text -> text.text();
            case OutputEvent.Heading heading -> heading.text();
            case OutputEvent.Aggregation aggregation -> aggregation.text();
            case OutputEvent.Fault fault -> "fault: " + fault.text() + "\n";
            case OutputEvent.Drop drop -> "drop: " + drop.kind() + " " + drop.count() + "\n";
            case OutputEvent.Outside outside ->
                    outside.effect().spelling() + ": " + outside.text() + "\n";
            case OutputEvent.Notice notice -> "notice: " + notice.text() + "\n";
        };
    }
}
