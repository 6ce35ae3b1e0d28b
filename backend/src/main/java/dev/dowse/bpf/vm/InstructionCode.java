package dev.dowse.bpf.vm;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.dowse.bpf.isa.AtomicOperator;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.isa.Width;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * Writes single instructions as bytecode. What is not one instruction of the JVM calls {@link
 * Opcodes}, as the interpreter does, so that both compute the same.
 */
final class InstructionCode {
    /** The parameters of {@link Chunk#run}; then the registers, two words each. */
    static final int R = 1;

    static final int SLOT = 2;
    static final int MEMORY = 3;
    static final int HELPERS = 4;
    static final int CALLS = 5;
    static final int HOST = 6;
    private static final int FIRST = 7;

    /** The slot of an instruction that may fault. */
    static final int AT = FIRST + 2 * 11;

    static final int THROWN = AT + 1;

    /** How many instructions may still run. */
    static final int FUEL = THROWN + 1;

    private static final long LOW = 0xffffffffL;
    private static final ClassDesc OPCODES = desc(Opcodes.class);
    private static final ClassDesc LONGS = CD_long.arrayType();

    private final CodeBuilder out;
    private final List<VmMap> maps;

    InstructionCode(CodeBuilder out, List<VmMap> maps) {
        this.out = out;
        this.maps = maps;
    }

    static ClassDesc desc(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }

    private static int local(Register register) {
        return FIRST + 2 * register.ordinal();
    }

    /** Takes a register out of the array. */
    void fetch(Register register) {
        out.aload(R).loadConstant(register.ordinal()).laload().lstore(local(register));
    }

    /** Puts a register into the array. */
    void save(Register register) {
        out.aload(R).loadConstant(register.ordinal()).lload(local(register)).lastore();
    }

    /** Notes the slot of an instruction that may fault. */
    void at(int slot) {
        out.loadConstant(slot).istore(AT);
    }

    private void function(String name, ClassDesc result, ClassDesc... parameters) {
        out.invokestatic(OPCODES, name, MethodTypeDesc.of(result, parameters));
    }

    void constant(Register to, long value) {
        out.loadConstant(value).lstore(local(to));
    }

    private void push64(Operand operand) {
        switch (operand) {
            case Operand.Reg(Register register) -> out.lload(local(register));
            case Operand.Imm(int value) -> out.loadConstant((long) value);
        }
    }

    private void push32(Operand operand) {
        switch (operand) {
            case Operand.Reg(Register register) -> out.lload(local(register)).l2i();
            case Operand.Imm(int value) -> out.loadConstant(value);
        }
    }

    void arithmetic(Instruction.Alu alu) {
        boolean wide = alu.width() == Width.W64;
        int offset = alu.operator().offset();
        switch (alu.operator()) {
            case MOV -> push64(alu.source());
            case NEG -> out.lload(local(alu.destination())).lneg();
            case MOVSX8, MOVSX16, MOVSX32 -> {
                out.loadConstant(offset);
                push64(alu.source());
                function("moved", CD_long, CD_int, CD_long);
            }
            case DIV, SDIV, MOD, SMOD -> division(wide, alu, offset);
            case ADD -> operator(wide, alu, wide ? Opcode.LADD : Opcode.IADD);
            case SUB -> operator(wide, alu, wide ? Opcode.LSUB : Opcode.ISUB);
            case MUL -> operator(wide, alu, wide ? Opcode.LMUL : Opcode.IMUL);
            case OR -> operator(wide, alu, wide ? Opcode.LOR : Opcode.IOR);
            case AND -> operator(wide, alu, wide ? Opcode.LAND : Opcode.IAND);
            case XOR -> operator(wide, alu, wide ? Opcode.LXOR : Opcode.IXOR);
            case LSH -> shift(wide, alu, wide ? Opcode.LSHL : Opcode.ISHL);
            case RSH -> shift(wide, alu, wide ? Opcode.LUSHR : Opcode.IUSHR);
            case ARSH -> shift(wide, alu, wide ? Opcode.LSHR : Opcode.ISHR);
        }
        if (!wide) {
            out.loadConstant(LOW).land();
        }
        out.lstore(local(alu.destination()));
    }

    private void division(boolean wide, Instruction.Alu alu, int offset) {
        out.loadConstant(offset);
        push(wide, Operand.of(alu.destination()));
        push(wide, alu.source());
        boolean quotient = alu.operator().code() == 0x30;
        ClassDesc type = wide ? CD_long : CD_int;
        function(
                (quotient ? "quotient" : "remainder") + (wide ? "" : "32"),
                CD_long,
                CD_int,
                type,
                type);
    }

    private void operator(boolean wide, Instruction.Alu alu, Opcode opcode) {
        push(wide, Operand.of(alu.destination()));
        push(wide, alu.source());
        finish(wide, opcode);
    }

    /** The JVM shifts longs, too, by an int. */
    private void shift(boolean wide, Instruction.Alu alu, Opcode opcode) {
        push(wide, Operand.of(alu.destination()));
        push32(alu.source());
        finish(wide, opcode);
    }

    private void finish(boolean wide, Opcode opcode) {
        out.with(OperatorInstruction.of(opcode));
        if (!wide) {
            out.i2l();
        }
    }

    void swap(Instruction.Swap swap) {
        out.loadConstant(swap.kind() == Instruction.Swap.Kind.TO_LITTLE ? 0 : 1)
                .loadConstant(swap.bits())
                .lload(local(swap.destination()));
        function("swap", CD_long, CD_boolean, CD_int, CD_long);
        out.lstore(local(swap.destination()));
    }

    private void address(Register base, int offset) {
        out.lload(local(base));
        if (offset != 0) {
            out.loadConstant((long) offset).ladd();
        }
    }

    void load(int slot, Instruction.Load load) {
        int bits = load.size().bytes() * 8;
        at(slot);
        if (load.signed()) {
            out.loadConstant(bits);
        }
        out.aload(MEMORY);
        address(load.base(), load.offset());
        out.invokevirtual(desc(Memory.class), "load" + bits, MethodTypeDesc.of(CD_long, CD_long));
        if (load.signed()) {
            function("moved", CD_long, CD_int, CD_long);
        }
        out.lstore(local(load.destination()));
    }

    void store(int slot, Instruction.Store store) {
        beginStore(slot, store.base(), store.offset());
        out.lload(local(store.source()));
        endStore(store.size());
    }

    void store(int slot, Instruction.StoreImmediate store) {
        beginStore(slot, store.base(), store.offset());
        out.loadConstant((long) store.value());
        endStore(store.size());
    }

    private void beginStore(int slot, Register base, int offset) {
        at(slot);
        out.aload(MEMORY);
        address(base, offset);
    }

    private void endStore(MemorySize size) {
        out.invokevirtual(
                desc(Memory.class),
                "store" + size.bytes() * 8,
                MethodTypeDesc.of(CD_void, CD_long, CD_long));
    }

    void atomic(int slot, Instruction.Atomic atomic) {
        boolean exchange = atomic.operator() == AtomicOperator.CMPXCHG;
        int operation = atomic.operator().code() | (atomic.fetch() ? 1 : 0);
        at(slot);
        save(Register.R0);
        save(atomic.source());
        out.aload(MEMORY).loadConstant(operation).aload(R);
        address(atomic.base(), atomic.offset());
        out.loadConstant(atomic.source().ordinal())
                .invokestatic(
                        desc(Atomics.class),
                        atomic.size() == MemorySize.U64 ? "atomic64" : "atomic32",
                        MethodTypeDesc.of(
                                CD_void, desc(Memory.class), CD_int, LONGS, CD_long, CD_int));
        fetch(exchange ? Register.R0 : atomic.source());
    }

    void call(int slot, int helper) {
        at(slot);
        for (int i = 1; i <= 5; i++) {
            save(Register.of(i));
        }
        out.aload(HELPERS)
                .loadConstant(helper)
                .aload(R)
                .aload(HOST)
                .invokevirtual(
                        desc(Helpers.class),
                        "call",
                        MethodTypeDesc.of(CD_long, CD_int, LONGS, desc(Host.class)))
                .lstore(local(Register.R0));
    }

    /** What cannot be done throws when it is reached. */
    void refuse(int slot, String why) {
        at(slot);
        function(why, desc(IllegalStateException.class));
        out.athrow();
    }

    void mapValue(int slot, Instruction.LoadMapValue load) {
        if (load.map() >= 0
                && load.map() < maps.size()
                && maps.get(load.map()) instanceof ArrayMap array) {
            constant(load.destination(), array.address() + load.offset());
        } else {
            refuse(slot, "noValue");
        }
    }

    /** Compares the operands and returns the instruction that branches where it holds. */
    Opcode comparison(Instruction.Branch branch) {
        boolean wide = branch.width() == Width.W64;
        push(wide, Operand.of(branch.destination()));
        push(wide, branch.source());
        return switch (branch.operator()) {
            case EQ -> compared(wide, Opcode.IFEQ, Opcode.IF_ICMPEQ);
            case NE -> compared(wide, Opcode.IFNE, Opcode.IF_ICMPNE);
            case SGT -> compared(wide, Opcode.IFGT, Opcode.IF_ICMPGT);
            case SGE -> compared(wide, Opcode.IFGE, Opcode.IF_ICMPGE);
            case SLT -> compared(wide, Opcode.IFLT, Opcode.IF_ICMPLT);
            case SLE -> compared(wide, Opcode.IFLE, Opcode.IF_ICMPLE);
            case GT, GE, LT, LE -> unsigned(wide, branch.operator());
            case SET -> {
                if (wide) {
                    out.land().loadConstant(0L).lcmp();
                } else {
                    out.iand();
                }
                yield Opcode.IFNE;
            }
        };
    }

    private void push(boolean wide, Operand operand) {
        if (wide) {
            push64(operand);
        } else {
            push32(operand);
        }
    }

    private Opcode compared(boolean wide, Opcode ofDifference, Opcode ofInts) {
        if (wide) {
            out.lcmp();
            return ofDifference;
        }
        return ofInts;
    }

    private Opcode unsigned(boolean wide, JumpOperator operator) {
        ClassDesc type = wide ? CD_long : CD_int;
        out.invokestatic(
                wide ? ConstantDescs.CD_Long : ConstantDescs.CD_Integer,
                "compareUnsigned",
                MethodTypeDesc.of(CD_int, type, type));
        return switch (operator) {
            case GT -> Opcode.IFGT;
            case GE -> Opcode.IFGE;
            case LT -> Opcode.IFLT;
            case LE -> Opcode.IFLE;
            case EQ, NE, SGT, SGE, SLT, SLE, SET ->
                    throw new IllegalStateException(operator + " is not unsigned");
        };
    }
}
