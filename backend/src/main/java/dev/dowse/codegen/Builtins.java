package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.program.ControlBlock;
import dev.dowse.catalog.BuiltinVariable;
import dev.dowse.catalog.ProbeName;
import dev.dowse.catalog.ProbeSite;
import dev.dowse.layout.FaultKind;
import dev.dowse.layout.RecordHeader;
import dev.dowse.semantics.Derivation;
import dev.dowse.semantics.TypedExpression;

/**
 * Lowers what D knows about the moment of a firing: the task, the time, the probe, its arguments.
 */
final class Builtins {
    private static final int COMM_SIZE = 16;

    /** Values returned by system calls from here on are errors, as unsigned numbers. */
    private static final int FIRST_ERROR = -4095;

    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;

    Builtins(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
        this.frame = lowering.frame();
    }

    /** Leaves an integer in R0. */
    void read(TypedExpression.ReadBuiltin e) {
        switch (e.variable()) {
            case PID -> upper(Helper.GET_CURRENT_PID_TGID);
            case TID -> lower(Helper.GET_CURRENT_PID_TGID);
            case GID -> upper(Helper.GET_CURRENT_UID_GID);
            case UID -> lower(Helper.GET_CURRENT_UID_GID);
            case PPID -> parent();
            case CPU -> code.call(Helper.GET_SMP_PROCESSOR_ID);
            case TIMESTAMP -> timestamp();
            case WALLTIMESTAMP -> {
                code.call(Helper.KTIME_GET_NS);
                code.mapValue(Register.R1, MapTable.CONTROL, ControlBlock.WALL_OFFSET);
                code.load(MemorySize.U64, Register.R1, Register.R1, 0);
                code.alu(AluOperator.ADD, Register.R0, Register.R1);
            }
            case CURTHREAD -> code.call(Helper.GET_CURRENT_TASK);
            case ERRNO -> errno();
            case ID -> probeId(Register.R0);
            case EPID -> enabling();
            case CURCPU -> processor();
            case CALLER -> lowering.locations().caller(false);
            case UCALLER -> lowering.locations().caller(true);
            case STACKDEPTH -> lowering.locations().depth(false);
            case USTACKDEPTH -> lowering.locations().depth(true);
            case EXECNAME, IPL, PROBEFUNC, PROBEMOD, PROBENAME, PROBEPROV, UREGS, VTIMESTAMP ->
                    throw notRead(e);
        }
    }

    private static IllegalStateException notRead(TypedExpression.ReadBuiltin e) {
        return new IllegalStateException("not in checked programs: " + e.variable().spelling());
    }

    /** A number for the probe together with the clause. */
    private void enabling() {
        probeId(Register.R0);
        code.alu(AluOperator.LSH, Register.R0, 32);
        if (lowering.clause() > 0) {
            code.alu(AluOperator.OR, Register.R0, lowering.clause());
        }
    }

    /** The address of what {@code curcpu} tells about this CPU, as a number. */
    private void processor() {
        Label none = new Label("no information");
        int mark = frame.mark();
        int at = frame.reserve(8);
        code.storeConstant(MemorySize.U32, Frame.STACK, Frame.KEY, 0);
        new Keys(lowering).lookup(new Keys.Address(Frame.STACK, Frame.KEY), lowering.maps().cpus());
        code.branch(JumpOperator.EQ, Register.R0, 0, none);
        code.store(MemorySize.U64, frame.scratch(), at, Register.R0);
        Frame.Saved known = frame.save(Register.R0);
        code.call(Helper.GET_SMP_PROCESSOR_ID);
        code.store(MemorySize.U32, frame.use(known, Register.R1), 0, Register.R0);
        frame.release(known);
        code.load(MemorySize.U64, Register.R0, frame.scratch(), at);
        code.bind(none);
        frame.release(mark);
    }

    private void upper(Helper helper) {
        code.call(helper);
        code.alu(AluOperator.RSH, Register.R0, 32);
    }

    private void lower(Helper helper) {
        code.call(helper);
        code.zeroExtend32(Register.R0);
    }

    private void parent() {
        code.call(Helper.GET_CURRENT_TASK);
        readKernel(Register.R0, lowering.task().realParent(), 8);
        readKernel(Register.R0, lowering.task().tgid(), 4);
        code.zeroExtend32(Register.R0);
    }

    /** R0 = the 4 or 8 bytes of kernel memory at {@code base + offset}; 0 where unreadable. */
    void readKernel(Register base, int offset, int size) {
        code.move(Register.R3, base);
        if (offset != 0) {
            code.alu(AluOperator.ADD, Register.R3, offset);
        }
        read(Helper.PROBE_READ_KERNEL, size);
    }

    /** R0 = what is at the address in R3; 0 where that cannot be read. */
    private void read(Helper helper, int size) {
        code.constant(Register.R2, size);
        code.move(Register.R1, Frame.STACK);
        code.alu(AluOperator.ADD, Register.R1, Frame.READ);
        code.call(helper);
        code.load(MemorySize.ofBytes(size), Register.R0, Frame.STACK, Frame.READ);
    }

    /** Reads the clock at the first use in a firing; later uses see the same instant. */
    private void timestamp() {
        Label known = new Label("known");
        Reuse.recall(code, Frame.TIMESTAMP, known);
        code.call(Helper.KTIME_GET_NS);
        Reuse.remember(code, Frame.TIMESTAMP);
        code.bind(known);
    }

    private void errno() {
        Label none = new Label("none");
        Label end = new Label("known");
        if (lowering.firing().kind() != Firing.Kind.SYSCALL_RETURN) {
            code.constant(Register.R0, 0);
            return;
        }
        code.load(MemorySize.U64, Register.R0, Frame.CONTEXT, 8);
        code.branch(JumpOperator.LT, Register.R0, FIRST_ERROR, none);
        code.alu(AluOperator.NEG, Register.R0, 0);
        code.jump(end);
        code.bind(none);
        code.constant(Register.R0, 0);
        code.bind(end);
    }

    /** Leaves {@code argN} in R0. */
    void argument(int index) {
        if (lowering.firing().isError()) {
            faultArgument(index);
            return;
        }
        if (lowering.firing().derivation().isPresent()) {
            derivedArgument(lowering.firing().derivation().get(), index);
            return;
        }
        switch (lowering.firing().kind()) {
            case BARE -> code.constant(Register.R0, 0);
            case SYSCALL_ENTRY -> {
                if (index < PtRegs.argumentCount()) {
                    code.load(MemorySize.U64, Register.R0, Frame.CONTEXT, 0);
                    readKernel(Register.R0, PtRegs.argument(index), 8);
                } else {
                    code.constant(Register.R0, 0);
                }
            }
            case SYSCALL_RETURN -> {
                if (index < 2) {
                    code.load(MemorySize.U64, Register.R0, Frame.CONTEXT, 8);
                } else {
                    code.constant(Register.R0, 0);
                }
            }
            case FUNCTION_ENTRY -> functionArgument(index);
            case FUNCTION_RETURN -> {
                if (index == 1) {
                    code.load(MemorySize.U64, Register.R0, Frame.CONTEXT, PtRegs.AX);
                } else {
                    code.constant(Register.R0, 0);
                }
            }
            case TRACEPOINT -> tracepointArgument(index);
            case EVENT -> eventArgument(index);
            case CLOCK -> clockArgument(index);
        }
    }

    /** The first are in registers, the others behind the address that the function returns to. */
    private void functionArgument(int index) {
        if (index < PtRegs.argumentCount()) {
            int register = PtRegs.functionArgument(index);
            code.load(MemorySize.U64, Register.R0, Frame.CONTEXT, register);
            return;
        }
        boolean kernel = lowering.firing().site() instanceof ProbeSite.KernelFunction;
        code.load(MemorySize.U64, Register.R3, Frame.CONTEXT, PtRegs.SP);
        code.alu(AluOperator.ADD, Register.R3, 8 * (index - PtRegs.argumentCount() + 1));
        read(kernel ? Helper.PROBE_READ_KERNEL : Helper.PROBE_READ_USER, 8);
    }

    private void derivedArgument(Derivation derivation, int index) {
        if (index >= derivation.arguments().size()) {
            code.constant(Register.R0, 0);
            return;
        }
        Firing derived = lowering.firing();
        lowering.enter(derived.underived());
        lowering.integers().value(derivation.arguments().get(index));
        lowering.enter(derived);
    }

    private void eventArgument(int index) {
        if (!(lowering.firing().site() instanceof ProbeSite.Event event)
                || index >= event.fields().size()) {
            code.constant(Register.R0, 0);
            return;
        }
        ProbeSite.Event.Field field = event.fields().get(index);
        if (field.array()) {
            contextAddress();
            code.alu(AluOperator.ADD, Register.R0, field.offset());
            return;
        }
        MemorySize size = MemorySize.ofBytes(field.size());
        code.load(size, Register.R0, Frame.CONTEXT, field.offset());
        if (field.signed() && field.size() < Long.BYTES) {
            int unused = Long.SIZE - 8 * field.size();
            code.alu(AluOperator.LSH, Register.R0, unused);
            code.alu(AluOperator.ARSH, Register.R0, unused);
        }
    }

    /** R0 = where the context is, as a number: what went through memory is no pointer any more. */
    private void contextAddress() {
        int mark = frame.mark();
        int at = frame.reserve(Long.BYTES);
        code.store(MemorySize.U64, frame.scratch(), at, Frame.CONTEXT);
        code.load(MemorySize.U64, Register.R0, frame.scratch(), at);
        frame.release(mark);
    }

    private void tracepointArgument(int index) {
        boolean given =
                lowering.firing().site() instanceof ProbeSite.Tracepoint here
                        && index < here.arguments();
        if (given) {
            code.load(MemorySize.U64, Register.R0, Frame.CONTEXT, index * 8);
        } else {
            code.constant(Register.R0, 0);
        }
    }

    /** What {@code ERROR} is told, as the record of the fault has it. */
    private void faultArgument(int index) {
        int at = Frame.faultRecord();
        if (index == 1 || index == 2) {
            int member = index == 1 ? RecordHeader.PROBE : RecordHeader.FAULTED_CLAUSE;
            code.load(MemorySize.U32, Register.R0, frame.scratch(), at + member);
        } else if (index == 4 || index == 5) {
            int member = index == 4 ? RecordHeader.EXECUTED : RecordHeader.DATA;
            code.load(MemorySize.U64, Register.R0, frame.scratch(), at + member);
        } else {
            code.constant(Register.R0, index == 3 ? -1 : 0);
        }
    }

    /** arg0 is the interrupted address of the kernel, arg1 that of the process; the other is 0. */
    private void clockArgument(int index) {
        if (index > 1) {
            code.constant(Register.R0, 0);
            return;
        }
        Label zero = new Label("zero");
        Label end = new Label("known");
        code.load(MemorySize.U64, Register.R0, Frame.CONTEXT, PtRegs.CS);
        code.alu(AluOperator.AND, Register.R0, 3);
        code.branch(index == 0 ? JumpOperator.NE : JumpOperator.EQ, Register.R0, 0, zero);
        code.load(MemorySize.U64, Register.R0, Frame.CONTEXT, PtRegs.IP);
        code.jump(end);
        code.bind(zero);
        code.constant(Register.R0, 0);
        code.bind(end);
    }

    /** Leaves {@code uregs[n]} in R0: the registers that the thread entered the kernel with. */
    void register(TypedExpression.ReadRegister e) {
        code.origin(e.span());
        if (e.index() instanceof TypedExpression.Constant c) {
            if (c.value() < 0 || c.value() >= PtRegs.SIZE / 8) {
                code.constant(Register.R0, c.value());
                lowering.fault(FaultKind.BAD_INDEX);
                return;
            }
            userRegisters();
            code.load(MemorySize.U64, Register.R0, Register.R0, (int) c.value() * 8);
            return;
        }
        Label fine = new Label("indexed");
        lowering.integers().value(e.index());
        code.branch(JumpOperator.LT, Register.R0, PtRegs.SIZE / 8, fine);
        lowering.fault(FaultKind.BAD_INDEX);
        code.bind(fine);
        code.alu(AluOperator.LSH, Register.R0, 3);
        Frame.Saved offset = frame.save(Register.R0);
        userRegisters();
        code.move(Register.R3, frame.use(offset, Register.R3));
        code.alu(AluOperator.ADD, Register.R3, Operand.of(Register.R0));
        frame.release(offset);
        readKernel(Register.R3, 0, 8);
    }

    private void userRegisters() {
        code.call(Helper.GET_CURRENT_TASK_BTF);
        code.move(Register.R1, Register.R0);
        code.call(Helper.TASK_PT_REGS);
    }

    /** The id of the probe that fired; touches no other register. */
    void probeId(Register destination) {
        if (lowering.firing().isTabled()) {
            code.load(MemorySize.U64, destination, Frame.STACK, Frame.ROW);
            code.load(MemorySize.U32, destination, destination, DispatchTable.PROBE);
        } else {
            code.constant(destination, lowering.firing().probes().getFirst().id());
        }
    }

    /** Where a string can be read; reserves scratch memory for what must be fetched. */
    Text text(TypedExpression.ReadBuiltin e) {
        BuiltinVariable variable = e.variable();
        ProbeName name = lowering.firing().probes().getFirst().name();
        return switch (variable) {
            case EXECNAME -> command();
            case PROBEPROV -> constant(name.provider());
            case PROBEMOD -> constant(name.module());
            case PROBENAME -> constant(name.name());
            case PROBEFUNC ->
                    lowering.firing().isTabled()
                            ? new Text.Row(
                                    DispatchTable.FUNCTION,
                                    DispatchTable.functionSize(lowering.firing().kind()))
                            : constant(name.function());
            case CALLER,
                    CPU,
                    CURCPU,
                    CURTHREAD,
                    EPID,
                    ERRNO,
                    GID,
                    ID,
                    IPL,
                    PID,
                    PPID,
                    STACKDEPTH,
                    TID,
                    TIMESTAMP,
                    UCALLER,
                    UID,
                    UREGS,
                    USTACKDEPTH,
                    VTIMESTAMP,
                    WALLTIMESTAMP ->
                    throw notRead(e);
        };
    }

    private Text constant(String value) {
        byte[] bytes = lowering.maps().constants().text(value);
        return new Text.Constant(lowering.maps().constants().offset(bytes), bytes);
    }

    /** Some kernels, such as 6.1, write nothing behind the zero that ends the name. */
    private Text command() {
        int at = frame.reserve(COMM_SIZE);
        code.storeConstant(MemorySize.U64, frame.scratch(), at, 0);
        code.storeConstant(MemorySize.U64, frame.scratch(), at + 8, 0);
        code.move(Register.R1, frame.scratch());
        code.alu(AluOperator.ADD, Register.R1, at);
        code.constant(Register.R2, COMM_SIZE);
        code.call(Helper.GET_CURRENT_COMM);
        return new Text.Scratch(at, COMM_SIZE);
    }
}
