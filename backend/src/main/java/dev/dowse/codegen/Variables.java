package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.layout.Slot;
import dev.dowse.layout.Storage;
import dev.dowse.semantics.Place;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.semantics.Variable;
import dev.dowse.syntax.BinaryOperator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Lowers reads, assignments and updates of integer variables.
 *
 * <p>What was never assigned reads as 0; assigning 0 to it makes no element.
 */
final class Variables {
    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;
    private final Keys keys;
    private final Elements elements;

    Variables(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
        this.frame = lowering.frame();
        this.keys = new Keys(lowering);
        this.elements = new Elements(lowering, keys);
    }

    Elements elements() {
        return elements;
    }

    private static Variable variable(Place place) {
        return place.variable().orElseThrow(() -> new IllegalStateException("no variable"));
    }

    /** Where a place lies; a part that is not fixed counts as all of its variable. */
    Storage storage(Place place) {
        Storage whole = whole(place);
        Part part = lowering.parts().part(place);
        if (part.isWhole() || !part.isFixed()) {
            return whole;
        }
        int at = whole.value().offset() + part.offset();
        Slot slot = new Slot(part.type(), at, part.type().size());
        return switch (whole) {
            case Storage.Global ignored -> new Storage.Global(slot);
            case Storage.Local ignored -> new Storage.Local(slot);
            case Storage.Keyed keyed -> keyed;
        };
    }

    /** Where the variable lies that a place is, or is a part of. */
    Storage whole(Place place) {
        return lowering.plan().variables().get(variable(place).id());
    }

    /** Whether an integer must be reached through its address: see {@link Parts}. */
    private boolean isPart(Place place) {
        Part part = lowering.parts().part(place);
        return !part.isWhole() && (!part.isFixed() || whole(place) instanceof Storage.Keyed);
    }

    /** An inline variable's address: a register and an offset. */
    record Cell(Register base, int offset) {}

    /** The address of a scalar that lies at a fixed place, through {@code spare} if need be. */
    Cell cell(Storage storage, Register spare) {
        return switch (storage) {
            case Storage.Global global -> {
                code.mapValue(spare, lowering.maps().globals(), global.value().offset());
                yield new Cell(spare, 0);
            }
            case Storage.Local local ->
                    new Cell(frame.scratch(), frame.locals() + local.value().offset());
            case Storage.Keyed ignored -> throw new IllegalStateException("no fixed place");
        };
    }

    boolean isDirect(Place place) {
        if (isPart(place)) {
            return false;
        }
        return switch (storage(place)) {
            case Storage.Global ignored -> true;
            case Storage.Local ignored -> true;
            case Storage.Keyed ignored -> false;
        };
    }

    /** Reads a scalar at a fixed place into {@code register}, touching no other. */
    void readDirect(Place place, Register register) {
        Storage storage = storage(place);
        Cell cell = cell(storage, register);
        load(storage.value(), register, cell.base(), cell.offset());
    }

    private void load(Slot slot, Register destination, Register base, int offset) {
        Shape shape = Shape.of(slot.type());
        code.load(MemorySize.ofBytes(shape.size()), destination, base, offset);
        if (shape.signed()) {
            lowering.integers().normalize(shape, destination);
        }
    }

    private void store(Slot slot, Register base, int offset, Register source) {
        code.store(MemorySize.ofBytes(Shape.of(slot.type()).size()), base, offset, source);
    }

    /** Leaves the value in R0. */
    void read(Place place) {
        if (isPart(place)) {
            lowering.parts().read(place);
            return;
        }
        switch (storage(place)) {
            case Storage.Global ignored -> readDirect(place, Register.R0);
            case Storage.Local ignored -> readDirect(place, Register.R0);
            case Storage.Keyed keyed -> {
                int mark = frame.mark();
                Label absent = new Label("absent");
                elements.find(target(place, keyed), absent);
                load(keyed.value(), Register.R0, Register.R0, 0);
                code.bind(absent);
                frame.release(mark);
            }
        }
    }

    /** Builds the key of an element; it stays until the frame is released to an earlier mark. */
    Elements.Target target(Place place, Storage.Keyed keyed) {
        int map = lowering.maps().variable(variable(place), keyed);
        return keyed.isThreadScalar()
                ? elements.ofThread(map, keyed, variable(place).id())
                : new Elements.Target(key(place, keyed), map, keyed, OptionalInt.empty());
    }

    private Keys.Address key(Place place, Storage.Keyed keyed) {
        List<TypedExpression> values =
                switch (place) {
                    case Place.Scalar ignored -> List.of();
                    case Place.Element element -> element.keys();
                    case Place.Member ignored -> throw unplanned(place);
                    case Place.Item ignored -> throw unplanned(place);
                    case Place.Memory ignored -> throw unplanned(place);
                };
        return keys.build(keyed.key(), keyed.keySize(), keyed.thread(), values);
    }

    private static IllegalStateException unplanned(Place place) {
        return new IllegalStateException("not in checked programs: " + place);
    }

    /** Assigns an integer and leaves it in R0. */
    void assign(TypedExpression.Assign assign) {
        code.origin(assign.span());
        if (assign.place() instanceof Place.Memory memory) {
            lowering.pointers().assign(assign, memory);
            return;
        }
        if (isPart(assign.place())) {
            lowering.parts().assign(assign);
            return;
        }
        switch (storage(assign.place())) {
            case Storage.Global global -> assignDirect(assign, global);
            case Storage.Local local -> assignDirect(assign, local);
            case Storage.Keyed keyed -> assignKeyed(assign, keyed);
        }
    }

    private void assignDirect(TypedExpression.Assign assign, Storage storage) {
        lowering.integers().value(assign.value());
        Cell cell = cell(storage, Register.R1);
        store(storage.value(), cell.base(), cell.offset(), Register.R0);
    }

    private void assignKeyed(TypedExpression.Assign assign, Storage.Keyed keyed) {
        int mark = frame.mark();
        lowering.integers().value(assign.value());
        Frame.Saved value = frame.save(Register.R0);
        Elements.Target target = target(assign.place(), keyed);
        Label absent = new Label("absent");
        Label done = new Label("assigned");
        elements.current(target);
        code.branch(JumpOperator.EQ, Register.R0, 0, absent);
        store(keyed.value(), Register.R0, 0, frame.use(value, Register.R1));
        code.jump(done);
        code.bind(absent);
        insert(target, value, done);
        code.bind(done);
        frame.load(value, Register.R0);
        frame.release(value);
        frame.release(mark);
    }

    /** Makes an element that was absent a moment ago; another CPU may be quicker. */
    private void insert(Elements.Target target, Frame.Saved value, Label done) {
        Label wanted = new Label("wanted");
        Register held = frame.use(value, Register.R2);
        code.store(MemorySize.U64, Frame.STACK, Frame.VALUE, held);
        code.branch(JumpOperator.NE, held, 0, wanted);
        elements.unlessMoving(done);
        code.bind(wanted);
        elements.insert(target, new Keys.Address(Frame.STACK, Frame.VALUE), done);
        store(target.storage().value(), Register.R0, 0, frame.use(value, Register.R1));
    }

    /** Lowers {@code op=}, {@code ++} and {@code --}; R0 holds the result where it is wanted. */
    void update(TypedExpression.Update update, boolean wanted) {
        code.origin(update.span());
        if (update.place() instanceof Place.Memory memory) {
            lowering.pointers().update(update, memory);
            return;
        }
        if (isPart(update.place())) {
            lowering.parts().update(update);
            return;
        }
        int mark = frame.mark();
        Storage storage = storage(update.place());
        if (lowering.integers().isDirect(update.value())) {
            updateBy(update, storage, wanted);
        } else {
            lowering.integers().value(update.value());
            Frame.Saved operand = frame.save(Register.R0);
            updateBySaved(update, storage, wanted, operand);
            frame.release(operand);
        }
        frame.release(mark);
    }

    private void updateBy(TypedExpression.Update update, Storage storage, boolean wanted) {
        Operands operands = () -> lowering.integers().direct(update.value(), Register.R1);
        update(update, storage, wanted, operands);
    }

    private void updateBySaved(
            TypedExpression.Update update, Storage storage, boolean wanted, Frame.Saved saved) {
        Operands operands =
                () -> {
                    frame.load(saved, Register.R1);
                    return Operand.of(Register.R1);
                };
        update(update, storage, wanted, operands);
    }

    /** Makes the right side of an update available again: a constant, or in R1. */
    private interface Operands {
        Operand fetch();
    }

    private void update(
            TypedExpression.Update update, Storage storage, boolean wanted, Operands operands) {
        switch (storage) {
            case Storage.Global global -> {
                if (!wanted && isAtomic(update, global)) {
                    addGlobal(update, global, operands);
                } else {
                    updateFixed(update, storage, wanted, operands);
                }
            }
            case Storage.Local ignored -> updateFixed(update, storage, wanted, operands);
            case Storage.Keyed keyed -> updateKeyed(update, keyed, wanted, operands);
        }
    }

    /** Counting from several CPUs at once must lose nothing. */
    private static boolean isAtomic(TypedExpression.Update update, Storage storage) {
        boolean sum =
                update.operator() == BinaryOperator.ADD
                        || update.operator() == BinaryOperator.SUBTRACT;
        return sum && Shape.of(storage.value().type()).size() >= 4;
    }

    private void addGlobal(
            TypedExpression.Update update, Storage.Global global, Operands operands) {
        addend(update, operands);
        Cell cell = cell(global, Register.R2);
        add(global.value(), cell.base(), cell.offset());
    }

    /** R1 = what is added, the opposite for a subtraction. */
    private void addend(TypedExpression.Update update, Operands operands) {
        boolean negative = update.operator() == BinaryOperator.SUBTRACT;
        switch (operands.fetch()) {
            case Operand.Imm(int value) ->
                    code.constant(Register.R1, negative ? -(long) value : value);
            case Operand.Reg ignored -> {
                if (negative) {
                    code.alu(AluOperator.NEG, Register.R1, 0);
                }
            }
        }
    }

    private void add(Slot slot, Register base, int offset) {
        code.atomicAdd(MemorySize.ofBytes(Shape.of(slot.type()).size()), base, offset, Register.R1);
    }

    private void updateFixed(
            TypedExpression.Update update, Storage storage, boolean wanted, Operands operands) {
        readDirect(update.place(), Register.R0);
        Frame.Saved old = keepOld(update, wanted);
        compute(update, storage.value(), operands);
        Cell cell = cell(storage, Register.R1);
        store(storage.value(), cell.base(), cell.offset(), Register.R0);
        yieldOld(update, wanted, old);
    }

    private Frame.Saved keepOld(TypedExpression.Update update, boolean wanted) {
        return wanted && update.yieldsOld()
                ? frame.save(Register.R0)
                : new Frame.Saved.Held(Register.R0);
    }

    private void yieldOld(TypedExpression.Update update, boolean wanted, Frame.Saved old) {
        if (wanted && update.yieldsOld()) {
            frame.load(old, Register.R0);
            frame.release(old);
        }
    }

    /** R0 = R0 op right side, cut to the variable's width. */
    private void compute(TypedExpression.Update update, Slot slot, Operands operands) {
        Shape shape = Shape.of(slot.type());
        lowering.integers().apply(update.operator(), shape, operands.fetch());
    }

    private void updateKeyed(
            TypedExpression.Update update, Storage.Keyed keyed, boolean wanted, Operands operands) {
        Elements.Target target = target(update.place(), keyed);
        Label absent = new Label("absent");
        Label done = new Label("updated");
        elements.current(target);
        code.branch(JumpOperator.EQ, Register.R0, 0, absent);
        if (!wanted && !keyed.thread() && isAtomic(update, keyed)) {
            addend(update, operands);
            add(keyed.value(), Register.R0, 0);
        } else {
            updateFound(update, keyed, wanted, operands);
        }
        code.jump(done);
        code.bind(absent);
        updateAbsent(update, target, wanted, operands);
        code.bind(done);
    }

    private void updateFound(
            TypedExpression.Update update, Storage.Keyed keyed, boolean wanted, Operands operands) {
        Frame.Saved address = frame.save(Register.R0);
        load(keyed.value(), Register.R0, Register.R0, 0);
        Frame.Saved old = keepOld(update, wanted);
        compute(update, keyed.value(), operands);
        store(keyed.value(), frame.use(address, Register.R1), 0, Register.R0);
        yieldOld(update, wanted, old);
        frame.release(address);
    }

    private void updateAbsent(
            TypedExpression.Update update,
            Elements.Target target,
            boolean wanted,
            Operands operands) {
        Label done = new Label("inserted");
        Slot slot = target.storage().value();
        Label fresh = new Label("fresh");
        elements.previous(target, fresh);
        load(slot, Register.R0, Register.R0, 0);
        code.bind(fresh);
        Frame.Saved old = keepOld(update, wanted);
        compute(update, slot, operands);
        Frame.Saved value = frame.save(Register.R0);
        insert(target, value, done);
        code.bind(done);
        if (wanted && !update.yieldsOld()) {
            frame.load(value, Register.R0);
        }
        frame.release(value);
        yieldOld(update, wanted, old);
    }
}
