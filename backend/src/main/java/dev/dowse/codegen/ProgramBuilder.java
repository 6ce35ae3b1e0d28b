package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
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
import dev.dowse.semantics.Derivation;
import dev.dowse.semantics.Program;
import dev.dowse.semantics.TypedExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes one program, and those that it goes on in: what lets it leave early first, then the clauses
 * of the probe that fired.
 */
final class ProgramBuilder {
    private final Program program;
    private final Target target;
    private final List<Dispatch.Group> groups;
    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;
    private final WayOut out;

    ProgramBuilder(
            Program program,
            MemoryPlan plan,
            MapTable maps,
            TaskFields task,
            Target target,
            List<Dispatch.Group> groups) {
        this.program = program;
        this.target = target;
        this.groups = groups;
        this.lowering =
                new Lowering(
                        maps,
                        plan,
                        Window.size(program),
                        Tokens.size(program.clauses(), plan),
                        task,
                        Interrupted.aggregations(program),
                        target.firing(groups.getFirst().probes()));
        this.code = lowering.code();
        this.frame = lowering.frame();
        this.out = new WayOut(code);
    }

    /**
     * What a program is for.
     *
     * @param derivation how that becomes a firing of a derived probe
     */
    record Target(
            String name,
            ProgramType type,
            AttachPoint attach,
            Firing.Kind kind,
            Optional<Derivation> derivation) {
        Target(String name, ProgramType type, AttachPoint attach, Firing.Kind kind) {
            this(name, type, attach, kind, Optional.empty());
        }

        Target derived(String name, Derivation derivation) {
            return new Target(name, type, attach, kind, Optional.of(derivation));
        }

        Firing firing(List<Probe> probes) {
            ProbeSite site =
                    derivation.map(Derivation::site).orElseGet(() -> probes.getFirst().site());
            return new Firing(kind, probes, site, derivation, false);
        }

        /** BEGIN and END run when the session says so, whatever the state of the tracing. */
        boolean isGuarded() {
            return kind != Firing.Kind.BARE;
        }
    }

    /**
     * What was made for a target.
     *
     * @param programs the one that the kernel calls, and behind it those that it goes on in
     * @param tailCalls how many of those one firing goes through at most
     */
    record Built(List<BpfProgram> programs, List<Dispatch.Group> groups, int tailCalls) {}

    Built build() {
        Firing.Kind kind = target.kind();
        code.origin(groups.getFirst().clauses().getFirst().span());
        code.move(Frame.CONTEXT, Register.R1);
        Optional<TypedExpression> guard =
                target.isGuarded() ? Guard.common(groups) : Optional.empty();
        boolean tabled = groups.stream().mapToInt(g -> g.probes().size()).sum() > 1;
        boolean entry = kind == Firing.Kind.SYSCALL_ENTRY;
        if (entry && !tabled) {
            number(kind);
            only();
        }
        if (target.isGuarded()) {
            activity();
        }
        if (target.attach() instanceof AttachPoint.UserCode user) {
            process(user.process());
        }
        guard.ifPresent(g -> lowering.conditions().branch(g, false, out.label()));
        Consumer<WayOut> row =
                wayOut -> {
                    number(kind);
                    table(wayOut);
                };
        if (kind.isNumbered() && tabled) {
            row.accept(out);
        } else if (kind.isSystemCall() && !entry) {
            number(kind);
            only();
        }
        code.storeConstant(MemorySize.U64, Frame.STACK, Frame.TIMESTAMP, 0);
        boolean endable = !target.attach().equals(new AttachPoint.End());
        Clauses clauses = new Clauses(lowering, program, out, endable, row);
        groups(guard.isPresent(), clauses);
        out.bind();
        if (clauses.scratchMap() >= 0) {
            lowering.maps().scratch(clauses.scratchMap(), target.name(), frame.scratchSize());
        }
        Sequels sequels = clauses.sequels();
        return new Built(linked(sequels), groups, sequels.longest());
    }

    private void activity() {
        code.mapValue(Register.R1, MapTable.CONTROL, ControlBlock.ACTIVITY);
        code.load(MemorySize.U32, Register.R1, Register.R1, 0);
        code.branch(JumpOperator.NE, Register.R1, ControlBlock.ACTIVE, out.label());
    }

    /** Where several processes run the same file, only one of them is traced. */
    private void process(long number) {
        code.call(Helper.GET_CURRENT_PID_TGID);
        code.alu(AluOperator.RSH, Register.R0, 32);
        code.branch(JumpOperator.NE, Register.R0, (int) number, out.label());
    }

    /** R0 = the number of the system call or of the function. */
    private void number(Firing.Kind kind) {
        if (kind.isFunction()) {
            code.move(Register.R1, Frame.CONTEXT);
            code.call(Helper.GET_ATTACH_COOKIE);
        } else if (kind == Firing.Kind.SYSCALL_ENTRY) {
            code.load(MemorySize.U64, Register.R0, Frame.CONTEXT, 8);
        } else {
            code.load(MemorySize.U64, Register.R0, Frame.CONTEXT, 0);
            lowering.builtins().readKernel(Register.R0, PtRegs.ORIG_AX, 8);
        }
    }

    private void only() {
        int number = DispatchTable.number(lowering.firing().site());
        code.branch(JumpOperator.NE, Register.R0, number, out.label());
    }

    /** Finds the row of the system call in R0 and keeps its address; leaves where there is none. */
    private void table(WayOut wayOut) {
        DispatchTable table = new DispatchTable(groups, target.kind());
        int at = lowering.maps().constants().offset(table.bytes());
        code.branch(JumpOperator.GE, Register.R0, table.rows(), wayOut.label());
        code.alu(AluOperator.LSH, Register.R0, DispatchTable.rowShift(target.kind()));
        code.mapValue(Register.R1, lowering.maps().constantsMap(), at);
        code.alu(AluOperator.ADD, Register.R1, Operand.of(Register.R0));
        code.load(MemorySize.U32, Register.R0, Register.R1, DispatchTable.GROUP);
        code.branch(JumpOperator.EQ, Register.R0, 0, wayOut.label());
        code.store(MemorySize.U64, Frame.STACK, Frame.ROW, Register.R1);
    }

    /**
     * The clauses of all groups; R0 holds the number of the group where there are several. Groups
     * are tried one after the other, so that no jump is longer than the code of one.
     */
    private void groups(boolean guarded, Clauses clauses) {
        for (int i = 0; i < groups.size(); i++) {
            Label next = new Label("next group");
            if (i + 1 < groups.size()) {
                code.branch(JumpOperator.NE, Register.R0, i + 1, next);
            }
            lowering.enter(target.firing(groups.get(i).probes()));
            clauses.group(groups.get(i), guarded);
            code.bind(next);
        }
    }

    /** Where the program is attached: functions are known now by their numbers. */
    private AttachPoint attach() {
        return switch (target.attach()) {
            case AttachPoint.UserCode user ->
                    new AttachPoint.UserCode(user.process(), user.returns(), places());
            case AttachPoint.KernelFunctions functions ->
                    new AttachPoint.KernelFunctions(functions.returns(), functionNames());
            case AttachPoint other -> other;
        };
    }

    private Stream<ProbeSite> sites() {
        return new DispatchTable(groups, target.kind()).probes().stream().map(Probe::site);
    }

    private List<AttachPoint.UserCode.Place> places() {
        return sites().filter(ProbeSite.UserCode.class::isInstance)
                .map(ProbeSite.UserCode.class::cast)
                .map(code -> new AttachPoint.UserCode.Place(code.file(), code.offset()))
                .toList();
    }

    private List<String> functionNames() {
        return sites().filter(ProbeSite.KernelFunction.class::isInstance)
                .map(ProbeSite.KernelFunction.class::cast)
                .map(ProbeSite.KernelFunction::name)
                .toList();
    }

    private List<BpfProgram> linked(Sequels sequels) {
        List<BpfProgram> programs = new ArrayList<>();
        programs.add(linked(code.section(), target.name(), target.type(), attach()));
        for (Assembler.Section section : sequels.sections()) {
            AttachPoint attach = new AttachPoint.TailCall(sequels.map(), programs.size() - 1);
            String name = target.name() + "_" + programs.size();
            programs.add(linked(section, name, target.type(), attach));
        }
        if (programs.size() > 1) {
            lowering.maps().programs(sequels.map(), target.name(), programs.size() - 1);
        }
        return programs;
    }

    private BpfProgram linked(
            Assembler.Section section, String name, ProgramType type, AttachPoint attach) {
        Linker.Linked linked = Linker.link(section, program.source());
        return new BpfProgram(name, type, attach, linked.code(), linked.lines(), linked.symbols());
    }
}
