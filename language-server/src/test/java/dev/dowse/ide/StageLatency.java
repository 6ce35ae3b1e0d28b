package dev.dowse.ide;

import dev.dowse.bpf.program.TaskFields;
import dev.dowse.bpf.verifier.Verifier;
import dev.dowse.catalog.BundledProbes;
import dev.dowse.codegen.Codegen;
import dev.dowse.compiler.StandardLibrary;
import dev.dowse.constraints.Constraints;
import dev.dowse.kernel.KernelTypes;
import dev.dowse.parser.Parser;
import dev.dowse.semantics.Analyzer;
import dev.dowse.semantics.Environment;
import dev.dowse.semantics.Macros;
import dev.dowse.semantics.Options;
import dev.dowse.source.SourceText;
import dev.dowse.workspace.Settings;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Measures what each stage takes of the time from an edit to its findings, in a script of 2,000
 * lines of which one digit changes: processor time, so that other work on the machine does not
 * count. Not a test: start it by its main class, with the number of edits as its argument.
 */
final class StageLatency {
    private static final int LINES = 2_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private enum Stage {
        PARSE,
        ANALYZE,
        CONSTRAIN,
        GENERATE,
        VERIFY,
        ALL
    }

    private final Environment environment =
            new Environment(
                    BundledProbes.INSTANCE,
                    KernelTypes.known(),
                    StandardLibrary.INSTANCE,
                    Macros.EDITOR,
                    Options.NONE);
    private final long[][] nanos;
    private int round;

    private StageLatency(int rounds) {
        nanos = new long[Stage.values().length][rounds];
    }

    public static void main(String[] arguments) {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        new StageLatency(rounds).warm(rounds).measure(rounds).print();
    }

    private StageLatency warm(int rounds) {
        return measure(rounds);
    }

    private StageLatency measure(int rounds) {
        String script = LongScript.of(LINES);
        int place = LongScript.placeToType(script);
        for (round = 0; round < rounds; round++) {
            String text = script.substring(0, place) + (round % 10) + script.substring(place);
            time(Stage.ALL, () -> stages(SourceText.of("x.d", text)));
        }
        return this;
    }

    private boolean stages(SourceText source) {
        var script = time(Stage.PARSE, () -> Parser.parse(source).value());
        var program =
                time(Stage.ANALYZE, () -> Analyzer.analyze(source, script, environment).value());
        var checked =
                time(
                        Stage.CONSTRAIN,
                        () ->
                                Constraints.check(
                                                program,
                                                Settings.DEFAULT.target(),
                                                Settings.DEFAULT.floor(),
                                                false)
                                        .value()
                                        .orElseThrow());
        var trace = time(Stage.GENERATE, () -> Codegen.generate(checked, TaskFields.EMBEDDED));
        var verdict = time(Stage.VERIFY, () -> Verifier.verify(trace.object()));
        return verdict instanceof dev.dowse.bpf.verifier.Verdict.Accepted;
    }

    private <T> T time(Stage stage, Supplier<T> work) {
        long start = THREADS.getCurrentThreadCpuTime();
        T result = work.get();
        nanos[stage.ordinal()][round] = THREADS.getCurrentThreadCpuTime() - start;
        return result;
    }

    private void print() {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Stage stage : Stage.values()) {
            long[] times = nanos[stage.ordinal()];
            Arrays.sort(times);
            out.printf(
                    Locale.ROOT,
                    "%-10s p50 %6.2f ms, p99 %6.2f ms%n",
                    stage.name().toLowerCase(Locale.ROOT),
                    times[times.length / 2] / 1e6,
                    times[times.length * 99 / 100] / 1e6);
        }
    }
}
