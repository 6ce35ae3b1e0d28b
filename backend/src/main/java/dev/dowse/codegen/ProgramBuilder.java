package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.ControlBlock;
import dev.dowse.bpf.program.ProgramType;
import dev.dowse.bpf.program.TaskFields;
import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeSite;
import dev.dowse.layout.MemoryPlan;
import dev.dowse.semantics.Program;
import dev.dowse.semantics.TypedClause;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes one program: what lets it leave early first, then the clauses of the probe that fired, each
 * on its own, so that a fault breaks off only its clause.
 */
final class ProgramBuilder {
    private static final int ISLAND_DISTANCE = 3000;

    private final SourceText source;
    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;
    private final MemoryPlan plan;
    private int scratchMap = -1;

    /** Where the program ends, or where a jump on the way there stands. */
    private Label exit = new Label("exit");

    private int lastIsland;
    private boolean scratchLoaded;

    /** Whether {@code exit()} keeps later clauses from running: everywhere but in END. */
    private boolean isEndable = true;

    /** The clauses of {@code ERROR}, which every clause that faults leads to. */
    private final List<TypedClause> errorClauses;

    ProgramBuilder(Program program, MemoryPlan plan, MapTable maps, TaskFields task) {
        this.source = program.source();
        this.plan = plan;
        this.errorClauses =
                program.clauses().stream().filter(c -> errorProbe(c).isPresent()).toList();
        this.lowering =
                new Lowering(
                        maps,
                        plan,
                        Window.size(program),
                        Tokens.size(program.clauses(), plan),
                        task,
                        Interrupted.aggregations(program),
                        new Firing(Firing.Kind.BARE, List.of()));
        this.code = lowering.code();
        this.frame = lowering.frame();
    }

    private static Optional<Probe> errorProbe(TypedClause clause) {
        return clause.probes().stream()
                .filter(p -> p.site() instanceof ProbeSite.Error)
                .findFirst();
    }

    /** What a program is for. */
    record Target(String name, ProgramType type, AttachPoint attach, Firing.Kind kind) {
        /** BEGIN and END run when the session says so, whatever the state of the tracing. */
        boolean isGuarded() {
            return kind != Firing.Kind.BARE;
        }
    }

    BpfProgram build(Target target, List<Dispatch.Group> groups) {
        code.origin(groups.getFirst().clauses().getFirst().span());
        code.move(Frame.CONTEXT, Register.R1);
        isEndable = !target.attach().equals(new AttachPoint.End());
        Optional<TypedExpression> guard =
                target.isGuarded() ? Guard.common(groups) : Optional.empty();
        boolean tabled = groups.stream().mapToInt(g -> g.probes().size()).sum() > 1;
        boolean entry = target.kind() == Firing.Kind.SYSCALL_ENTRY;
        boolean numbered = entry || target.kind() == Firing.Kind.SYSCALL_RETURN;
        lowering.enter(new Firing(target.kind(), groups.getFirst().probes()));
        if (entry && !tabled) {
            systemCall(target.kind());
            only(groups.getFirst());
        }
        if (target.isGuarded()) {
            activity();
        }
        guard.ifPresent(g -> lowering.conditions().branch(g, false, exit));
        if (numbered && (tabled || !entry)) {
            systemCall(target.kind());
            if (tabled) {
                table(groups);
            } else {
                only(groups.getFirst());
            }
        }
        code.storeConstant(MemorySize.U64, Frame.STACK, Frame.TIMESTAMP, 0);
        groups(target.kind(), groups, guard.isPresent());
        code.bind(exit);
        code.constant(Register.R0, 0);
        code.plain(new Instruction.Exit());
        if (scratchMap >= 0) {
            lowering.maps().scratch(scratchMap, target.name(), frame.scratchSize());
        }
        Linker.Linked linked = Linker.link(code, source);
        return new BpfProgram(
                target.name(),
                target.type(),
                target.attach(),
                linked.code(),
                linked.lines(),
                linked.symbols());
    }

    private void activity() {
        code.mapValue(Register.R1, MapTable.CONTROL, ControlBlock.ACTIVITY);
        code.load(MemorySize.U32, Register.R1, Register.R1, 0);
        code.branch(JumpOperator.NE, Register.R1, ControlBlock.ACTIVE, exit);
    }

    /** R0 = the number of the system call. */
    private void systemCall(Firing.Kind kind) {
        if (kind == Firing.Kind.SYSCALL_ENTRY) {
            code.load(MemorySize.U64, Register.R0, Frame.CONTEXT, 8);
        } else {
            code.load(MemorySize.U64, Register.R0, Frame.CONTEXT, 0);
            lowering.builtins().readKernel(Register.R0, PtRegs.ORIG_AX, 8);
        }
    }

    private void only(Dispatch.Group group) {
        int number = DispatchTable.number(group.probes().getFirst());
        code.branch(JumpOperator.NE, Register.R0, number, exit);
    }

    /** Finds the row of the system call in R0 and keeps its address; leaves where there is none. */
    private void table(List<Dispatch.Group> groups) {
        DispatchTable table = new DispatchTable(groups);
        int at = lowering.maps().constants().offset(table.bytes());
        code.branch(JumpOperator.GE, Register.R0, table.rows(), exit);
        code.alu(AluOperator.LSH, Register.R0, DispatchTable.ROW_SHIFT);
        code.mapValue(Register.R1, lowering.maps().constantsMap(), at);
        code.alu(AluOperator.ADD, Register.R1, Operand.of(Register.R0));
        code.load(MemorySize.U32, Register.R0, Register.R1, DispatchTable.GROUP);
        code.branch(JumpOperator.EQ, Register.R0, 0, exit);
        code.store(MemorySize.U64, Frame.STACK, Frame.ROW, Register.R1);
    }

    /**
     * The clauses of all groups; R0 holds the number of the group where there are several. Groups
     * are tried one after the other, so that no jump is longer than the code of one.
     */
    private void groups(Firing.Kind kind, List<Dispatch.Group> groups, boolean guarded) {
        for (int i = 0; i < groups.size(); i++) {
            Label next = new Label("next group");
            if (i + 1 < groups.size()) {
                code.branch(JumpOperator.NE, Register.R0, i + 1, next);
            }
            lowering.enter(new Firing(kind, groups.get(i).probes()));
            clauses(groups.get(i), guarded);
            code.jump(exit);
            island();
            code.bind(next);
        }
    }

    /**
     * Shortens the way out: jumps to the end go to a jump in between. The kernel lengthens programs
     * while it loads them, so jumps must stay well below what 16 bits can hold.
     */
    private void island() {
        if (code.mark() - lastIsland < ISLAND_DISTANCE) {
            return;
        }
        Label past = new Label("past the island");
        Label next = new Label("exit");
        code.jump(past);
        code.bind(exit);
        code.jump(next);
        code.bind(past);
        exit = next;
        lastIsland = code.mark();
    }

    private void clauses(Dispatch.Group group, boolean guarded) {
        scratchLoaded = false;
        frame.reset();
        if (plan.localsSize() > 0 && Guard.usesLocals(group.clauses(), errorClauses)) {
            code.origin(group.clauses().getFirst().span());
            loadScratch();
            new Blocks(lowering).zero(frame.locals(), plan.localsSize());
        }
        if (Tokens.areTaken(Stream.concat(group.clauses().stream(), errorClauses.stream()))) {
            code.origin(group.clauses().getFirst().span());
            if (!scratchLoaded) {
                loadScratch();
            }
            Tokens.forget(code, frame);
        }
        boolean exited = false;
        for (TypedClause clause : group.clauses()) {
            if (exited) {
                leaveIfDraining();
            }
            clause(clause, guarded);
            exited |= isEndable && (Statements.exits(clause.body()) || faultsExit());
            island();
        }
    }

    /** Whether a fault may end the tracing. */
    private boolean faultsExit() {
        return errorClauses.stream().anyMatch(c -> Statements.exits(c.body()));
    }

    /** A clause that called {@code exit()} is the last one of its firing. */
    private void leaveIfDraining() {
        code.mapValue(Register.R1, MapTable.CONTROL, ControlBlock.ACTIVITY);
        code.load(MemorySize.U32, Register.R1, Register.R1, 0);
        code.branch(JumpOperator.EQ, Register.R1, ControlBlock.DRAINING, exit);
    }

    private void clause(TypedClause clause, boolean guarded) {
        Label end = new Label("end of clause");
        Label fault = lowering.enterClause(clause.index());
        boolean before = scratchLoaded;
        lowering.window().open();
        Optional<TypedExpression> predicate =
                guarded ? Guard.rest(clause.predicate()) : clause.predicate();
        predicate.ifPresent(p ->
                attempt(() -> {
                    code.origin(p.span());
                    lowering.conditions().branch(p, false, end);
                }));
        attempt(() -> {
            code.origin(clause.span());
            new Statements(lowering, plan.records().get(clause.index())).body(clause.body());
        });
        boolean after = scratchLoaded;
        if (lowering.canFault()) {
            code.jump(end);
            code.bind(fault);
            loadScratch();
            new Output(lowering).report(clause.index());
            fireError();
        }
        code.bind(end);
        // What a fault or a body behind a predicate loads is not there on the other way.
        scratchLoaded = before || (predicate.isEmpty() && after);
    }

    /** What {@code ERROR} does, right behind the fault; a fault in there is only reported. */
    private void fireError() {
        Firing cause = lowering.firing();
        if (cause.isError()) {
            return;
        }
        for (TypedClause clause : errorClauses) {
            errorProbe(clause).ifPresent(p -> lowering.enter(cause.fault(p)));
            clause(clause, false);
        }
        lowering.enter(cause);
    }

    /** Lowers once to see whether scratch memory is needed; if so again, behind its address. */
    private void attempt(Runnable part) {
        int mark = code.mark();
        frame.reset();
        part.run();
        if (frame.isScratchWanted() && !scratchLoaded) {
            code.rewind(mark);
            frame.reset();
            loadScratch();
            part.run();
        }
        frame.reset();
    }

    /** R7 = this CPU's scratch memory. */
    private void loadScratch() {
        if (scratchMap < 0) {
            scratchMap = lowering.maps().reserve();
        }
        code.storeConstant(MemorySize.U32, Frame.STACK, Frame.KEY, 0);
        code.move(Register.R2, Frame.STACK);
        code.alu(AluOperator.ADD, Register.R2, Frame.KEY);
        code.map(Register.R1, scratchMap);
        code.call(Helper.MAP_LOOKUP_ELEM);
        code.branch(JumpOperator.EQ, Register.R0, 0, exit);
        code.move(Frame.SCRATCH, Register.R0);
        scratchLoaded = true;
    }
}
