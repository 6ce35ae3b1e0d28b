package dev.dowse.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.MapRole;
import dev.dowse.bpf.program.TaskFields;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The offsets found in the kernel's types, held against what the kernel says by other ways. */
class KernelTypesTest {
    private static final int CURRENT_TASK = 35;
    private static final int PROBE_READ_KERNEL = 113;

    @BeforeAll
    static void kernel() {
        KernelAccess.require();
    }

    @Test
    void fieldsOfTheTaskHoldWhatTheyShould() throws KernelRefusal {
        TaskFields fields = KernelTypes.taskFields();
        List<Long> read = new ArrayList<>();
        BpfObject object =
                new BpfObject(
                        List.of(
                                TestPrograms.program(
                                        "ids",
                                        new AttachPoint.Begin(),
                                        TestPrograms.all(
                                                task(),
                                                follow(fields.tgid(), -16),
                                                sendStack(),
                                                task(),
                                                follow(fields.realParent(), -16),
                                                pointer(),
                                                follow(fields.tgid(), -16),
                                                sendStack(),
                                                TestPrograms.exit(0)))),
                        TestPrograms.maps(4096),
                        fields);
        try (LoadedObject loaded = Loader.load(object);
                RingBuffer ring = RingBuffer.open(loaded.map(MapRole.OUTPUT).orElseThrow())) {
            loaded.programs().getFirst().run();
            ring.drain(record -> read.add(record.getLong() & 0xffffffffL));
        }
        ProcessHandle self = ProcessHandle.current();
        assertEquals(List.of(self.pid(), self.parent().orElseThrow().pid()), read);
    }

    /** {@code r6 = current task}. */
    private static List<Instruction> task() {
        return TestPrograms.join(
                new Instruction.CallHelper(CURRENT_TASK),
                TestPrograms.move(Register.R6, Register.R0));
    }

    /** {@code *(u64 *)(stack + at) = *(u64 *)(r6 + offset)} in kernel memory. */
    private static List<Instruction> follow(int offset, int at) {
        return TestPrograms.join(
                TestPrograms.move(Register.R1, Register.R10),
                TestPrograms.add(Register.R1, at),
                TestPrograms.move(Register.R2, 8),
                TestPrograms.move(Register.R3, Register.R6),
                TestPrograms.add(Register.R3, offset),
                new Instruction.CallHelper(PROBE_READ_KERNEL));
    }

    /** {@code r6 = *(u64 *)(stack - 16)}. */
    private static List<Instruction> pointer() {
        return TestPrograms.join(
                new Instruction.Load(MemorySize.U64, false, Register.R6, Register.R10, -16));
    }

    private static List<Instruction> sendStack() {
        return TestPrograms.join(
                new Instruction.LoadMap(Register.R1, TestPrograms.OUTPUT),
                TestPrograms.move(Register.R2, Register.R10),
                TestPrograms.add(Register.R2, -16),
                TestPrograms.move(Register.R3, 8),
                TestPrograms.move(Register.R4, 0),
                new Instruction.CallHelper(130));
    }
}
