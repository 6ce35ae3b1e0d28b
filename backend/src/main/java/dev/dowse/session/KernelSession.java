package dev.dowse.session;

import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.ControlBlock;
import dev.dowse.bpf.program.MapRole;
import dev.dowse.kernel.Attachment;
import dev.dowse.kernel.KernelRefusal;
import dev.dowse.kernel.LoadedMap;
import dev.dowse.kernel.LoadedObject;
import dev.dowse.kernel.LoadedProgram;
import dev.dowse.kernel.Loader;
import dev.dowse.kernel.Privileges;
import dev.dowse.kernel.RingBuffer;
import dev.dowse.kernel.RunningPrograms;
import dev.dowse.kernel.SharedControl;
import dev.dowse.kernel.ThreadName;
import dev.dowse.kernel.TracedProcess;
import dev.dowse.kernel.WaitSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One run in the kernel. Everything is attached before BEGIN runs, and inert until the control
 * block says ACTIVE: so no first event is missed, and none comes before BEGIN. At the end the
 * control block says DRAINING, and only when every program that was running then is through do the
 * last records get drained and END run: so no last event is missed either, and none comes after
 * END.
 */
final class KernelSession {
    /** How soon a stop is seen that no record and no wake-up tells of, such as a lost exit(). */
    private static final int MAX_WAIT_MILLISECONDS = 100;

    private final LoadedObject loaded;
    private final List<TracedProcess> processes;
    private final TraceSink sink;
    private final StopSignal stop;
    private final AggregationReader reader;

    private KernelSession(
            LoadedObject loaded, List<TracedProcess> processes, TraceSink sink, StopSignal stop) {
        this.loaded = loaded;
        this.processes = processes;
        this.sink = sink;
        this.stop = stop;
        this.reader = new KernelAggregations(loaded);
    }

    static SessionResult run(
            BpfObject object, List<TracedProcess> processes, TraceSink sink, StopSignal stop) {
        Optional<String> missing = Privileges.ofThisProcess().missing();
        if (missing.isPresent()) {
            return new SessionResult.Refused(missing.get());
        }
        try {
            ThreadName.set();
            LoadedObject loaded = Loader.load(object);
            return new KernelSession(loaded, processes, sink, stop).run();
        } catch (KernelRefusal refusal) {
            return new SessionResult.Refused(refusal.whole());
        }
    }

    private SessionResult run() throws KernelRefusal {
        boolean ended = false;
        try {
            int status = trace();
            ended = true;
            return new SessionResult.Ended(status, reader, loaded::close);
        } finally {
            if (!ended) {
                loaded.close();
            }
        }
    }

    private int trace() throws KernelRefusal {
        try (SharedControl control = SharedControl.open(needed(MapRole.CONTROL));
                Recycler recycler = Recycler.start(loaded, control);
                RingBuffer ring = RingBuffer.open(needed(MapRole.OUTPUT));
                WaitSet waiting = WaitSet.open(ring, processes)) {
            control.wallOffset(wallOffset());
            stop.onRequest(waiting::wake);
            DropCounts drops = new DropCounts(loaded, recycler::lost);
            List<Attachment> attachments = loaded.attach();
            try {
                begin(control, attachments);
                drainUntilEnd(control, ring, waiting, drops);
            } finally {
                control.drain();
                detach(attachments);
            }
            drain(ring);
            runAll(new AttachPoint.End());
            drain(ring);
            drops.report(this::accept);
            recycler.failure().ifPresent(why -> accept(new TraceEvent.Notice(why)));
            return control.exitStatus();
        }
    }

    private void begin(SharedControl control, List<Attachment> attachments) throws KernelRefusal {
        runAll(new AttachPoint.Begin());
        control.activate();
        for (Attachment attachment : attachments) {
            attachment.start();
        }
        processes.forEach(TracedProcess::resume);
    }

    private static void detach(List<Attachment> attachments) {
        if (!attachments.isEmpty()) {
            RunningPrograms.await();
            attachments.forEach(Attachment::close);
        }
    }

    private void drainUntilEnd(
            SharedControl control, RingBuffer ring, WaitSet waiting, DropCounts drops)
            throws KernelRefusal {
        while (control.activity() != ControlBlock.DRAINING
                && !stop.isRequested()
                && !processesEnded()) {
            if (drain(ring) == 0) {
                waiting.await(MAX_WAIT_MILLISECONDS);
            }
            drops.reportNowAndThen(this::accept);
        }
    }

    private boolean processesEnded() {
        return !processes.isEmpty() && processes.stream().allMatch(TracedProcess::hasEnded);
    }

    private long drain(RingBuffer ring) {
        return ring.drain(record -> accept(new TraceEvent.Data(record)));
    }

    private void accept(TraceEvent event) {
        sink.accept(event, reader);
    }

    private void runAll(AttachPoint which) throws KernelRefusal {
        for (LoadedProgram program : loaded.programs()) {
            if (program.program().attach().equals(which)) {
                program.run();
            }
        }
    }

    private LoadedMap needed(MapRole role) throws KernelRefusal {
        return loaded.map(role)
                .orElseThrow(() -> new KernelRefusal("The object has no map for " + role + "."));
    }

    /** What to add to the monotonic clock, which {@link System#nanoTime} reads on Linux. */
    private static long wallOffset() {
        return Duration.between(Instant.EPOCH, Instant.now()).toNanos() - System.nanoTime();
    }
}
