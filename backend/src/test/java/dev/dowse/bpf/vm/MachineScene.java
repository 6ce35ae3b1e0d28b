package dev.dowse.bpf.vm;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.Instruction.Alu;
import dev.dowse.bpf.isa.Instruction.CallHelper;
import dev.dowse.bpf.isa.Instruction.Exit;
import dev.dowse.bpf.isa.Instruction.Load;
import dev.dowse.bpf.isa.Instruction.LoadImmediate;
import dev.dowse.bpf.isa.Instruction.LoadMap;
import dev.dowse.bpf.isa.Instruction.Store;
import dev.dowse.bpf.isa.Instruction.StoreImmediate;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.isa.Width;
import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.MapRole;
import dev.dowse.bpf.program.MapSpec;
import dev.dowse.bpf.program.MapType;
import dev.dowse.bpf.program.ProgramType;
import dev.dowse.bpf.program.TaskFields;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What the tests of the machine share: two maps, a host with one task, short instructions. */
final class MachineScene {
    static final Register R0 = Register.R0;
    static final Register R1 = Register.R1;
    static final Register R2 = Register.R2;
    static final Register R3 = Register.R3;
    static final Register R4 = Register.R4;
    static final Register R10 = Register.R10;

    static final List<MapSpec> MAPS =
            List.of(
                    new MapSpec(
                            "counts",
                            MapRole.AGGREGATION,
                            MapType.PERCPU_HASH,
                            8,
                            8,
                            2,
                            0,
                            List.of()),
                    new MapSpec(
                            "output", MapRole.OUTPUT, MapType.RINGBUF, 0, 0, 4096, 0, List.of()));

    static Instruction move(Register to, long value) {
        return new LoadImmediate(to, value);
    }

    static Instruction move(Register to, Register from) {
        return new Alu(Width.W64, AluOperator.MOV, to, Operand.of(from));
    }

    static BpfProgram program(List<Instruction> code) {
        return new BpfProgram(
                "test",
                ProgramType.RAW_TRACEPOINT,
                new AttachPoint.RawTracepoint("sys_enter"),
                code,
                List.of());
    }

    static Machine machine(BpfProgram program) {
        return new Machine(new BpfObject(List.of(program), MAPS, TaskFields.EMBEDDED), 2);
    }

    static Host host(int cpu) {
        byte[] text = "hello\0".getBytes(StandardCharsets.UTF_8);
        Host.UserMemory memory =
                address ->
                        address >= 0x1000 && address < 0x1000 + text.length
                                ? Optional.of(text[(int) (address - 0x1000)])
                                : Optional.empty();
        Host.Task task = new Host.Task(42, 43, 7, 1000, 100, "a-very-long-name-indeed", memory);
        return new Host(123, cpu, task, new long[21]);
    }

    static List<Instruction> update(int flags) {
        return List.of(
                new Store(MemorySize.U64, R10, -8, R1),
                move(R1, R10),
                new Load(MemorySize.U64, false, R2, R10, -8),
                new Load(MemorySize.U64, false, R2, R2, 0),
                new Store(MemorySize.U64, R10, -8, R2),
                new StoreImmediate(MemorySize.U64, R10, -16, 7),
                new LoadMap(R1, 0),
                move(R2, R10),
                new Alu(Width.W64, AluOperator.ADD, R2, Operand.of(-8)),
                move(R3, R10),
                new Alu(Width.W64, AluOperator.ADD, R3, Operand.of(-16)),
                move(R4, flags),
                new CallHelper(2),
                new Exit());
    }

    static Instruction add(Register to, int value) {
        return new Alu(Width.W64, AluOperator.ADD, to, Operand.of(value));
    }

    static MapSpec hash(int value, int entries) {
        return new MapSpec("keys", MapRole.DYNAMIC, MapType.HASH, 8, value, entries, 0, List.of());
    }

    private MachineScene() {}
}
