package dev.dowse.bench;

import dev.dowse.bpf.program.TaskFields;
import dev.dowse.bpf.verifier.Verdict;
import dev.dowse.bpf.verifier.Verifier;
import dev.dowse.codegen.Codegen;
import dev.dowse.codegen.CompiledTrace;
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

/** What follows {@link FrontEnd}: everything that an editor does at a keystroke. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class BackEnd {
    @Param(Workload.LINES)
    public String size = "";

    private final FrontEnd before = new FrontEnd();

    /** Makes the script. */
    @Setup
    public void prepare() {
        before.size = size;
        before.prepare();
    }

    @Benchmark
    public CompiledTrace generate() {
        return Codegen.generate(before.check(), TaskFields.EMBEDDED);
    }

    @Benchmark
    public Verdict verify() {
        return Verifier.verify(generate().object());
    }
}
