package dev.dowse.kernel;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.isa.Width;
import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.ControlBlock;
import dev.dowse.bpf.program.MapRole;
import dev.dowse.bpf.program.MapSpec;
import dev.dowse.bpf.program.MapType;
import dev.dowse.bpf.program.ProgramType;
import dev.dowse.bpf.program.SourceLine;
import dev.dowse.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Small programs written by hand, and the words to write them in. */
public final class TestPrograms {
    /** Indices of the maps that {@link #maps} makes. */
    public static final int OUTPUT = 0;

    public static final int CONTROL = 1;
    public static final int DROPS = 2;
    public static final int COUNTS = 3;

    private TestPrograms() {}

    /** The maps of a session, and an aggregation with 8-byte keys and values. */
    public static List<MapSpec> maps(int ringBytes) {
        return List.of(
                map("output", MapRole.OUTPUT, MapType.RINGBUF, 0, 0, ringBytes),
                map("control", MapRole.CONTROL, MapType.ARRAY, 4, ControlBlock.SIZE, 1),
                map("drops", MapRole.DROPS, MapType.PERCPU_ARRAY, 4, 8, 4),
                map("counts", MapRole.AGGREGATION, MapType.PERCPU_HASH, 8, 8, 4096));
    }

    static MapSpec map(String name, MapRole role, MapType type, int key, int value, int entries) {
        return new MapSpec(name, role, type, key, value, entries, 0, List.of());
    }

    public static BpfProgram program(String name, AttachPoint attach, List<Instruction> code) {
        ProgramType type =
                attach instanceof AttachPoint.Clock
                        ? ProgramType.PERF_EVENT
                        : ProgramType.RAW_TRACEPOINT;
        SourceLine line = new SourceLine(0, new Span(0, 5), "test.d", 1, 1, "BEGIN { trace(1); }");
        return new BpfProgram(name, type, attach, code, List.of(line));
    }

    static BpfProgram empty() {
        return program("empty", new AttachPoint.Begin(), exit(0));
    }

    static LoadedProgram load(BpfProgram program) throws KernelRefusal {
        return ProgramLoader.load(program, List.of(), SymbolAddresses.NONE);
    }

    /** Sends {@code value} as a record of 8 bytes; counts a failure as a drop. */
    public static List<Instruction> send(long value) {
        return join(
                new Instruction.LoadImmediate(Register.R1, value),
                new Instruction.Store(MemorySize.U64, Register.R10, -8, Register.R1),
                new Instruction.LoadMap(Register.R1, OUTPUT),
                move(Register.R2, Register.R10),
                add(Register.R2, -8),
                move(Register.R3, 8),
                move(Register.R4, 0),
                new Instruction.CallHelper(130),
                branch(JumpOperator.EQ, Register.R0, 0, 10),
                new Instruction.StoreImmediate(MemorySize.U32, Register.R10, -12, 0),
                move(Register.R2, Register.R10),
                add(Register.R2, -12),
                new Instruction.LoadMap(Register.R1, DROPS),
                new Instruction.CallHelper(1),
                branch(JumpOperator.EQ, Register.R0, 0, 3),
                new Instruction.Load(MemorySize.U64, false, Register.R1, Register.R0, 0),
                add(Register.R1, 1),
                new Instruction.Store(MemorySize.U64, Register.R0, 0, Register.R1));
    }

    /** Returns unless the raw tracepoint sys_enter is of this system call; R1 is the context. */
    public static List<Instruction> onlySystemCall(int number) {
        return join(
                new Instruction.Load(MemorySize.U64, false, Register.R6, Register.R1, 8),
                branch(JumpOperator.EQ, Register.R6, number, 2),
                move(Register.R0, 0),
                new Instruction.Exit());
    }

    /** {@code counts[key]++}, as an aggregation does: in place, else inserted. */
    public static List<Instruction> count(long key) {
        return join(
                new Instruction.LoadImmediate(Register.R1, key),
                new Instruction.Store(MemorySize.U64, Register.R10, -8, Register.R1),
                new Instruction.LoadMap(Register.R1, COUNTS),
                move(Register.R2, Register.R10),
                add(Register.R2, -8),
                new Instruction.CallHelper(1),
                branch(JumpOperator.EQ, Register.R0, 0, 4),
                new Instruction.Load(MemorySize.U64, false, Register.R1, Register.R0, 0),
                add(Register.R1, 1),
                new Instruction.Store(MemorySize.U64, Register.R0, 0, Register.R1),
                new Instruction.Jump(9),
                new Instruction.StoreImmediate(MemorySize.U64, Register.R10, -16, 1),
                new Instruction.LoadMap(Register.R1, COUNTS),
                move(Register.R2, Register.R10),
                add(Register.R2, -8),
                move(Register.R3, Register.R10),
                add(Register.R3, -16),
                move(Register.R4, 0),
                new Instruction.CallHelper(2));
    }

    /** Stores in the control block: {@code *(u32 *)(control + offset) = value}. */
    public static List<Instruction> control(int offset, int value) {
        return join(
                new Instruction.LoadMapValue(Register.R1, CONTROL, 0),
                new Instruction.StoreImmediate(MemorySize.U32, Register.R1, offset, value));
    }

    /** Returns unless the control block says ACTIVE. */
    public static List<Instruction> onlyWhenActive() {
        return join(
                new Instruction.LoadMapValue(Register.R1, CONTROL, 0),
                new Instruction.Load(
                        MemorySize.U32, false, Register.R1, Register.R1, ControlBlock.ACTIVITY),
                branch(JumpOperator.EQ, Register.R1, ControlBlock.ACTIVE, 2),
                move(Register.R0, 0),
                new Instruction.Exit());
    }

    /** Returns unless the current process is {@code pid}. */
    public static List<Instruction> onlyProcess(long pid) {
        return join(
                new Instruction.CallHelper(14),
                new Instruction.Alu(Width.W64, AluOperator.RSH, Register.R0, Operand.of(32)),
                branch(JumpOperator.EQ, Register.R0, (int) pid, 2),
                move(Register.R0, 0),
                new Instruction.Exit());
    }

    /** Reads the process's memory at {@code address} into the stack. */
    public static List<Instruction> readUser(int offset, int size, int address) {
        return join(
                move(Register.R1, Register.R10),
                add(Register.R1, offset),
                move(Register.R2, size),
                move(Register.R3, address),
                new Instruction.CallHelper(112));
    }

    public static List<Instruction> exit(int result) {
        return join(move(Register.R0, result), new Instruction.Exit());
    }

    public static List<Instruction> join(Instruction... instructions) {
        return List.of(instructions);
    }

    @SafeVarargs
    public static List<Instruction> all(List<Instruction>... parts) {
        List<Instruction> code = new ArrayList<>();
        for (List<Instruction> part : parts) {
            code.addAll(part);
        }
        return code;
    }

    static Instruction move(Register to, Register from) {
        return new Instruction.Alu(Width.W64, AluOperator.MOV, to, Operand.of(from));
    }

    static Instruction move(Register to, int value) {
        return new Instruction.Alu(Width.W64, AluOperator.MOV, to, Operand.of(value));
    }

    static Instruction add(Register to, int value) {
        return new Instruction.Alu(Width.W64, AluOperator.ADD, to, Operand.of(value));
    }

    static Instruction branch(JumpOperator operator, Register register, int value, int offset) {
        return new Instruction.Branch(Width.W64, operator, register, Operand.of(value), offset);
    }
}
