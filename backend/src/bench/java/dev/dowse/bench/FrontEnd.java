package dev.dowse.bench;

import dev.dowse.catalog.BundledProbes;
import dev.dowse.compiler.StandardLibrary;
import dev.dowse.constraints.CheckedProgram;
import dev.dowse.constraints.Constraints;
import dev.dowse.constraints.KernelProfile;
import dev.dowse.constraints.KernelProfiles;
import dev.dowse.kernel.KernelTypes;
import dev.dowse.parser.Parser;
import dev.dowse.parser.Words;
import dev.dowse.semantics.Analyzer;
import dev.dowse.semantics.Environment;
import dev.dowse.semantics.Macros;
import dev.dowse.semantics.Options;
import dev.dowse.semantics.Program;
import dev.dowse.source.SourceText;
import dev.dowse.syntax.Script;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What happens with a text up to the limits of BPF, each benchmark a step further than the last.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class FrontEnd {
    @Param({Workload.LINES, "10 kB", "100 kB", "1000 kB", "10000 kB"})
    public String size = "";

    private final Environment environment =
            new Environment(
                    BundledProbes.INSTANCE,
                    KernelTypes.known(),
                    StandardLibrary.INSTANCE,
                    Macros.EDITOR,
                    Options.NONE);
    private final KernelProfile target = KernelProfiles.newest();
    private final KernelProfile floor =
            KernelProfiles.named(KernelProfiles.DEFAULT_FLOOR).orElseThrow();
    private String text = "";

    /** Makes the script. */
    @Setup
    public void prepare() {
        text = Workload.script(size).text();
    }

    /** The text as an editor gives it after a keystroke: as new. */
    private SourceText source() {
        return SourceText.of("workload.d", text);
    }

    @Benchmark
    public int lex() {
        return Words.count(source());
    }

    @Benchmark
    public Script parse() {
        return Parser.parse(source()).value();
    }

    @Benchmark
    public Program analyze() {
        SourceText source = source();
        return Analyzer.analyze(source, Parser.parse(source).value(), environment).value();
    }

    /** With the limits of BPF; the last step before code is made. */
    @Benchmark
    public CheckedProgram check() {
        return Constraints.check(analyze(), target, floor, false).value().orElseThrow();
    }
}
