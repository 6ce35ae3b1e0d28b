package dev.dowse.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.bpf.isa.Instruction;
import dev.dowse.catalog.BundledProbes;
import dev.dowse.constraints.KernelProfile;
import dev.dowse.constraints.KernelProfiles;
import dev.dowse.semantics.Environment;
import dev.dowse.semantics.Library;
import dev.dowse.semantics.Macros;
import dev.dowse.semantics.Options;
import dev.dowse.source.SourceText;
import dev.dowse.testing.Golden;
import dev.dowse.types.TypeDictionary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a script without errors for a kernel becomes asks that kernel for nothing that it lacks: no
 * rule about helpers is missing.
 */
class OlderKernelsTest {
    private static final Path SCRIPTS = Path.of("src/test/resources/dev/dowse/codegen");
    private static final Environment ENVIRONMENT =
            new Environment(
                    BundledProbes.INSTANCE,
                    TypeDictionary.EMPTY,
                    Library.NONE,
                    Macros.EDITOR,
                    new Options(Map.of("destructive", "")));

    static Stream<String> kernels() {
        return KernelProfiles.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void noProgramCallsAHelperThatItsTargetLacks(String name) {
        KernelProfile kernel = KernelProfiles.named(name).orElseThrow();
        Set<String> lacking = new TreeSet<>();
        int compiled = 0;
        for (Path script : Golden.files(SCRIPTS, ".d")) {
            List<Integer> calls = calls(script, kernel);
            compiled += calls.isEmpty() ? 0 : 1;
            calls.stream()
                    .filter(helper -> !kernel.helpers().contains(helper))
                    .forEach(helper -> lacking.add(script + " calls " + helper));
        }
        assertEquals(Set.of(), lacking);
        // Without a ring buffer nothing runs; with one nearly everything does.
        assertEquals(kernel.ringBuffer(), compiled > 50, compiled + " scripts");
    }

    private static List<Integer> calls(Path script, KernelProfile kernel) {
        SourceText source = SourceText.of(script.toString(), Golden.read(script));
        return Compiler.compile(source, ENVIRONMENT, Destination.of(kernel, kernel))
                .executable()
                .stream()
                .flatMap(e -> e.object().object().programs().stream())
                .flatMap(program -> program.code().stream())
                .filter(Instruction.CallHelper.class::isInstance)
                .map(call -> ((Instruction.CallHelper) call).helper())
                .toList();
    }
}
