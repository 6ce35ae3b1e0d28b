package dev.dowse.kernel;

import dev.dowse.bpf.isa.Encoder;
import dev.dowse.bpf.isa.Instruction;
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
