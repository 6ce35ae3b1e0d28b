package dev.dowse.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.dowse.bpf.isa.Listing;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.verifier.FunctionPrograms;
import dev.dowse.bpf.verifier.RandomLoops;
import dev.dowse.bpf.verifier.Verdict;
import dev.dowse.bpf.verifier.Verifier;
import dev.dowse.bpf.vm.Execution;
import dev.dowse.bpf.vm.Host;
import dev.dowse.bpf.vm.Machine;
import dev.dowse.bpf.vm.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * What our verifier accepts of random programs with {@code bpf_loop()} the kernel accepts, and the
 * interpreter, the compiled code and the kernel return the same. {@code -Ddowse.agreement=N} tries
 * N programs, {@code -Ddowse.agreement.seed=S} others.
 */
final class LoopAgreementTest {
    private static final int PROGRAMS = Integer.getInteger("dowse.agreement", 600);
    private static final long FIRST = Long.getLong("dowse.agreement.seed", 1);
    private static final String CHANGING = "what a function wrote may be anything behind the loop";
    private static final Host HOST =
            new Host(1, 0, new Host.Task(1, 1, 0, 0, 0, "x", Host.UserMemory.EMPTY), new long[21]);

    private int accepted;
    private int acceptedByKernelOnly;

    @Test
    void theKernelAcceptsWhatWeAcceptAndReturnsTheSame(TestReporter reporter) throws KernelRefusal {
        KernelAccess.require();
        assumeFalse(
                isAccepted(changing()),
                "this kernel walks the function of a loop once, and so takes code for dead");
        for (long seed = FIRST; seed < FIRST + PROGRAMS; seed++) {
            compare(seed, RandomLoops.object(seed));
        }
        assertTrue(accepted > PROGRAMS / 8, accepted + " were accepted");
        reporter.publishEntry(
                accepted + " accepted by both, " + acceptedByKernelOnly + " by the kernel only");
    }

    /** What indexes a value here is another number in each turn, and so not in its bounds. */
    private static BpfObject changing() {
        return FunctionPrograms.all()
                .filter(each -> each.name().equals(CHANGING))
                .findFirst()
                .orElseThrow()
                .object();
    }

    private void compare(long seed, BpfObject object) throws KernelRefusal {
        BpfProgram program = object.programs().getFirst();
        String name = "seed " + seed + "\n" + Listing.of(program.code());
        if (!(Verifier.verify(object) instanceof Verdict.Accepted)) {
            acceptedByKernelOnly += isAccepted(object) ? 1 : 0;
            return;
        }
        accepted++;
        int returned;
        try (LoadedObject loaded = Loader.load(object)) {
            returned = loaded.programs().getFirst().run();
        } catch (KernelRefusal refusal) {
            throw new AssertionError(name + refusal.whole(), refusal);
        }
        for (Execution execution : Execution.values()) {
            Outcome outcome = new Machine(object, 1, execution).fire(program, HOST);
            assertEquals(
                    returned,
                    outcome instanceof Outcome.Returned(long value) ? (int) value : outcome,
                    () -> execution + " of " + name);
        }
    }

    private static boolean isAccepted(BpfObject object) {
        try (LoadedObject _ = Loader.load(object)) {
            return true;
        } catch (KernelRefusal refusal) {
            return false;
        }
    }
}
