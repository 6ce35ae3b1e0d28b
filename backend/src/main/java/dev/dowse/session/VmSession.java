package dev.dowse.session;

import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.ControlBlock;
import dev.dowse.bpf.program.DropKind;
import dev.dowse.bpf.program.MapRole;
import dev.dowse.bpf.vm.Host;
import dev.dowse.bpf.vm.Machine;
import dev.dowse.bpf.vm.Outcome;
import dev.dowse.bpf.vm.VmMap;
import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeIndex;
import dev.dowse.catalog.ProbeName;
import dev.dowse.catalog.ProbeSite;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run on the embedded machine, in the order of the kernel's: BEGIN, events, END. */
final class VmSession {
    private static final int WORDS_OF_REGISTERS = 21;
    private static final int ORIG_AX = 15;
    private static final int AX = 10;

    /** Where the six arguments of a system call lie in struct pt_regs: di si dx r10 r8 r9. */
    private static final int[] ARGUMENT_WORDS = {14, 13, 12, 7, 9, 8};

    private final BpfObject object;
    private final Recording recording;
    private final ProbeIndex probes;
    private final TraceSink sink;
    private final StopSignal stop;
    private final Machine machine;
    private final VmAggregations reader;
    private final Recycling<RuntimeException> recycling;
    private final Map<ProbeName, Optional<ProbeSite>> sites = new HashMap<>();
    private final int cpus;
    private Optional<String> broken = Optional.empty();
    private long now;
    private final Map<ProbeName, Integer> skipped = new LinkedHashMap<>();

    VmSession(BpfObject object, VmTarget target, TraceSink sink, StopSignal stop) {
        this.object = object;
        this.recording = target.recording();
        this.probes = target.probes();
        this.sink = sink;
        this.stop = stop;
        this.cpus = recording.events().stream().mapToInt(e -> e.cpu() + 1).max().orElse(1);
        this.machine = new Machine(object, cpus, target.execution());
        this.reader = new VmAggregations(machine);
        this.recycling = new Recycling<>(object.maps(), new VmArrays(machine, control()));
        this.now = recording.events().isEmpty() ? 0 : recording.events().getFirst().time();
    }

    SessionResult run() {
        control().putLong(ControlBlock.WALL_OFFSET, recording.wallOffset());
        fireAll(new AttachPoint.Begin());
        if (activity() == ControlBlock.INACTIVE) {
            control().putInt(ControlBlock.ACTIVITY, ControlBlock.ACTIVE);
        }
        Clocks clocks = new Clocks(object.programs(), now);
        if (recording.events().isEmpty()) {
            clocks.runAlone(this::isActive, this::fireClock)
                    .ifPresent(notice -> accept(new TraceEvent.Notice(notice)));
        } else {
            replay(clocks);
        }
        control().putInt(ControlBlock.ACTIVITY, ControlBlock.DRAINING);
        fireAll(new AttachPoint.End());
        reportDrops();
        reportSkipped();
        if (broken.isPresent()) {
            return new SessionResult.Refused(broken.get());
        }
        int status = control().getInt(ControlBlock.EXIT_STATUS);
        return new SessionResult.Ended(status, reader, () -> {});
    }

    private void replay(Clocks clocks) {
        for (Recording.Event event : recording.events()) {
            clocks.runUntil(event.time(), this::isActive, this::fireClock);
            if (!isActive()) {
                return;
            }
            now = event.time();
            fire(event);
        }
    }

    private boolean isActive() {
        return activity() == ControlBlock.ACTIVE && !stop.isRequested() && broken.isEmpty();
    }

    private int activity() {
        return control().getInt(ControlBlock.ACTIVITY);
    }

    private ByteBuffer control() {
        return machine.map(MapRole.CONTROL)
                .map(map -> values(map, 0).getFirst())
                .orElseThrow(() -> new IllegalStateException("the object has no control block"));
    }

    private static List<ByteBuffer> values(VmMap map, int key) {
        return map instanceof VmMap.Keyed keyed
                ? keyed.values(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(0, key))
                : List.of();
    }

    /** The task that BEGIN, END and timers see. */
    private Host ownTask(int cpu) {
        Host.Task task = new Host.Task(1, 1, 0, 0, 0, "dowse", Host.UserMemory.EMPTY);
        return new Host(now, cpu, task, new long[WORDS_OF_REGISTERS]);
    }

    private void fireAll(AttachPoint which) {
        for (BpfProgram program : object.programs()) {
            if (program.attach().equals(which)) {
                fire(program, ownTask(0));
            }
        }
    }

    private void fireClock(Clocks.Due due) {
        now = due.time();
        for (int cpu = 0; cpu < (due.everyCpu() ? cpus : 1); cpu++) {
            fire(due.program(), ownTask(cpu));
        }
    }

    private void fire(Recording.Event event) {
        Optional<ProbeSite> site = sites.computeIfAbsent(event.probe(), this::site);
        if (site.isPresent() && site.get() instanceof ProbeSite.SyscallEntry entry) {
            Host host = host(event, entry.number());
            for (int i = 0; i < ARGUMENT_WORDS.length && i < event.arguments().size(); i++) {
                host.registers()[ARGUMENT_WORDS[i]] = event.arguments().get(i);
            }
            fireTracepoint("sys_enter", host, machine.registersAddress(), entry.number());
        } else if (site.isPresent() && site.get() instanceof ProbeSite.SyscallReturn exit) {
            Host host = host(event, exit.number());
            long result = event.arguments().isEmpty() ? 0 : event.arguments().getFirst();
            host.registers()[AX] = result;
            fireTracepoint("sys_exit", host, machine.registersAddress(), result);
        } else if (site.isPresent() && site.get() instanceof ProbeSite.Tracepoint tracepoint) {
            long[] arguments = new long[tracepoint.arguments()];
            for (int i = 0; i < arguments.length && i < event.arguments().size(); i++) {
                arguments[i] = event.arguments().get(i);
            }
            fireTracepoint(tracepoint.name(), host(event, -1), arguments);
        } else {
            skipped.merge(event.probe(), 1, Integer::sum);
        }
    }

    private Optional<ProbeSite> site(ProbeName name) {
        List<Probe> matching = probes.matching(name);
        return matching.size() == 1 ? Optional.of(matching.getFirst().site()) : Optional.empty();
    }

    private static Host host(Recording.Event event, int number) {
        long[] registers = new long[WORDS_OF_REGISTERS];
        registers[ORIG_AX] = number;
        return new Host(event.time(), event.cpu(), event.task(), registers, event.stacks());
    }

    private void fireTracepoint(String name, Host host, long... arguments) {
        AttachPoint here = new AttachPoint.RawTracepoint(name);
        for (BpfProgram program : object.programs()) {
            if (program.attach().equals(here)) {
                fire(program, host, arguments);
            }
        }
    }

    private void fire(BpfProgram program, Host host, long... arguments) {
        Outcome outcome = machine.fire(program, host, arguments);
        if (outcome instanceof Outcome.Faulted faulted) {
            broken = Optional.of(explanation(program, faulted));
        }
        recycling.run();
        machine.map(MapRole.OUTPUT)
                .filter(VmMap.Ring.class::isInstance)
                .map(VmMap.Ring.class::cast)
                .ifPresent(ring -> ring.drain().forEach(r -> accept(new TraceEvent.Data(r))));
    }

    private static String explanation(BpfProgram program, Outcome.Faulted faulted) {
        String where =
                faulted.line()
                        .map(line -> line.file() + ":" + line.line())
                        .orElse("slot " + faulted.slot());
        return "the program "
                + program.name()
                + " was proved safe, yet the embedded machine stopped it at "
                + where
                + ": "
                + faulted.why()
                + ". This is a defect of Dowse; the run ends here";
    }

    private void reportSkipped() {
        skipped.forEach((probe, count) ->
                accept(
                        new TraceEvent.Notice(
                                (count == 1 ? "1 firing" : count + " firings")
                                        + " of "
                                        + probe
                                        + " in the recording skipped: "
                                        + whySkipped(probe))));
    }

    private String whySkipped(ProbeName probe) {
        return switch (probes.matching(probe).size()) {
            case 0 -> "there is no such probe";
            case 1 -> "the embedded machine replays only system calls and tracepoints";
            default -> "that names several probes";
        };
    }

    private void accept(TraceEvent event) {
        sink.accept(event, reader);
    }

    private void reportDrops() {
        Optional<VmMap> drops = machine.map(MapRole.DROPS);
        for (DropKind kind : DropKind.values()) {
            long count =
                    drops.stream()
                                    .flatMap(map -> values(map, kind.ordinal()).stream())
                                    .mapToLong(value -> value.getLong(0))
                                    .sum()
                            + (kind == DropKind.DYNAMIC ? recycling.lost() : 0);
            if (count > 0) {
                accept(new TraceEvent.Drops(kind, count));
            }
        }
    }
}
