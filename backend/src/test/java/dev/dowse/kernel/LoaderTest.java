package dev.dowse.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.MapRole;
import dev.dowse.bpf.program.MapSpec;
import dev.dowse.bpf.program.MapType;
import dev.dowse.bpf.program.ProgramType;
import dev.dowse.bpf.program.SourceLine;
import dev.dowse.bpf.program.TaskFields;
import dev.dowse.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Loading into the real kernel. */
class LoaderTest {
    @BeforeAll
    static void kernel() {
        KernelAccess.require();
    }

    @Test
    void aRecordComesOutOfTheRingBuffer() throws KernelRefusal {
        BpfProgram begin =
                TestPrograms.program(
                        "begin",
                        new AttachPoint.Begin(),
                        TestPrograms.all(TestPrograms.send(4711), TestPrograms.exit(7)));
        BpfObject object =
                new BpfObject(List.of(begin), TestPrograms.maps(1 << 16), TaskFields.EMBEDDED);
        List<Long> records = new ArrayList<>();
        try (LoadedObject loaded = Loader.load(object);
                RingBuffer ring = RingBuffer.open(loaded.map(MapRole.OUTPUT).orElseThrow())) {
            assertEquals(7, loaded.programs().getFirst().run());
            assertEquals(1, ring.drain(record -> records.add(record.getLong())));
        }
        assertEquals(List.of(4711L), records);
    }

    @Test
    void aRefusedProgramNamesItsDLine() {
        List<Instruction> code =
                TestPrograms.join(
                        TestPrograms.move(Register.R0, 0),
                        TestPrograms.move(Register.R3, 16),
                        new Instruction.Load(MemorySize.U64, false, Register.R4, Register.R3, 0),
                        new Instruction.Exit());
        BpfProgram program =
                new BpfProgram(
                        "bad",
                        ProgramType.RAW_TRACEPOINT,
                        new AttachPoint.Begin(),
                        code,
                        List.of(line(0, 15, "BEGIN"), line(1, 16, "  trace(*(int *)arg1);")));
        KernelRefusal refusal = assertThrows(KernelRefusal.class, () -> TestPrograms.load(program));
        assertEquals(
                """
                The kernel refused the program bad: R3 invalid mem access 'scalar'
                  at my probe.d:16: trace(*(int *)arg1);
                  See: dowse explain BPF-KERNEL-READ\
                """,
                refusal.summary());
        assertTrue(refusal.details().contains("; trace(*(int *)arg1);"), refusal.details());
    }

    @Test
    void aHelperThatIsNotGrantedIsExplained() {
        BpfProgram program =
                TestPrograms.program(
                        "odd",
                        new AttachPoint.Begin(),
                        TestPrograms.all(
                                TestPrograms.join(new Instruction.CallHelper(9)),
                                TestPrograms.exit(0)));
        KernelRefusal refusal = assertThrows(KernelRefusal.class, () -> TestPrograms.load(program));
        assertTrue(
                refusal.summary().contains("\n  at test.d:1: BEGIN { trace(1); }\n  This kernel"),
                refusal.summary());
    }

    @Test
    void aMapThatIsTooLargeIsExplained() {
        MapSpec spec =
                TestPrograms.map("huge", MapRole.GLOBALS, MapType.PERCPU_ARRAY, 4, 1 << 20, 1);
        KernelRefusal refusal = assertThrows(KernelRefusal.class, () -> LoadedMap.create(spec));
        assertTrue(
                refusal.summary().startsWith("The kernel refused the map huge (percpu_array,"),
                refusal.summary());
    }

    private static SourceLine line(int slot, int number, String text) {
        return new SourceLine(slot, new Span(0, 0), "my probe.d", number, 3, text);
    }
}
