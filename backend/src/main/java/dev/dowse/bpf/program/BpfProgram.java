package dev.dowse.bpf.program;

import dev.dowse.bpf.isa.Instruction;
import java.util.List;

/**
 * One program: instructions, what starts it, and which D they come from.
 *
 * @param name at most 15 characters, as the kernel wants it
 * @param lines by ascending slot; the first is slot 0
 */
public record BpfProgram(
        String name,
        ProgramType type,
        AttachPoint attach,
        List<Instruction> code,
        List<SourceLine> lines) {
    public BpfProgram {
        code = List.copyOf(code);
        lines = List.copyOf(lines);
    }
}
