package dev.dowse.bench;

import dev.dowse.bpf.program.TaskFields;
import dev.dowse.bpf.verifier.Verdict;
import dev.dowse.bpf.verifier.Verifier;
import dev.dowse.codegen.Codegen;
import dev.dowse.codegen.CompiledTrace;
import dev.dowse.constraints.CheckedProgram;
import java.util.Optional;
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

/** What follows {@link FrontEnd}: from a checked program to one that is proved safe. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class BackEnd {
    @Param({Workload.LINES, Workload.CLAUSES})
    public String size = "";

    private Optional<CheckedProgram> program = Optional.empty();

    /** Makes the script, and checks it. */
    @Setup
    public void prepare() {
        FrontEnd before = new FrontEnd();
        before.size = size;
        before.prepare();
        program = Optional.of(before.check());
    }

    @Benchmark
    public CompiledTrace generate() {
        return Codegen.generate(program.orElseThrow(), TaskFields.EMBEDDED);
    }

    /** With the proof; the last step before programs run. */
    @Benchmark
    public Verdict verify() {
        return Verifier.verify(generate().object());
    }
}
