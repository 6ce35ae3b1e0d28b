package dev.dowse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dowse.kernel.KernelAccess;
import dev.dowse.testing.generated.RandomScript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Scripts made at random print, and exit with, what another DTrace does: {@code
 * -Ddowse.reference=COMMAND} names it, {@code -Ddowse.reference.scripts=N} how many scripts, {@code
 * -Ddowse.reference.first=N} the first seed. Complaints on standard error are not compared.
 */
class ReferenceTest {
    private static final int SECONDS = 120;

    static LongStream seeds() {
        int first = Integer.getInteger("dowse.reference.first", 0);
        return LongStream.range(first, first + Integer.getInteger("dowse.reference.scripts", 20));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void printsTheSame(long seed, @TempDir Path folder) throws IOException, InterruptedException {
        String reference = System.getProperty("dowse.reference", "");
        assumeTrue(
                !reference.isEmpty(), "-Ddowse.reference=COMMAND names the DTrace to compare with");
        KernelAccess.require();
        String text = RandomScript.of(seed);
        Path script = Files.writeString(folder.resolve("random.d"), text);
        String wanted = run(reference, script, folder.resolve("out"));
        assertEquals("", difference(wanted, run("vm", script), text), "embedded machine");
        assertEquals("", difference(wanted, run("kernel", script), text), "kernel");
    }

    private static String run(String reference, Path script, Path out)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(reference.split(" ", -1)));
        words.addAll(List.of("-s", script.toString()));
        Process process =
                new ProcessBuilder(words)
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroy();
            process.waitFor();
        }
        return Files.readString(out, StandardCharsets.ISO_8859_1) + process.exitValue();
    }

    private static String run(String machine, Path script) {
        CommandRun run = CommandRun.of("run", "--target=" + machine, script.toString());
        String bytes =
                new String(run.out().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return bytes + run.status() + (run.status() == 1 ? run.err() : "");
    }

    /** The lines that differ, each with the statement that printed it. */
    private static String difference(String wanted, String found, String script) {
        List<String> left = wanted.lines().toList();
        List<String> right = found.lines().toList();
        StringBuilder told = new StringBuilder();
        IntStream.range(0, Math.max(left.size(), right.size()))
                .filter(i -> !line(left, i).equals(line(right, i)))
                .limit(10)
                .forEach(i ->
                        told.append("\nwanted ")
                                .append(line(left, i))
                                .append("\nfound  ")
                                .append(line(right, i))
                                .append("\nby     ")
                                .append(statement(script, line(left, i))));
        return told.toString();
    }

    private static String line(List<String> lines, int i) {
        return i < lines.size() ? lines.get(i) : "nothing";
    }

    private static String statement(String script, String line) {
        String start = "printf(\"" + line.replaceAll(":.*", ": ");
        return script.lines().filter(each -> each.startsWith(start)).findFirst().orElse("");
    }
}
