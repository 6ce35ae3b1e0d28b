package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.program.ControlBlock;
import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeSite;
import dev.dowse.layout.MemoryPlan;
import dev.dowse.semantics.Derivation;
import dev.dowse.semantics.Program;
import dev.dowse.semantics.TypedClause;
import dev.dowse.semantics.TypedExpression;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What the probes of one program run: clause after clause, each on its own, so that a fault breaks
 * off only its clause. What is too much for one program goes on in {@link Sequels}.
 */
final class Clauses {
    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;
    private final MemoryPlan plan;
    private final Sequels sequels;

    /** Finds again, at the start of a sequel, what the stack knew of the probe. */
    private final Consumer<WayOut> arrival;

    /** Whether {@code exit()} keeps later clauses from running: everywhere but in END. */
    private final boolean isEndable;

    /** The clauses of {@code ERROR}, which every clause that faults leads to. */
    private final List<TypedClause> errorClauses;

    private WayOut out;
    private int scratchMap = -1;
    private boolean scratchLoaded;

    /** Whether every way to the end of the clause at hand has the address of scratch memory. */
    private boolean loadedAlways;

    Clauses(
            Lowering lowering,
            Program program,
            WayOut out,
            boolean isEndable,
            Consumer<WayOut> arrival) {
        this.lowering = lowering;
        this.code = lowering.code();
        this.frame = lowering.frame();
        this.plan = lowering.plan();
        this.sequels = new Sequels(lowering);
        this.out = out;
        this.isEndable = isEndable;
        this.arrival = arrival;
        this.errorClauses =
                program.clauses().stream().filter(c -> errorProbe(c).isPresent()).toList();
    }

    private static Optional<Probe> errorProbe(TypedClause clause) {
        return clause.probes().stream()
                .filter(p -> p.site() instanceof ProbeSite.Error)
                .findFirst();
    }

    Sequels sequels() {
        return sequels;
    }

    /** The map of the scratch memory; -1 where no clause needs any. */
    int scratchMap() {
        return scratchMap;
    }

    /** The clauses of one group; code is for the same program before and after. */
    void group(Dispatch.Group group, boolean guarded) {
        Assembler.Section first = code.section();
        WayOut firstOut = out;
        sequels.beginFiring();
        clauses(group.clauses(), guarded);
        code.jump(out.label());
        if (code.section() != first) {
            out.bind();
            code.turnTo(first);
            out = firstOut;
        }
        out.island();
    }

    private void clauses(List<TypedClause> clauses, boolean guarded) {
        scratchLoaded = false;
        frame.reset();
        if (plan.localsSize() > 0 && Guard.usesLocals(clauses, errorClauses)) {
            code.origin(clauses.getFirst().span());
            loadScratch();
            new Blocks(lowering).zero(frame.locals(), plan.localsSize());
        }
        if (Tokens.areTaken(Stream.concat(clauses.stream(), errorClauses.stream()))) {
            code.origin(clauses.getFirst().span());
            needScratch();
            Tokens.forget(code, frame);
        }
        boolean exited = false;
        int last = clauses.getLast().index();
        for (TypedClause clause : clauses) {
            if (sequels.isHalfFull()) {
                goOnBefore(clause);
            }
            if (exited) {
                leaveIfDraining();
            }
            clause(clause, guarded, new Rest(clause, clause.index() == last));
            exited |= isEndable && (Statements.exits(clause.body()) || faultsExit());
            out.island();
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
        code.branch(JumpOperator.EQ, Register.R1, ControlBlock.DRAINING, out.label());
    }

    private void clause(TypedClause clause, boolean guarded, Sequel sequel) {
        lowering.enterClause(clause.index());
        boolean before = scratchLoaded;
        Optional<TypedExpression> predicate =
                guarded ? Guard.rest(clause.predicate()) : clause.predicate();
        lowering.window().open();
        Firing firing = lowering.firing();
        Optional<TypedExpression> when = firing.derivation().flatMap(Derivation::when);
        when.ifPresent(w -> {
            lowering.enter(firing.underived());
            test(w);
            lowering.enter(firing);
        });
        predicate.ifPresent(this::test);
        loadedAlways = before || (when.isEmpty() && predicate.isEmpty());
        attempt(() -> {
            code.origin(clause.span());
            new Statements(lowering, plan.records().get(clause.index()), sequel)
                    .body(clause.body());
        });
        boolean after = scratchLoaded && loadedAlways;
        end(clause);
        // What a fault or a body behind a predicate loads is not there on the other way.
        scratchLoaded = before || after;
    }

    /** Leaves the clause where a condition does not hold. */
    private void test(TypedExpression condition) {
        attempt(() -> {
            code.origin(condition.span());
            lowering.conditions().branch(condition, false, lowering.endOfClause());
        });
    }

    /** What a fault leads to, and the end of the clause. */
    private void end(TypedClause clause) {
        Label end = lowering.endOfClause();
        if (lowering.canFault()) {
            code.jump(end);
            code.bind(lowering.faultOfClause());
            loadScratch();
            new Output(lowering).report(clause.index());
            fireError();
        }
        code.bind(end);
    }

    /** What {@code ERROR} does, right behind the fault; a fault in there is only reported. */
    private void fireError() {
        Firing cause = lowering.firing();
        if (cause.isError()) {
            return;
        }
        for (TypedClause clause : errorClauses) {
            errorProbe(clause).ifPresent(p -> lowering.enter(cause.fault(p)));
            clause(clause, false, Sequel.NONE);
        }
        lowering.enter(cause);
    }

    /** The rest of a clause in the next program. */
    private final class Rest implements Sequel {
        private static final int GO_ON = 0;
        private static final int OVER = 1;

        private final TypedClause clause;
        private final boolean last;

        Rest(TypedClause clause, boolean last) {
            this.clause = clause;
            this.last = last;
        }

        @Override
        public boolean isDue(Assembler.Mark before) {
            return scratchLoaded && sequels.isFull() && sequels.wasBegun(before);
        }

        /** A clause that is over by now, for its predicate or a fault, is over in there as well. */
        @Override
        public void begin() {
            boolean loaded = loadedAlways;
            int mark = frame.mark();
            int waiting = sequels.reserve();
            Label both = new Label("hand over");
            sequels.resume(waiting, GO_ON);
            code.jump(both);
            end(clause);
            if (last) {
                code.jump(out.label());
            } else {
                if (!loaded) {
                    loadScratch();
                }
                sequels.resume(waiting, OVER);
            }
            code.bind(both);
            turn(waiting, true, clause);
            lowering.enterClause(clause.index());
            sequels.resumption(waiting);
            code.branch(JumpOperator.NE, Register.R0, GO_ON, lowering.endOfClause());
            loadedAlways = true;
            frame.release(mark);
        }
    }

    /** Leaves for another program between two clauses. */
    private void goOnBefore(TypedClause clause) {
        frame.reset();
        needScratch();
        int waiting = sequels.reserve();
        turn(waiting, false, clause);
        frame.reset();
    }

    private void turn(int waiting, boolean insideClause, TypedClause clause) {
        sequels.handOver(waiting, insideClause);
        code.jump(out.label());
        if (!sequels.sections().isEmpty() && code.section() == sequels.sections().getLast()) {
            out.bind();
        }
        sequels.turn();
        out = new WayOut(code);
        code.origin(clause.span());
        if (lowering.firing().isTabled()) {
            arrival.accept(out);
        }
        loadScratch();
        sequels.takeOver(waiting, insideClause);
    }

    /** Lowers once to see whether scratch memory is needed; if so again, behind its address. */
    private void attempt(Runnable part) {
        Assembler.Mark mark = code.mark();
        frame.reset();
        part.run();
        if ((frame.isScratchWanted() || sequels.isFull()) && !scratchLoaded) {
            code.rewind(mark);
            frame.reset();
            loadScratch();
            part.run();
        }
        frame.reset();
    }

    private void needScratch() {
        if (!scratchLoaded) {
            loadScratch();
        }
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
        code.branch(JumpOperator.EQ, Register.R0, 0, out.label());
        code.move(Frame.SCRATCH, Register.R0);
        scratchLoaded = true;
    }
}
