package dev.dowse.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.bpf.program.TaskFields;
import dev.dowse.bpf.verifier.Verdict;
import dev.dowse.bpf.verifier.Verifier;
import dev.dowse.catalog.BundledProbes;
import dev.dowse.codegen.Codegen;
import dev.dowse.codegen.CompiledTrace;
import dev.dowse.constraints.CheckedProgram;
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
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What is said of a script before it is loaded, held against what the running kernel says when it
 * is: scripts around the limits, generated from a seed. {@code -Ddowse.predictions=2000} tries more
 * than the usual number.
 */
class PredictionTest {
    private static final long SEED = 512;
    private static final int USUAL = 60;

    @Test
    void theKernelAgrees() throws KernelRefusal {
        KernelAccess.require();
        KernelProfile live = live();
        TaskFields fields = KernelTypes.taskFields();
        Random random = new Random(SEED);
        List<String> differences = new ArrayList<>();
        int accepted = 0;
        int count = Integer.getInteger("dowse.predictions", USUAL);
        for (int i = 0; i < count; i++) {
            String script = script(random, i);
            Program program = program(script);
            CheckedProgram checked =
                    Constraints.check(program, live, live, false).value().orElseThrow();
            CompiledTrace trace = Codegen.generate(checked, fields);
            boolean said =
                    Constraints.check(trace.sizes(), live, live).stream()
                                    .noneMatch(Diagnostic::isError)
                            && Verifier.verify(trace.object()) instanceof Verdict.Accepted;
            String answer = answer(trace);
            accepted += said ? 1 : 0;
            if (said != answer.isEmpty()) {
                differences.add(script + "\n  said " + said + ", kernel: " + answer);
            }
        }
        assertEquals("", String.join("\n", differences));
        assertTrue(accepted > count / 8 && accepted < count - count / 8, "accepted: " + accepted);
    }

    /** Why the kernel refuses; empty where it does not. */
    private static String answer(CompiledTrace trace) {
        try (LoadedObject loaded = Loader.load(trace.object())) {
            return loaded.programs().isEmpty() ? "no program" : "";
        } catch (KernelRefusal refusal) {
            return refusal.summary();
        }
    }

    /** One script of the family that {@code number} chooses, its sizes by chance. */
    private static String script(Random random, int number) {
        int family = number % 5;
        String option = "#pragma D option aggsize=64k\n#pragma D option dynvarsize=64k\n";
        return option
                + switch (family) {
                    case 0 -> "#pragma D option strsize=" + around(random, 256) + "\n" + keyed();
                    case 1 -> "#pragma D option strsize=" + around(random, 16384) + "\n" + traced();
                    case 2 -> "#pragma D option strsize=" + around(random, 32600) + "\n" + kept();
                    case 3 -> aggregations(60 + random.nextInt(8));
                    default -> locals(around(random, 16), 1000 + random.nextInt(64));
                };
    }

    private static int around(Random random, int size) {
        int width = Math.max(4, size / 64);
        return size - width + random.nextInt(2 * width);
    }

    /** Keys of about 512 bytes. */
    private static String keyed() {
        return "syscall::read:entry { @[execname, probefunc] = count(); a[execname, pid] = 1; }";
    }

    /** Records of about 32 KiB. */
    private static String traced() {
        return "syscall::read:entry { trace(execname); trace(probefunc); }";
    }

    /** One string that takes about all the memory there is. */
    private static String kept() {
        return "syscall::read:entry { trace(execname); }";
    }

    /** About as many maps as a program may have. */
    private static String aggregations(int count) {
        StringBuilder text = new StringBuilder("syscall::read:entry { ");
        for (int i = 0; i < count; i++) {
            text.append("@a").append(i).append("[pid] = count(); ");
        }
        return text.append('}').toString();
    }

    /** Variables of a clause that take about 32 KiB. */
    private static String locals(int count, int size) {
        StringBuilder text = new StringBuilder("#pragma D option strsize=" + (size * 2) + "\n");
        text.append("syscall::read:entry { ");
        for (int i = 0; i < count; i++) {
            text.append("this->s").append(i).append(" = execname; ");
        }
        return text.append('}').toString();
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
