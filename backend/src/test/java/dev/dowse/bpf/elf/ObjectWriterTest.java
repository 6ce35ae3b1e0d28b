package dev.dowse.bpf.elf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.Instruction;
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
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a file cannot carry is told, never left out in silence. */
class ObjectWriterTest {
    private static BpfProgram program(String name, AttachPoint attach) {
        List<Instruction> code =
                List.of(
                        new Instruction.Alu(Width.W64, AluOperator.MOV, Register.R0, Operand.of(0)),
                        new Instruction.Exit());
        return new BpfProgram(name, ProgramType.RAW_TRACEPOINT, attach, code, List.of());
    }

    @Test
    void elementsThatAreProgramsAreLost() {
        MapSpec next =
                new MapSpec("next", MapRole.PROGRAMS, MapType.PROG_ARRAY, 4, 4, 1, 0, List.of());
        BpfObject object =
                new BpfObject(
                        List.of(
                                program("first", new AttachPoint.Begin()),
                                program("second", new AttachPoint.TailCall(0, 0))),
                        List.of(next),
                        TaskFields.EMBEDDED);
        assertEquals(List.of("second as element 0 of the map next"), ObjectWriter.lost(object));
    }
}
