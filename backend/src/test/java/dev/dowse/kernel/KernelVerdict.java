package dev.dowse.kernel;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.Encoder;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.isa.Width;
import dev.dowse.bpf.program.BpfProgram;
import java.util.List;

/** The kernel's answer alone, without the log that makes a refusal slow. */
final class KernelVerdict {
    private KernelVerdict() {}

    static boolean accepts(BpfProgram program, List<LoadedMap> maps) {
        byte[] code =
                Encoder.encode(
                        program.code().stream().map(each -> withDescriptor(each, maps)).toList());
        try (BpfCall call = new BpfCall(BpfCommand.PROG_LOAD)) {
            long result =
                    call.put(0, program.type().number())
                            .put(4, code.length / 8)
                            .copy(8, code)
                            .text(16, "GPL")
                            .make();
            if (result >= 0) {
                Descriptor.of(result).close();
            }
            return result >= 0;
        }
    }

    /** Whether the kernel knows version 4 of the instruction set, as Linux does from 6.6 on. */
    static boolean knowsVersion4() {
        Instruction extended =
                new Instruction.Alu(
                        Width.W64, AluOperator.MOVSX8, Register.R0, Operand.of(Register.R1));
        List<Instruction> code = List.of(extended, new Instruction.Exit());
        return accepts(
                TestPrograms.program("extended", TestPrograms.empty().attach(), code), List.of());
    }

    static boolean isVersion4(Instruction instruction) {
        return switch (instruction) {
            case Instruction.Alu alu -> alu.operator().offset() != 0;
            case Instruction.Swap swap -> swap.kind() == Instruction.Swap.Kind.SWAP;
            case Instruction.Load load -> load.signed();
            case Instruction.Jump jump -> jump.offset() != (short) jump.offset();
            case Instruction.LoadImmediate _,
                    Instruction.LoadMap _,
                    Instruction.LoadMapValue _,
                    Instruction.LoadFunction _,
                    Instruction.Store _,
                    Instruction.StoreImmediate _,
                    Instruction.Atomic _,
                    Instruction.Branch _,
                    Instruction.CallHelper _,
                    Instruction.CallLocal _,
                    Instruction.CallKernel _,
                    Instruction.Exit _ ->
                    false;
        };
    }

    private static Instruction withDescriptor(Instruction instruction, List<LoadedMap> maps) {
        if (instruction instanceof Instruction.LoadMap(var register, int map)) {
            return new Instruction.LoadMap(register, maps.get(map).descriptor());
        }
        if (instruction instanceof Instruction.LoadMapValue(var register, int map, int offset)) {
            return new Instruction.LoadMapValue(register, maps.get(map).descriptor(), offset);
        }
        return instruction;
    }
}
