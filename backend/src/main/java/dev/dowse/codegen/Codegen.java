package dev.dowse.codegen;

import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.ProgramType;
import dev.dowse.bpf.program.TaskFields;
import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeName;
import dev.dowse.catalog.ProbeSite;
import dev.dowse.constraints.CheckedProgram;
import dev.dowse.constraints.ProgramSize;
import dev.dowse.layout.AggregationSchema;
import dev.dowse.layout.AggregationStorage;
import dev.dowse.layout.MemoryPlan;
import dev.dowse.layout.TraceSchema;
import dev.dowse.semantics.AggregationVariable;
import dev.dowse.semantics.Derivation;
import dev.dowse.semantics.Program;
import dev.dowse.semantics.TypedClause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compiles checked programs to eBPF: one program for each thing that makes the kernel call, with
 * all clauses of all probes behind it, and those that it goes on in where that is too much for one.
 */
public final class Codegen {
    private final Program program;
    private final TaskFields task;
    private final MemoryPlan plan;
    private final MapTable maps;

    private Codegen(CheckedProgram checked, TaskFields task) {
        this.program = checked.program();
        this.task = task;
        this.plan = checked.plan();
        this.maps = new MapTable(program, plan);
    }

    /**
     * Compiles. The same program and fields always yield the same bytes.
     *
     * @param task where the machine that will run the programs keeps what they read of a task
     */
    public static CompiledTrace generate(CheckedProgram checked, TaskFields task) {
        return new Codegen(checked, task).generate();
    }

    private CompiledTrace generate() {
        List<ProgramBuilder.Built> built = new ArrayList<>();
        targets()
                .forEach((target, dispatch) ->
                        built.add(
                                new ProgramBuilder(
                                                program,
                                                plan,
                                                maps,
                                                task,
                                                target,
                                                dispatch.groups())
                                        .build()));
        List<BpfProgram> programs = built.stream().flatMap(b -> b.programs().stream()).toList();
        BpfObject object = new BpfObject(programs, maps.specs(), task);
        Measure measure = new Measure(program, plan, object);
        List<ProgramSize> sizes = built.stream().flatMap(measure::sizes).toList();
        return new CompiledTrace(object, schema(), sizes);
    }

    /** What is to be made, BEGIN first and END last, the others in the order of the text. */
    private Map<ProgramBuilder.Target, Dispatch> targets() {
        Map<ProgramBuilder.Target, Dispatch> targets = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            for (TypedClause clause : program.clauses()) {
                for (Probe probe : clause.probes()) {
                    targets(probe)
                            .filter(t -> stage == Stage.of(t))
                            .forEach(t ->
                                    targets.computeIfAbsent(t, k -> new Dispatch())
                                            .add(probe, clause));
                }
            }
        }
        return targets;
    }

    private enum Stage {
        FIRST,
        BETWEEN,
        LAST;

        static Stage of(ProgramBuilder.Target target) {
            return switch (target.attach()) {
                case AttachPoint.Begin ignored -> FIRST;
                case AttachPoint.RawTracepoint ignored -> BETWEEN;
                case AttachPoint.Clock ignored -> BETWEEN;
                case AttachPoint.UserCode ignored -> BETWEEN;
                case AttachPoint.Event ignored -> BETWEEN;
                case AttachPoint.KernelFunctions ignored -> BETWEEN;
                case AttachPoint.End ignored -> LAST;
                case AttachPoint.TailCall ignored ->
                        throw new IllegalStateException("no target: " + target.name());
            };
        }
    }

    /** The programs that a probe belongs to; none for {@code ERROR}, which is a part of all. */
    private Stream<ProgramBuilder.Target> targets(Probe probe) {
        return probe.site() instanceof ProbeSite.Derived
                ? derived(probe)
                : target(probe, probe.site()).stream();
    }

    /** A program of its own for each probe that it is derived of. */
    private Stream<ProgramBuilder.Target> derived(Probe probe) {
        List<Derivation> derivations = program.derivations().getOrDefault(probe, List.of());
        return IntStream.range(0, derivations.size())
                .boxed()
                .flatMap(i ->
                        target(probe, derivations.get(i).site()).stream()
                                .map(t ->
                                        t.derived("d" + probe.id() + "_" + i, derivations.get(i))));
    }

    private static Optional<ProgramBuilder.Target> target(Probe probe, ProbeSite site) {
        return switch (site) {
            case ProbeSite.Begin ignored ->
                    Optional.of(raw("begin", new AttachPoint.Begin(), Firing.Kind.BARE));
            case ProbeSite.End ignored ->
                    Optional.of(raw("end", new AttachPoint.End(), Firing.Kind.BARE));
            case ProbeSite.Error ignored -> Optional.empty();
            case ProbeSite.SyscallEntry ignored ->
                    Optional.of(tracepoint("sys_enter", "sys_enter", Firing.Kind.SYSCALL_ENTRY));
            case ProbeSite.SyscallReturn ignored ->
                    Optional.of(tracepoint("sys_exit", "sys_exit", Firing.Kind.SYSCALL_RETURN));
            case ProbeSite.Tracepoint(String name, int ignored) ->
                    Optional.of(tracepoint("r" + probe.id(), name, Firing.Kind.TRACEPOINT));
            case ProbeSite.Event event ->
                    Optional.of(
                            new ProgramBuilder.Target(
                                    "e" + probe.id(),
                                    ProgramType.TRACEPOINT,
                                    new AttachPoint.Event(event.number()),
                                    Firing.Kind.EVENT));
            case ProbeSite.UserCode code ->
                    Optional.of(
                            function(
                                    probe.name(),
                                    new AttachPoint.UserCode(
                                            code.process(), code.returns(), List.of()),
                                    code.returns()));
            case ProbeSite.KernelFunction(String ignored, boolean returns) ->
                    Optional.of(
                            function(
                                    probe.name(),
                                    new AttachPoint.KernelFunctions(returns, List.of()),
                                    returns));
            case ProbeSite.Derived ignored ->
                    throw new IllegalStateException("derived twice: " + probe.name());
            case ProbeSite.Profile profile ->
                    Optional.of(clock("p", probe, profile.nanoseconds(), true));
            case ProbeSite.Tick tick -> Optional.of(clock("t", probe, tick.nanoseconds(), false));
        };
    }

    /** Functions of one module share a program, which must be able to tell its name. */
    private static ProgramBuilder.Target function(
            ProbeName name, AttachPoint attach, boolean returns) {
        return new ProgramBuilder.Target(
                name.name() + "_" + name.module(),
                ProgramType.KPROBE,
                attach,
                returns ? Firing.Kind.FUNCTION_RETURN : Firing.Kind.FUNCTION_ENTRY);
    }

    private static ProgramBuilder.Target tracepoint(
            String name, String tracepoint, Firing.Kind kind) {
        return raw(name, new AttachPoint.RawTracepoint(tracepoint), kind);
    }

    private static ProgramBuilder.Target raw(String name, AttachPoint attach, Firing.Kind kind) {
        return new ProgramBuilder.Target(name, ProgramType.RAW_TRACEPOINT, attach, kind);
    }

    /** Probes of the same interval but with different names stay apart: they have different ids. */
    private static ProgramBuilder.Target clock(
            String kind, Probe probe, long nanoseconds, boolean everyCpu) {
        return new ProgramBuilder.Target(
                kind + probe.id(),
                ProgramType.PERF_EVENT,
                new AttachPoint.Clock(nanoseconds, everyCpu),
                Firing.Kind.CLOCK);
    }

    private TraceSchema schema() {
        Map<Integer, Probe> probes = new LinkedHashMap<>();
        for (TypedClause clause : program.clauses()) {
            clause.probes().forEach(p -> probes.put(p.id(), p));
        }
        return new TraceSchema(
                plan.records(),
                program.aggregations().stream().map(this::aggregation).toList(),
                probes,
                program.options());
    }

    private AggregationSchema aggregation(AggregationVariable variable) {
        AggregationStorage storage = plan.aggregations().get(variable.id());
        return new AggregationSchema(
                variable.id(),
                variable.name(),
                variable.function(),
                variable.parameters(),
                maps.aggregation(variable.id()),
                storage.key().slots(),
                storage.keySize(),
                storage.valueSize());
    }
}
