package dev.dowse.constraints;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.catalog.BundledProbes;
import dev.dowse.compiler.Compiler;
import dev.dowse.compiler.Destination;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.semantics.Environment;
import dev.dowse.semantics.Library;
import dev.dowse.semantics.Macros;
import dev.dowse.semantics.Options;
import dev.dowse.source.SourceText;
import dev.dowse.testing.Fixture;
import dev.dowse.types.TypeDictionary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a release of Linux lifted: a script that each profile before it refuses and each from it on
 * accepts.
 */
class ProfileStepsTest {
    private static final Path SCRIPTS = Path.of("src/test/resources/constraints/limits");
    private static final Environment ENVIRONMENT =
            new Environment(
                    BundledProbes.INSTANCE,
                    TypeDictionary.EMPTY,
                    Library.NONE,
                    Macros.EDITOR,
                    Options.NONE);

    /** A limit, a script that meets it, and the first profile without it. */
    record Step(String code, String script, String first) {}

    /** The mainline releases are 5.2, 5.5, 5.8, 5.11, 5.15 and 5.17. */
    static List<Step> steps() {
        return List.of(
                new Step("BPF-INSN-LIMIT", "6.18-from-4.19/BPF-INSN-LIMIT.d", "5.4"),
                new Step("BPF-USER-READ", "4.19/BPF-USER-READ.d", "5.10"),
                new Step("BPF-WAIT", "5.15/BPF-WAIT.d", "6.1"),
                new Step("BPF-RINGBUF", "5.4/BPF-RINGBUF.d", "5.10"),
                new Step("BPF-HASHKEY-512", "5.4/BPF-HASHKEY-512.d", "5.15"),
                new Step("BPF-TP-UREGS", "6.18/BPF-TP-UREGS.d", "5.15"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isRefusedBeforeAndAcceptedFrom(Step step) {
        Map<Boolean, List<String>> refused =
                KernelProfiles.NAMES.stream()
                        .collect(
                                Collectors.partitioningBy(
                                        kernel -> errors(step, kernel).contains(step.code())));
        int first = KernelProfiles.NAMES.indexOf(step.first());
        assertEquals(KernelProfiles.NAMES.subList(0, first), refused.get(true));
    }

    /** No limit that depends on the release is without its step. */
    @Test
    void everyLimitThatWasLiftedHasAStep() {
        Set<String> lifted = new TreeSet<>();
        for (Path file : Fixture.files(SCRIPTS)) {
            SourceText source = Fixture.read(file).source();
            Set<String> rest = errors(source, KernelProfiles.NAMES.getLast());
            errors(source, KernelProfiles.NAMES.getFirst()).stream()
                    .filter(code -> !rest.contains(code))
                    .forEach(lifted::add);
        }
        assertEquals(steps().stream().map(Step::code).collect(Collectors.toSet()), lifted);
    }

    private static Set<String> errors(Step step, String kernel) {
        return errors(Fixture.read(SCRIPTS.resolve(step.script())).source(), kernel);
    }

    /** Errors, and what kernels of this release refuse of a program that the newest compile. */
    private static Set<String> errors(SourceText source, String kernel) {
        KernelProfile target = KernelProfiles.named(kernel).orElseThrow();
        Destination newest = Destination.of(KernelProfiles.newest(), target);
        Destination itself = Destination.of(target, target);
        Set<String> codes = new TreeSet<>();
        Compiler.compile(source, ENVIRONMENT, itself).diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::code)
                .forEach(codes::add);
        Compiler.compile(source, ENVIRONMENT, newest).diagnostics().stream()
                .filter(d -> d.code().equals("BPF-INSN-LIMIT"))
                .map(Diagnostic::code)
                .forEach(codes::add);
        return codes;
    }
}
