package dev.dowse.fuzz;

import dev.dowse.bpf.isa.Decoder;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.Listing;
import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.MapRole;
import dev.dowse.bpf.program.MapSpec;
import dev.dowse.bpf.program.MapType;
import dev.dowse.bpf.program.ProgramType;
import dev.dowse.bpf.program.TaskFields;
import dev.dowse.bpf.verifier.Verdict;
import dev.dowse.bpf.verifier.Verifier;
import dev.dowse.bpf.vm.Execution;
import dev.dowse.bpf.vm.Host;
import dev.dowse.bpf.vm.Machine;
import dev.dowse.bpf.vm.Outcome;
import java.util.List;

/**
 * What the verifier accepts neither faults, but for a loop that takes too long, nor computes
 * otherwise when it is compiled.
 */
public final class VerifierTarget {
    private static final List<MapSpec> MAPS =
            List.of(
                    map("array", MapRole.GLOBALS, MapType.ARRAY, 4, 64, 1),
                    map("hash", MapRole.DYNAMIC, MapType.HASH, 8, 16, 4),
                    map("counts", MapRole.AGGREGATION, MapType.PERCPU_HASH, 8, 8, 4),
                    map("output", MapRole.OUTPUT, MapType.RINGBUF, 0, 0, 4096));
    private static final Host HOST =
            new Host(0, 0, new Host.Task(1, 1, 0, 0, 0, "x", Host.UserMemory.EMPTY), new long[21]);

    private VerifierTarget() {}

    private static MapSpec map(
            String name, MapRole role, MapType type, int key, int value, int entries) {
        return new MapSpec(name, role, type, key, value, entries, 0, List.of());
    }

    public static void fuzzerTestOneInput(byte[] data) {
        List<Instruction> code;
        try {
            code = Decoder.decode(data);
        } catch (Decoder.UnknownInstruction e) {
            return;
        }
        BpfProgram program =
                new BpfProgram(
                        "fuzz",
                        ProgramType.RAW_TRACEPOINT,
                        new AttachPoint.RawTracepoint("sys_enter"),
                        code,
                        List.of());
        BpfObject object = new BpfObject(List.of(program), MAPS, TaskFields.EMBEDDED);
        if (!(Verifier.verify(object) instanceof Verdict.Accepted)) {
            return;
        }
        Outcome interpreted = outcome(object, Execution.INTERPRETED);
        Outcome compiled = outcome(object, Execution.COMPILED);
        if (isLong(interpreted, code) && isLong(compiled, code)) {
            return;
        }
        if (!(interpreted instanceof Outcome.Returned) || !interpreted.equals(compiled)) {
            throw new IllegalStateException(
                    interpreted + " and " + compiled + " of " + Listing.of(code));
        }
    }

    /** Whether a loop over a function, which may turn eight million times, took too long. */
    private static boolean isLong(Outcome outcome, List<Instruction> code) {
        return outcome instanceof Outcome.Faulted fault
                && fault.why().endsWith("instructions were executed")
                && code.stream().anyMatch(Instruction.LoadFunction.class::isInstance);
    }

    private static Outcome outcome(BpfObject object, Execution execution) {
        return new Machine(object, 1, execution)
                .fire(object.programs().getFirst(), HOST, 1, -2, 1L << 40);
    }
}
