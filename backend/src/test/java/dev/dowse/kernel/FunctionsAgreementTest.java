package dev.dowse.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.dowse.bpf.verifier.FunctionPrograms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kernel judges programs that call functions as our verifier does, and returns the same. */
final class FunctionsAgreementTest {
    @ParameterizedTest
    @MethodSource("dev.dowse.bpf.verifier.FunctionPrograms#all")
    void theKernelAgrees(FunctionPrograms.Case each) throws KernelRefusal {
        KernelAccess.require();
        if (each.isAccepted()) {
            try (LoadedObject loaded = Loader.load(each.object())) {
                assertEquals((int) each.result(), loaded.programs().getFirst().run());
            }
        } else if (!each.isRefusedByOursOnly()) {
            assertThrows(KernelRefusal.class, () -> Loader.load(each.object()).close());
        }
    }
}
