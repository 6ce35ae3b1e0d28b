package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.catalog.ProbeSite;
import dev.dowse.layout.KeyLayout;
import dev.dowse.layout.Slot;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.types.Location;
import dev.dowse.types.Type;
import java.util.List;

/**
 * Builds the keys of hash maps: in scratch memory, or on the stack where a key is one word that
 * holds nothing, the thread, or one integer.
 */
final class Keys {
    /** Where keys of one word are. */
    static final Address WORD = new Address(Frame.STACK, Frame.KEY);

    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;

    Keys(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
        this.frame = lowering.frame();
    }

    /** Where a key lies, from a register that lasts. */
    record Address(Register base, int offset) {}

    /** Builds the key of a thread-local variable that is no array. */
    void buildThread() {
        thread();
        code.store(MemorySize.U64, Frame.STACK, Frame.KEY, Register.R0);
    }

    /** Builds a key; it stays until the frame is released to an earlier mark. */
    Address build(KeyLayout layout, int keySize, boolean thread, List<TypedExpression> values) {
        if (values.isEmpty()) {
            code.storeConstant(MemorySize.U64, Frame.STACK, Frame.KEY, 0);
            return WORD;
        }
        if (!thread && values.size() == 1 && keySize == Long.BYTES && isInteger(layout, values)) {
            word(values.getFirst(), layout.slots().getFirst());
            return WORD;
        }
        int at = frame.reserve(keySize);
        if (thread) {
            thread();
            code.store(MemorySize.U64, frame.scratch(), at, Register.R0);
        }
        if (layout.size() < keySize) {
            code.storeConstant(MemorySize.U64, frame.scratch(), at, 0);
        }
        for (int i = 0; i < values.size(); i++) {
            component(values.get(i), layout.slots().get(i), at);
        }
        return new Address(frame.scratch(), at);
    }

    private static boolean isInteger(KeyLayout layout, List<TypedExpression> values) {
        Type type = values.getFirst().type();
        return !Shape.isString(type)
                && !Aggregates.isOne(type)
                && !(layout.slots().getFirst().type() instanceof Location);
    }

    /** Puts the only component on the stack, with zeros above it. */
    private void word(TypedExpression value, Slot slot) {
        lowering.integers().value(value);
        if (slot.size() == Integer.BYTES) {
            code.zeroExtend32(Register.R0);
        } else if (slot.size() < Integer.BYTES) {
            code.alu(AluOperator.AND, Register.R0, (1 << (8 * slot.size())) - 1);
        }
        code.store(MemorySize.U64, Frame.STACK, Frame.KEY, Register.R0);
    }

    private void component(TypedExpression value, Slot slot, int at) {
        int offset = at + slot.offset();
        if (value instanceof TypedExpression.ActionValue v && slot.type() instanceof Location l) {
            lowering.locations().into(v, l, offset);
            return;
        }
        if (Shape.isString(value.type())) {
            lowering.strings().into(value, new Strings.Room(offset, slot.size(), true));
            return;
        }
        if (Aggregates.isOne(value.type())) {
            lowering.aggregates().into(value, offset, slot.size());
            return;
        }
        MemorySize size = MemorySize.ofBytes(slot.size());
        if (value instanceof TypedExpression.Constant c && Assembler.fits(c.value())) {
            code.storeConstant(size, frame.scratch(), offset, (int) c.value());
            return;
        }
        lowering.integers().value(value);
        code.store(size, frame.scratch(), offset, Register.R0);
    }

    /**
     * The number in R0 that thread-local variables are kept by: the thread's id. An interrupt has
     * numbers of its own, so that it never sees the variables of the thread that it interrupts; the
     * idle threads, which all have id 0, are told apart by their CPU. Whether a tracepoint or
     * function is met in an interrupt no kernel tells.
     */
    private void thread() {
        code.call(Helper.GET_CURRENT_PID_TGID);
        code.zeroExtend32(Register.R0);
        switch (lowering.firing().kind()) {
            case BARE, SYSCALL_ENTRY, SYSCALL_RETURN -> {}
            case TRACEPOINT, EVENT, FUNCTION_ENTRY, FUNCTION_RETURN -> {
                if (!(lowering.firing().site() instanceof ProbeSite.UserCode)) {
                    idle();
                }
            }
            case CLOCK -> {
                idle();
                code.constant(Register.R1, 1L << 63);
                code.alu(AluOperator.OR, Register.R0, Operand.of(Register.R1));
            }
        }
    }

    private void idle() {
        Label named = new Label("named");
        code.branch(JumpOperator.NE, Register.R0, 0, named);
        code.call(Helper.GET_SMP_PROCESSOR_ID);
        code.alu(AluOperator.LSH, Register.R0, 32);
        code.bind(named);
    }

    /** R2 = the key. */
    void point(Address key) {
        code.move(Register.R2, key.base());
        code.alu(AluOperator.ADD, Register.R2, key.offset());
    }

    /** R2 = the key, R1 = the map. */
    void pass(Address key, int map) {
        point(key);
        code.map(Register.R1, map);
    }

    /** Leaves the address of the value, or 0, in R0. */
    void lookup(Address key, int map) {
        pass(key, map);
        code.call(Helper.MAP_LOOKUP_ELEM);
    }
}
