package dev.dowse.codegen;

import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.program.TaskFields;
import dev.dowse.layout.FaultKind;
import dev.dowse.layout.MemoryPlan;
import dev.dowse.semantics.AggregationVariable;
import java.util.Set;

/**
 * What all lowerings of one program share: the code so far, its memory, the probe, and each other,
 * since constructs nest in every way.
 */
final class Lowering {
    private final Assembler code = new Assembler();
    private final MapTable maps;
    private final MemoryPlan plan;
    private final TaskFields task;
    private final Set<AggregationVariable> interrupted;
    private final Frame frame;
    private final Integers integers;
    private final Conditions conditions;
    private final Strings strings;
    private final Variables variables;
    private final Builtins builtins;
    private final Drops drops;
    private final Pointers pointers;
    private final Calls calls;
    private final Window window;
    private final Aggregates aggregates;
    private final Parts parts;
    private final Bindings bindings;
    private final Locations locations;
    private final Chill chill;
    private Firing firing;
    private int clause;
    private Label fault = new Label("fault");
    private Label end = new Label("end of clause");
    private boolean faulted;

    Lowering(
            MapTable maps,
            MemoryPlan plan,
            int windowSize,
            int tokensSize,
            TaskFields task,
            Set<AggregationVariable> interrupted,
            Firing firing) {
        this.interrupted = interrupted;
        this.maps = maps;
        this.plan = plan;
        this.task = task;
        this.firing = firing;
        this.frame = new Frame(code, plan, windowSize, tokensSize);
        this.integers = new Integers(this);
        this.conditions = new Conditions(this);
        this.strings = new Strings(this);
        this.variables = new Variables(this);
        this.builtins = new Builtins(this);
        this.drops = new Drops(code);
        this.pointers = new Pointers(this);
        this.calls = new Calls(this);
        this.window = new Window(this);
        this.aggregates = new Aggregates(this);
        this.parts = new Parts(this);
        this.bindings = new Bindings(this);
        this.locations = new Locations(this);
        this.chill = new Chill(this);
    }

    Assembler code() {
        return code;
    }

    MapTable maps() {
        return maps;
    }

    MemoryPlan plan() {
        return plan;
    }

    TaskFields task() {
        return task;
    }

    Frame frame() {
        return frame;
    }

    Firing firing() {
        return firing;
    }

    /** From here on code is for these probes. */
    void enter(Firing next) {
        firing = next;
    }

    Integers integers() {
        return integers;
    }

    Conditions conditions() {
        return conditions;
    }

    Strings strings() {
        return strings;
    }

    Variables variables() {
        return variables;
    }

    Builtins builtins() {
        return builtins;
    }

    Pointers pointers() {
        return pointers;
    }

    Parts parts() {
        return parts;
    }

    Aggregates aggregates() {
        return aggregates;
    }

    Window window() {
        return window;
    }

    Calls calls() {
        return calls;
    }

    Bindings bindings() {
        return bindings;
    }

    Locations locations() {
        return locations;
    }

    Chill chill() {
        return chill;
    }

    Drops drops() {
        return drops;
    }

    /** Whether both a clock interrupt and what it interrupts may write the aggregation. */
    boolean isInterrupted(AggregationVariable variable) {
        return interrupted.contains(variable);
    }

    /** The index of the clause that code is for. */
    int clause() {
        return clause;
    }

    /** Begins a clause, or the rest of one in another program, with an end of its own. */
    void enterClause(int index) {
        clause = index;
        fault = new Label("fault");
        end = new Label("end of clause");
        faulted = false;
    }

    /** Where the clause goes on that faults. */
    Label faultOfClause() {
        return fault;
    }

    /** Where the clause goes on that has nothing more to do. */
    Label endOfClause() {
        return end;
    }

    /** Whether anything since {@link #enterClause} can fault. */
    boolean canFault() {
        return faulted;
    }

    /** Breaks the clause off; R0 holds the value that the message tells. */
    void fault(FaultKind kind) {
        faulted = true;
        code.store(MemorySize.U64, Frame.STACK, Frame.FAULT_VALUE, Register.R0);
        code.storeConstant(MemorySize.U64, Frame.STACK, Frame.FAULT_KIND, kind.number());
        code.jump(fault);
    }
}
