package dev.dowse.bpf.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.bpf.isa.Assembler;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.Listing;
import dev.dowse.bpf.isa.MalformedAssembly;
import dev.dowse.bpf.isa.WellFormed;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.verifier.RandomPrograms;
import dev.dowse.bpf.verifier.Verdict;
import dev.dowse.bpf.verifier.Verifier;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Interpreter and compiled code are compared on random programs, safe ones and others: results,
 * faults and what is left in the maps. {@code -Ddowse.engines=N} tries N programs.
 */
final class CompiledTest {
    private static final int PROGRAMS = Integer.getInteger("dowse.engines", 400);
    private static final Host HOST =
            new Host(
                    1, 0, new Host.Task(42, 43, 7, 0, 0, "x", Host.UserMemory.EMPTY), new long[21]);

    private record Run(Outcome outcome, List<ByteBuffer> memory) {
        static Run of(BpfObject object, Execution execution) {
            Machine machine = new Machine(object, 2, execution);
            Outcome outcome = machine.fire(object.programs().getFirst(), HOST, 1, 2, 3);
            List<ByteBuffer> memory = new ArrayList<>();
            for (int i = 0; i < object.maps().size(); i++) {
                switch (machine.map(i)) {
                    case VmMap.Keyed keyed ->
                            keyed.keys().forEach(key -> memory.addAll(keyed.values(key)));
                    case VmMap.Ring ring -> memory.addAll(ring.drain());
                    case VmMap.Programs ignored -> {}
                }
            }
            return new Run(outcome, memory);
        }
    }

    @Test
    void bothEnginesDoTheSame() {
        int safe = 0;
        int faults = 0;
        for (long seed = 1; seed <= PROGRAMS; seed++) {
            BpfObject object = RandomPrograms.object(seed);
            if (object.programs().getFirst().code().stream()
                    .anyMatch(each -> WellFormed.flaw(each).isPresent())) {
                continue;
            }
            Run interpreted = Run.of(object, Execution.INTERPRETED);
            boolean spent =
                    interpreted.outcome instanceof Outcome.Faulted fault
                            && fault.why().startsWith("more than");
            if (spent) {
                continue;
            }
            long number = seed;
            assertEquals(
                    interpreted,
                    Run.of(object, Execution.COMPILED),
                    () -> name(number, object.programs().getFirst()));
            if (Verifier.verify(object) instanceof Verdict.Accepted) {
                safe++;
                assertInstanceOf(Outcome.Returned.class, interpreted.outcome);
            }
            faults += interpreted.outcome instanceof Outcome.Faulted ? 1 : 0;
        }
        assertTrue(safe > PROGRAMS / 20 && faults > PROGRAMS / 20, safe + " and " + faults);
    }

    private static String name(long seed, BpfProgram program) {
        return "seed " + seed + "\n" + Listing.of(program.code());
    }

    @Test
    void aLongProgramGoesOnFromPartToPart() throws MalformedAssembly {
        String round = "r0 += 1\nr0 ^= r2\nif r0 == 7 goto pc+1\nr3 += r0\n";
        String text =
                "r3 = 0\nr4 = 0\nr0 = 0\nagain:\n"
                        + round.repeat(2_000)
                        + "r4 += 1\nif r4 < 3 goto again\nr0 = r3\nexit\n";
        List<Instruction> code = Assembler.assemble(text);
        Outcome interpreted = PlainRun.of(code, new byte[5], Execution.INTERPRETED);
        assertEquals(interpreted, PlainRun.of(code, new byte[5], Execution.COMPILED));
        assertInstanceOf(Outcome.Returned.class, interpreted);
    }

    /** The change of engine between two firings is not seen from outside. */
    @Test
    void aProgramThatRunsOftenGoesOnCompiled() {
        int compared = 0;
        for (long seed = 1; compared < 20; seed++) {
            BpfObject object = RandomPrograms.object(seed);
            if (Verifier.verify(object) instanceof Verdict.Accepted) {
                compared++;
                assertEquals(
                        firedOften(object, Execution.INTERPRETED),
                        firedOften(object, Execution.TIERED),
                        "seed " + seed);
            }
        }
    }

    private static List<Outcome> firedOften(BpfObject object, Execution execution) {
        Machine machine = new Machine(object, 2, execution);
        return LongStream.range(0, 1_000)
                .mapToObj(i -> machine.fire(object.programs().getFirst(), HOST, i, 2, 3))
                .toList();
    }

    @Test
    void anEndlessLoopRunsOutOfFuel() throws MalformedAssembly {
        List<Instruction> code = Assembler.assemble("r0 = 0\ngoto pc-2\nexit");
        Outcome.Faulted fault =
                assertInstanceOf(
                        Outcome.Faulted.class, PlainRun.of(code, new byte[0], Execution.COMPILED));
        assertTrue(fault.why().startsWith("more than"), fault.why());
    }
}
