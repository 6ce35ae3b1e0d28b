package dev.dowse.bench;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks whose names match the first argument and prints a table: milliseconds for one
 * script, and megabytes of it in a second, which stay alike where the time is linear. The best
 * iteration stands beside the mean of all, since what else the machine does only adds to it.
 */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results =
                new Runner(
                                new OptionsBuilder()
                                        .include(arguments[0])
                                        .jvmArgs("-Xmx3g", "--enable-native-access=ALL-UNNAMED")
                                        .build())
                        .run();
        System.out.println(
                "\n| up to and with | script | best ms | mean ms | MB/s |\n|---|---|--:|--:|--:|");
        results.forEach(Benchmarks::print);
    }

    private static void print(RunResult result) {
        String size = result.getParams().getParam("size");
        String name = result.getParams().getBenchmark();
        double best = result.getPrimaryResult().getStatistics().getMin();
        double bytes = Workload.script(size).text().length();
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.2f | %.2f | %.1f |%n",
                name.substring(name.lastIndexOf('.') + 1),
                size,
                best,
                result.getPrimaryResult().getScore(),
                bytes / best / 1e3);
    }
}
