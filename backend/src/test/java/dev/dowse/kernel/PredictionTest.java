package dev.dowse.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.bpf.program.TaskFields;
import dev.dowse.bpf.verifier.Verdict;
import dev.dowse.bpf.verifier.Verifier;
import dev.dowse.catalog.BundledProbes;
import dev.dowse.codegen.Codegen;
import dev.dowse.codegen.CompiledTrace;
import dev.dowse.constraints.Constraints;
import dev.dowse.constraints.KernelProfile;
import dev.dowse.constraints.KernelProfiles;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.parser.Parser;
import dev.dowse.semantics.Analyzer;
import dev.dowse.semantics.Environment;
import dev.dowse.semantics.Library;
import dev.dowse.semantics.Macros;
import dev.dowse.semantics.Options;
import dev.dowse.semantics.Program;
import dev.dowse.source.SourceText;
import dev.dowse.types.TypeDictionary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * What is said of a script before it is loaded, held against what the running kernel says when it
 * is: scripts around the limits, generated from a seed. {@code -Ddowse.predictions=2000} tries more
 * than the usual number.
 */
class PredictionTest {
    private static final long SEED = 512;
    private static final int USUAL = 60;
    private static final int SHOWN = 400;

    @Test
    void theKernelAgrees(TestReporter report) throws KernelRefusal {
        KernelAccess.require();
        KernelProfile live = live();
        TaskFields fields = KernelTypes.taskFields();
        LimitScripts[] families = LimitScripts.values();
        Random random = new Random(SEED);
        List<String> differences = new ArrayList<>();
        Map<LimitScripts, Integer> accepted = new EnumMap<>(LimitScripts.class);
        int count = Integer.getInteger("dowse.predictions", USUAL);
        for (int i = 0; i < count; i++) {
            LimitScripts family = families[i % families.length];
            String script = family.next(random);
            Program program = program(script);
            CompiledTrace trace = compiled(program, live, fields);
            boolean said = isAccepted(program, trace, live);
            String answer = answer(trace);
            accepted.merge(family, said ? 1 : 0, Integer::sum);
            if (said != answer.isEmpty()) {
                differences.add(
                        family
                                + " said "
                                + said
                                + ", kernel: "
                                + answer
                                + "\n"
                                + script.substring(0, Math.min(script.length(), SHOWN)));
            }
        }
        report.publishEntry(
                "accepted of " + count / families.length + " scripts each", accepted.toString());
        assertEquals("", String.join("\n", differences));
        int all = accepted.values().stream().mapToInt(Integer::intValue).sum();
        assertTrue(all > count / 8 && all < count - count / 8, "accepted: " + all);
    }

    /** The script as if there were no limits of size, so that the kernel is always asked. */
    private static CompiledTrace compiled(Program program, KernelProfile live, TaskFields fields) {
        KernelProfile roomy =
                new KernelProfile(
                        "roomy",
                        live.version(),
                        live.helpers(),
                        Integer.MAX_VALUE,
                        Integer.MAX_VALUE,
                        live.ringBuffer(),
                        live.rawTracepoints());
        return Codegen.generate(
                Constraints.check(program, roomy, roomy, false).value().orElseThrow(), fields);
    }

    private static boolean isAccepted(Program program, CompiledTrace trace, KernelProfile live) {
        return Constraints.check(program, live, live, false).value().isPresent()
                && Constraints.check(trace.sizes(), live, live).stream()
                        .noneMatch(Diagnostic::isError)
                && Verifier.verify(trace.object()) instanceof Verdict.Accepted;
    }

    /** Why the kernel refuses; empty where it does not. */
    private static String answer(CompiledTrace trace) {
        try (LoadedObject loaded = Loader.load(trace.object())) {
            return loaded.programs().isEmpty() ? "no program" : "";
        } catch (KernelRefusal refusal) {
            return refusal.summary();
        }
    }

    private static Program program(String script) {
        SourceText source = SourceText.of("script.d", script);
        Environment environment =
                new Environment(
                        BundledProbes.INSTANCE,
                        TypeDictionary.EMPTY,
                        Library.NONE,
                        Macros.EDITOR,
                        Options.NONE);
        var analyzed = Analyzer.analyze(source, Parser.parse(source).value(), environment);
        assertEquals(List.of(), analyzed.diagnostics(), script);
        return analyzed.value();
    }

    private static KernelProfile live() throws KernelRefusal {
        LiveKernel kernel = LiveKernel.probe(Constraints.helpersInQuestion());
        return new KernelProfile(
                "live",
                KernelProfiles.parse(kernel.release()),
                kernel.helpers(),
                kernel.maxInstructions(),
                kernel.maxHashKey(),
                kernel.ringBuffer(),
                kernel.rawTracepoints());
    }
}
