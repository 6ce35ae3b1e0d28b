package dev.dowse.bpf.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.bpf.verifier.FunctionPrograms;
import dev.dowse.bpf.verifier.Verdict;
import dev.dowse.bpf.verifier.Verifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions of a program, as the verifier and both engines see them. */
final class FunctionsTest {
    @ParameterizedTest
    @MethodSource("dev.dowse.bpf.verifier.FunctionPrograms#all")
    void functionsAreJudgedAndRun(FunctionPrograms.Case each) {
        Verdict verdict = Verifier.verify(each.object());
        if (!each.isAccepted()) {
            Verdict.Rejected rejected = assertInstanceOf(Verdict.Rejected.class, verdict);
            String message = rejected.failures().getFirst().message();
            assertTrue(message.contains(each.complaint()), message);
            return;
        }
        assertInstanceOf(Verdict.Accepted.class, verdict, verdict::toString);
        for (Execution execution : Execution.values()) {
            Outcome outcome =
                    new Machine(each.object(), 1, execution)
                            .fire(each.object().programs().getFirst(), MachineScene.host(0));
            assertEquals(new Outcome.Returned(each.result()), outcome, execution.toString());
        }
    }
}
