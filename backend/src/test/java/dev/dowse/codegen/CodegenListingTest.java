package dev.dowse.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.kernel.KernelAccess;
import dev.dowse.kernel.KernelRefusal;
import dev.dowse.kernel.LoadedObject;
import dev.dowse.kernel.Loader;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The code made for one construct each, as a listing that a reader can follow; both verifiers must
 * accept it.
 */
class CodegenListingTest {
    private static final Fixtures FIXTURES = new Fixtures("dev/dowse/codegen/listing");

    static Stream<String> scripts() {
        return FIXTURES.names(".d");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void listing(String name) {
        CompiledTrace trace = Scripts.compile(FIXTURES.text(name + ".d"));
        FIXTURES.check(name + ".bpf", ObjectListing.of(trace.object()));
        Engines.verified(trace);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void theSameScriptYieldsTheSameBytes(String name) {
        String script = FIXTURES.text(name + ".d");
        assertEquals(
                ObjectListing.of(Scripts.compile(script).object()),
                ObjectListing.of(Scripts.compile(script).object()));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void theKernelAcceptsIt(String name) throws KernelRefusal {
        KernelAccess.require();
        CompiledTrace trace = Scripts.compile(FIXTURES.text(name + ".d"));
        try (LoadedObject loaded = Loader.load(trace.object())) {
            assertEquals(trace.object().programs().size(), loaded.programs().size());
        } catch (KernelRefusal refusal) {
            throw new AssertionError(refusal.whole(), refusal);
        }
    }
}
