package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.layout.FaultKind;
import dev.dowse.layout.Storage;
import dev.dowse.semantics.Place;
import dev.dowse.semantics.TypedExpression;

/**
 * Lowers what goes through the address of a part of a variable: elements whose index is known only
 * when the program runs, bit fields, members of what hash maps hold.
 */
final class Parts {
    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;

    Parts(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
        this.frame = lowering.frame();
    }

    /** What of its variable a place is. */
    Part part(Place place) {
        return Part.of(place, lowering.plan().strsize());
    }

    /** Leaves the integer in R0; 0 where the variable has no element with that key. */
    void read(Place place) {
        int mark = frame.mark();
        Part part = part(place);
        Label absent = new Label("absent");
        address(part, false, absent);
        part.bits().loadInside(code, Register.R0, 0);
        code.bind(absent);
        frame.release(mark);
    }

    /** Assigns an integer and leaves it in R0. */
    void assign(TypedExpression.Assign assign) {
        int mark = frame.mark();
        Part part = part(assign.place());
        Label lost = new Label("no room");
        lowering.integers().value(assign.value());
        Frame.Saved value = frame.save(Register.R0);
        address(part, true, lost);
        part.bits().store(code, Register.R0, 0, frame.use(value, Register.R1));
        code.bind(lost);
        frame.load(value, Register.R0);
        frame.release(value);
        frame.release(mark);
    }

    /** Lowers {@code op=}, {@code ++} and {@code --}; leaves the value that is asked for in R0. */
    void update(TypedExpression.Update update) {
        int mark = frame.mark();
        Part part = part(update.place());
        Label lost = new Label("no room");
        lowering.integers().value(update.value());
        Frame.Saved operand = frame.save(Register.R0);
        address(part, true, lost);
        Frame.Saved address = frame.save(Register.R0);
        part.bits().loadInside(code, frame.use(address, Register.R1), 0);
        Frame.Saved old = update.yieldsOld() ? frame.save(Register.R0) : operand;
        frame.load(operand, Register.R1);
        lowering.integers()
                .apply(update.operator(), Shape.of(part.type()), Operand.of(Register.R1));
        Frame.Saved fresh = update.yieldsOld() ? old : frame.save(Register.R0);
        code.move(Register.R4, Register.R0);
        code.move(Register.R1, frame.use(address, Register.R1));
        part.bits().store(code, Register.R1, 0, Register.R4);
        frame.load(fresh, Register.R0);
        Label end = new Label("updated");
        code.jump(end);
        code.bind(lost);
        code.constant(Register.R0, 0);
        code.bind(end);
        frame.release(fresh);
        frame.release(address);
        frame.release(operand);
        frame.release(mark);
    }

    /** The address of a part as a number in R0; 0 where the variable has no such element. */
    void addressOf(Place place) {
        int mark = frame.mark();
        int at = frame.reserve(8);
        Label absent = new Label("absent");
        address(part(place), false, absent);
        // Through memory, an address becomes a number to the kernel, which may be counted with.
        code.store(MemorySize.U64, frame.scratch(), at, Register.R0);
        code.load(MemorySize.U64, Register.R0, frame.scratch(), at);
        code.bind(absent);
        frame.release(mark);
    }

    /**
     * Leaves the address of a part in R0. Where the hash map has no such element, one of zeros is
     * made if {@code create} says so; else, or where there is no room, goes to {@code absent} with
     * 0 in R0.
     */
    void address(Part part, boolean create, Label absent) {
        boolean moved = !part.steps().isEmpty();
        if (moved) {
            distance(part);
        }
        Frame.Saved distance = moved ? frame.save(Register.R0) : new Frame.Saved.Held(Register.R0);
        Storage storage = lowering.variables().whole(part.root());
        switch (storage) {
            case Storage.Global global ->
                    code.mapValue(
                            Register.R0,
                            lowering.maps().globals(),
                            global.value().offset() + part.offset());
            case Storage.Local local -> {
                code.move(Register.R0, frame.scratch());
                code.alu(
                        AluOperator.ADD,
                        Register.R0,
                        frame.locals() + local.value().offset() + part.offset());
            }
            case Storage.Keyed keyed -> {
                element(part.root(), keyed, create, absent);
                if (part.offset() != 0) {
                    code.alu(AluOperator.ADD, Register.R0, part.offset());
                }
            }
        }
        if (moved) {
            code.alu(AluOperator.ADD, Register.R0, frame.use(distance, Register.R1));
            frame.release(distance);
        }
    }

    private void element(Place root, Storage.Keyed keyed, boolean create, Label absent) {
        Variables variables = lowering.variables();
        Elements elements = variables.elements();
        Elements.Target target = variables.target(root, keyed);
        if (create) {
            Label found = new Label("found");
            elements.current(target);
            code.branch(JumpOperator.NE, Register.R0, 0, found);
            elements.create(target, absent);
            code.bind(found);
        } else {
            elements.find(target, absent);
        }
    }

    /** What the indices add, in R0; an index outside of its array is a fault. */
    private void distance(Part part) {
        Frame.Saved sum = new Frame.Saved.Held(Register.R0);
        for (int i = 0; i < part.steps().size(); i++) {
            Part.Step step = part.steps().get(i);
            lowering.integers().value(step.index());
            if (step.length() > 0) {
                Label inside = new Label("inside");
                code.branch(JumpOperator.LT, Register.R0, step.length(), inside);
                lowering.fault(FaultKind.BAD_INDEX);
                code.bind(inside);
            }
            if (step.size() != 1) {
                code.alu(AluOperator.MUL, Register.R0, step.size());
            }
            if (i > 0) {
                code.alu(AluOperator.ADD, Register.R0, frame.use(sum, Register.R1));
                frame.release(sum);
            }
            if (i < part.steps().size() - 1) {
                sum = frame.save(Register.R0);
            }
        }
    }
}
