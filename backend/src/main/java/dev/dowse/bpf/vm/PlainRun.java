package dev.dowse.bpf.vm;

import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.ProgramType;
import dev.dowse.bpf.program.TaskFields;
import java.util.List;

/**
 * One run of bare instructions on a piece of memory, without maps or a verifier: what conformance
 * suites ask of a machine. R1 is the address of the memory and R2 its length.
 */
public final class PlainRun {
    private static final int FUEL = 10_000_000;
    private static final Host.Task TASK =
            new Host.Task(1, 1, 0, 0, 0, "bpf", Host.UserMemory.EMPTY);

    private PlainRun() {}

    /** Runs the instructions; the memory is changed in place. */
    public static Outcome of(List<Instruction> code, byte[] bytes, Execution execution) {
        Memory memory = new Memory();
        long address = memory.map(bytes);
        Helpers helpers = new Helpers(memory, List.of(), TaskFields.EMBEDDED);
        BpfProgram program =
                new BpfProgram(
                        "plain",
                        ProgramType.RAW_TRACEPOINT,
                        new AttachPoint.Begin(),
                        code,
                        List.of());
        Host host = new Host(0, 0, TASK, new long[21]);
        helpers.enter(host);
        Engine engine = execution.engine(program, memory, helpers, List.of());
        return engine.run(bytes.length == 0 ? 0 : address, bytes.length, host, FUEL);
    }
}
