package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Register;
import dev.dowse.layout.FaultKind;
import dev.dowse.layout.Storage;
import dev.dowse.semantics.Place;
import dev.dowse.semantics.TypedExpression;

/**
 * Lowers string expressions: into a room that the caller chose, or to a place where the text can be
 * read. Strings in variables, keys and temporaries are zero behind their text, so that they are
 * copied and compared by words; in records only the text matters.
 */
final class Strings {
    private static final Helper KERNEL_STR = Helper.PROBE_READ_KERNEL_STR;
    private static final Helper USER_STR = Helper.PROBE_READ_USER_STR;

    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;
    private final Blocks blocks;
    private final StringComparison comparison;

    Strings(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
        this.frame = lowering.frame();
        this.blocks = new Blocks(lowering);
        this.comparison = new StringComparison(lowering, blocks);
    }

    /**
     * Bytes of scratch memory that take a string.
     *
     * @param padded whether what is behind the text must be zero
     */
    record Room(int offset, int size, boolean padded) {}

    /** Bytes that a string takes with its terminating zero. */
    private int size() {
        return lowering.plan().strsize() + 1;
    }

    private Room temporary() {
        int room = lowering.plan().stringRoom();
        return new Room(frame.reserve(room), room, true);
    }

    /** The text of {@code e}; it stays until the frame is released to an earlier mark. */
    Text text(TypedExpression e) {
        if (!Shape.isString(e.type())) {
            return fetched(e);
        }
        if (e instanceof TypedExpression.Text constant) {
            byte[] bytes = lowering.maps().constants().text(constant.value());
            return new Text.Constant(lowering.maps().constants().offset(bytes), bytes);
        }
        if (e instanceof TypedExpression.ReadBuiltin builtin) {
            return lowering.builtins().text(builtin);
        }
        if (e instanceof TypedExpression.Bound bound) {
            return lowering.bindings().text(bound.binding());
        }
        if (e instanceof TypedExpression.ReadPlace read
                && read.place() instanceof Place.Scalar
                && lowering.variables().isDirect(read.place())) {
            return stored(lowering.variables().storage(read.place()));
        }
        return fetched(e);
    }

    private Text fetched(TypedExpression e) {
        Room room = temporary();
        into(e, room);
        return new Text.Scratch(room.offset(), room.size());
    }

    private Text stored(Storage storage) {
        int room = lowering.plan().stringRoom();
        return switch (storage) {
            case Storage.Global global -> new Text.Global(global.value().offset(), room);
            case Storage.Local local ->
                    new Text.Scratch(frame.locals() + local.value().offset(), room);
            case Storage.Keyed ignored -> throw new IllegalStateException("no fixed place");
        };
    }

    /** Puts the value of {@code e} into a room; destroys R0 to R5. */
    void into(TypedExpression e, Room room) {
        int mark = frame.mark();
        if (!Shape.isString(e.type())) {
            at(e, room);
            frame.release(mark);
            return;
        }
        switch (e) {
            case TypedExpression.Conditional c -> conditional(c, room);
            case TypedExpression.Call call -> lowering.calls().string(call, room);
            case TypedExpression.StringAt at -> {
                code.origin(at.span());
                at(at.address(), room);
            }
            case TypedExpression.Assign assign -> copy(assign(assign), room);
            case TypedExpression.Sequence s -> {
                lowering.integers().discard(s.left());
                into(s.right(), room);
            }
            case TypedExpression.ReadPlace read -> place(read.place(), room);
            case TypedExpression.Text ignored -> copy(text(e), room);
            case TypedExpression.ReadBuiltin ignored -> copy(text(e), room);
            case TypedExpression.Constant ignored -> throw notAString(e);
            case TypedExpression.ReadArgument ignored -> throw notAString(e);
            case TypedExpression.ReadRegister ignored -> throw notAString(e);
            case TypedExpression.Unary ignored -> throw notAString(e);
            case TypedExpression.Arithmetic ignored -> throw notAString(e);
            case TypedExpression.Compare ignored -> throw notAString(e);
            case TypedExpression.Logical ignored -> throw notAString(e);
            case TypedExpression.Convert ignored -> throw notAString(e);
            case TypedExpression.Update ignored -> throw notAString(e);
            case TypedExpression.AddressOf ignored -> throw notAString(e);
            case TypedExpression.SymbolAddress ignored -> throw notAString(e);
            case TypedExpression.CharacterAt ignored -> throw notAString(e);
            case TypedExpression.Let let ->
                    lowering.bindings().with(let, () -> into(let.body(), room));
            case TypedExpression.Bound ignored -> copy(text(e), room);
            case TypedExpression.Translated ignored -> throw notAString(e);
            case TypedExpression.ActionValue ignored -> throw notAString(e);
            case TypedExpression.Invalid ignored -> throw notAString(e);
        }
        frame.release(mark);
    }

    /** Reads the string that an address leads to. */
    private void at(TypedExpression address, Room room) {
        lowering.integers().value(address);
        found(address, room);
    }

    /** Reads the string at the value of an address, which is in R0. */
    private void found(TypedExpression address, Room room) {
        if (Pointers.isOwn(address)) {
            readOwn(room);
        } else {
            read(Pointers.isUser(address) ? USER_STR : KERNEL_STR, room);
        }
    }

    private static IllegalStateException notAString(TypedExpression e) {
        return new IllegalStateException("no string in a checked program: " + e);
    }

    /** Evaluates for the effect only. */
    void discard(TypedExpression e) {
        int mark = frame.mark();
        if (e instanceof TypedExpression.Assign assign) {
            assign(assign);
        } else {
            text(e);
        }
        frame.release(mark);
    }

    private void conditional(TypedExpression.Conditional c, Room room) {
        Label otherwise = new Label("otherwise");
        Label end = new Label("chosen");
        lowering.conditions().branch(c.condition(), false, otherwise);
        into(c.then(), room);
        code.jump(end);
        code.bind(otherwise);
        into(c.otherwise(), room);
        code.bind(end);
    }

    private void copy(Text text, Room room) {
        blocks.copy(text, room.offset(), Math.min(text.bound(), room.size()));
        int rest = room.size() - text.bound();
        if (room.padded() && rest > 0) {
            blocks.zero(room.offset() + text.bound(), rest);
        }
    }

    private void place(Place place, Room room) {
        if (place instanceof Place.Memory memory) {
            memory(memory, room);
            return;
        }
        if (isPart(place)) {
            part(place, room);
            return;
        }
        switch (lowering.variables().storage(place)) {
            case Storage.Global global -> copy(stored(global), room);
            case Storage.Local local -> copy(stored(local), room);
            case Storage.Keyed keyed -> {
                Label absent = new Label("absent");
                Label end = new Label("read");
                Elements.Target target = lowering.variables().target(place, keyed);
                lowering.variables().elements().find(target, absent);
                int length = Math.min(room.size(), keyed.valueSize());
                blocks.copyFrom(Register.R0, 0, room.offset(), length);
                code.jump(end);
                code.bind(absent);
                blocks.zero(room.offset(), room.padded() ? room.size() : 1);
                code.bind(end);
            }
        }
    }

    /** Whether it lies in a struct or array rather than being a variable or element itself. */
    private static boolean isPart(Place place) {
        return place instanceof Place.Member || place instanceof Place.Item;
    }

    private void part(Place place, Room room) {
        Label absent = new Label("absent");
        Label end = new Label("read");
        lowering.parts().address(lowering.parts().part(place), false, absent);
        bounded(room, (at, length) -> blocks.copyFrom(Register.R0, 0, at, length));
        code.jump(end);
        code.bind(absent);
        blocks.zero(room.offset(), room.padded() ? room.size() : 1);
        code.bind(end);
    }

    /** Reads the string behind a pointer; only in D's own memory it is known to have a size. */
    private void memory(Place.Memory place, Room room) {
        if (Pointers.isOwn(place.address())) {
            bounded(room, (at, length) -> lowering.pointers().copy(place, at, length));
        } else {
            lowering.pointers().address(place);
            found(place.address(), room);
        }
    }

    /** Copies a number of bytes to an offset of the scratch memory. */
    private interface Source {
        void copy(int at, int length);
    }

    /**
     * A string in a struct or array takes strsize bytes. It need not end with a zero there, and
     * behind one is what the memory had that the whole was assigned from.
     */
    private void bounded(Room room, Source source) {
        int length = lowering.plan().strsize();
        Room bytes = room.padded() ? temporary() : room;
        source.copy(bytes.offset(), length);
        blocks.zero(bytes.offset() + length, bytes.size() - length);
        if (room.padded()) {
            blocks.zero(room.offset(), room.size());
            passAddress(room, Register.R1);
            code.constant(Register.R2, size());
            passAddress(bytes, Register.R3);
            code.call(KERNEL_STR);
        }
    }

    private Text assignMemory(TypedExpression.Assign assign, Place.Memory place) {
        Text.Scratch text = valueOf(assign);
        lowering.pointers().paste(place, text.offset(), lowering.plan().strsize());
        return text;
    }

    private Text assignPart(TypedExpression.Assign assign) {
        Text.Scratch text = valueOf(assign);
        Label lost = new Label("no room");
        lowering.parts().address(lowering.parts().part(assign.place()), true, lost);
        code.move(Register.R1, Register.R0);
        blocks.paste(text.offset(), Register.R1, lowering.plan().strsize());
        code.bind(lost);
        return text;
    }

    /** A copy of what is assigned. */
    private Text.Scratch valueOf(TypedExpression.Assign assign) {
        Room room = temporary();
        into(assign.value(), room);
        return new Text.Scratch(room.offset(), room.size());
    }

    void copyIn(TypedExpression.Call call, Room room) {
        if (call.arguments().size() < 2) {
            lowering.integers().value(call.arguments().getFirst());
            read(Helper.PROBE_READ_USER_STR, room);
            return;
        }
        lowering.integers().value(call.arguments().get(1));
        Frame.Saved most = frame.save(Register.R0);
        lowering.integers().value(call.arguments().getFirst());
        Frame.Saved address = prepare(room);
        Label fits = new Label("fits");
        Label some = new Label("room for the zero");
        frame.load(most, Register.R2);
        code.branch(JumpOperator.LE, Register.R2, size(), fits);
        code.constant(Register.R2, size());
        code.bind(fits);
        code.branch(JumpOperator.NE, Register.R2, 0, some);
        code.constant(Register.R2, 1);
        code.bind(some);
        finish(Helper.PROBE_READ_USER_STR, room, address);
        frame.release(most);
    }

    /** Reads the string at the address in R0, or faults. */
    private void read(Helper helper, Room room) {
        Frame.Saved address = prepare(room);
        code.constant(Register.R2, size());
        finish(helper, room, address);
    }

    /** Reads the string that a pointer of D's own leads to, or faults. */
    private void readOwn(Room room) {
        Frame.Saved pointer = prepare(room);
        frame.load(pointer, Register.R0);
        lowering.window().resolve(1);
        passAddress(room, Register.R1);
        code.constant(Register.R2, size());
        called(KERNEL_STR, pointer);
    }

    private Frame.Saved prepare(Room room) {
        Frame.Saved address = frame.save(Register.R0);
        if (room.padded()) {
            blocks.zero(room.offset(), room.size());
        }
        return address;
    }

    private void passAddress(Room room, Register argument) {
        code.move(argument, frame.scratch());
        code.alu(AluOperator.ADD, argument, room.offset());
    }

    /** R2 holds how many bytes may be read. */
    private void finish(Helper helper, Room room, Frame.Saved address) {
        passAddress(room, Register.R1);
        frame.load(address, Register.R3);
        called(helper, address);
    }

    /** Calls; what cannot be read is a fault that tells the address. */
    private void called(Helper helper, Frame.Saved address) {
        Label fine = new Label("read");
        code.call(helper);
        code.branch(JumpOperator.SGE, Register.R0, 0, fine);
        frame.load(address, Register.R0);
        lowering.fault(FaultKind.BAD_ADDRESS);
        code.bind(fine);
        frame.release(address);
    }

    /** Assigns a string and yields where it can be read. */
    private Text assign(TypedExpression.Assign assign) {
        code.origin(assign.span());
        if (assign.place() instanceof Place.Memory memory) {
            return assignMemory(assign, memory);
        }
        if (isPart(assign.place())) {
            return assignPart(assign);
        }
        return switch (lowering.variables().storage(assign.place())) {
            case Storage.Global global -> assignGlobal(assign, global);
            case Storage.Local local -> {
                Text text = text(assign.value());
                int at = frame.locals() + local.value().offset();
                copy(text, new Room(at, lowering.plan().stringRoom(), true));
                yield stored(local);
            }
            case Storage.Keyed keyed -> assignKeyed(assign, keyed);
        };
    }

    private Text assignGlobal(TypedExpression.Assign assign, Storage.Global global) {
        Text text = text(assign.value());
        code.mapValue(Register.R2, lowering.maps().globals(), global.value().offset());
        blocks.store(text, Register.R2, lowering.plan().stringRoom());
        return stored(global);
    }

    private Text assignKeyed(TypedExpression.Assign assign, Storage.Keyed keyed) {
        Text.Scratch text = valueOf(assign);
        Elements elements = lowering.variables().elements();
        Elements.Target target = lowering.variables().target(assign.place(), keyed);
        Label absent = new Label("absent");
        Label wanted = new Label("wanted");
        Label store = new Label("store");
        Label done = new Label("assigned");
        elements.current(target);
        code.branch(JumpOperator.EQ, Register.R0, 0, absent);
        code.bind(store);
        code.move(Register.R2, Register.R0);
        blocks.store(text, Register.R2, keyed.valueSize());
        code.jump(done);
        code.bind(absent);
        code.load(MemorySize.U8, Register.R1, frame.scratch(), text.offset());
        code.branch(JumpOperator.NE, Register.R1, 0, wanted);
        elements.unlessMoving(done);
        code.bind(wanted);
        elements.insert(target, new Keys.Address(frame.scratch(), text.offset()), done);
        code.jump(store);
        code.bind(done);
        return text;
    }

    /** Leaves the address of the text in R0, as a number. */
    void address(TypedExpression e) {
        Text text = text(e);
        int at = frame.reserve(8);
        blocks.address(text, Register.R0);
        code.store(MemorySize.U64, frame.scratch(), at, Register.R0);
        code.load(MemorySize.U64, Register.R0, frame.scratch(), at);
    }

    /** Leaves the length of a string in R0. */
    void length(TypedExpression e) {
        int mark = frame.mark();
        Text text = text(e);
        Room copy = temporary();
        blocks.address(text, Register.R3);
        passAddress(copy, Register.R1);
        code.constant(Register.R2, Math.min(size(), text.bound()));
        code.call(Helper.PROBE_READ_KERNEL_STR);
        Label fine = new Label("measured");
        code.branch(JumpOperator.SGE, Register.R0, 1, fine);
        code.constant(Register.R0, 1);
        code.bind(fine);
        code.alu(AluOperator.SUB, Register.R0, 1);
        frame.release(mark);
    }

    /** Leaves a character in R0: 0 outside of the text. */
    void character(TypedExpression.CharacterAt e) {
        int mark = frame.mark();
        code.origin(e.span());
        Text text = text(e.string());
        Label outside = new Label("outside");
        Label end = new Label("character");
        lowering.integers().value(e.index());
        code.branch(JumpOperator.GE, Register.R0, text.bound(), outside);
        blocks.address(text, Register.R1);
        code.alu(AluOperator.ADD, Register.R1, Register.R0);
        code.load(MemorySize.U8, Register.R0, Register.R1, 0);
        lowering.integers().normalize(Shape.of(e.type()), Register.R0);
        code.jump(end);
        code.bind(outside);
        code.constant(Register.R0, 0);
        code.bind(end);
        frame.release(mark);
    }

    void compare(TypedExpression.Compare c, boolean sense, Label target) {
        int mark = frame.mark();
        code.origin(c.span());
        Text left = text(c.left());
        Text right = text(c.right());
        comparison.branch(left, c.operator(), right, sense, target);
        frame.release(mark);
    }
}
