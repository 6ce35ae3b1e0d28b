package dev.dowse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dowse.cli.RuntimeCase.Verdict;
import dev.dowse.kernel.KernelAccess;
import dev.dowse.testing.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Runs a directory of scripts in the kernel and compares what each prints with the file beside it;
 * counts per folder and in all, and shows every difference. {@code -Ddowse.suite=DIR} names the
 * directory, {@code -Ddowse.suite.run=REGEX} which scripts in it, {@code -Ddowse.suite.differing=N}
 * how many differ, {@code -Ddowse.suite.command} a command other than this build's, {@code
 * -Ddowse.suite.jobs=N} how many run at a time.
 */
class RuntimeSuiteTest {
    private static final int SECONDS = 20;

    private static final class Count {
        int passed;
        int failed;
        int skipped;

        void add(Verdict verdict) {
            switch (verdict) {
                case Verdict.Passed() -> passed++;
                case Verdict.Failed(String ignored) -> failed++;
                case Verdict.Skipped(String ignored) -> skipped++;
            }
        }

        String text(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-32s passed %4d   failed %4d   skipped %4d\n",
                    name,
                    passed,
                    failed,
                    skipped);
        }
    }

    @Test
    void printsWhatTheFilesBesideTheScriptsHold(TestReporter reporter)
            throws InterruptedException, ExecutionException {
        String chosen = System.getProperty("dowse.suite.run", "");
        assumeTrue(!chosen.isEmpty(), "-Ddowse.suite.run=REGEX chooses the scripts to run");
        KernelAccess.require();
        Map<RuntimeCase, Verdict> verdicts = verdicts(cases(chosen));
        Map<String, Count> folders = new TreeMap<>();
        Count all = new Count();
        StringBuilder differences = new StringBuilder();
        verdicts.forEach((test, verdict) -> {
            String folder = test.name().replaceAll("/?[^/]*$", "");
            folders.computeIfAbsent(folder, f -> new Count()).add(verdict);
            all.add(verdict);
            differences.append(told(test, verdict));
        });
        StringBuilder report = new StringBuilder("\n").append(differences).append('\n');
        folders.forEach((name, count) -> report.append(count.text(name)));
        reporter.publishEntry(report.append(all.text("all")).toString());
        assertEquals(Integer.getInteger("dowse.suite.differing", 0), all.failed);
    }

    private static List<RuntimeCase> cases(String chosen) {
        Path root = Path.of(System.getProperty("dowse.suite", ""));
        return Golden.files(root, ".d").stream()
                .flatMap(file -> RuntimeCase.of(root, file).stream())
                .filter(test -> test.name().matches(chosen))
                .toList();
    }

    private static Map<RuntimeCase, Verdict> verdicts(List<RuntimeCase> cases)
            throws InterruptedException, ExecutionException {
        List<String> command = command();
        Map<RuntimeCase, Verdict> verdicts = new LinkedHashMap<>();
        try (ExecutorService jobs =
                Executors.newFixedThreadPool(Integer.getInteger("dowse.suite.jobs", 2))) {
            List<Future<Verdict>> running = new ArrayList<>();
            for (RuntimeCase test : cases) {
                running.add(jobs.submit(() -> verdict(test, command)));
            }
            for (int i = 0; i < running.size(); i++) {
                verdicts.put(cases.get(i), running.get(i).get());
            }
        }
        return verdicts;
    }

    private static Verdict verdict(RuntimeCase test, List<String> command)
            throws InterruptedException {
        try {
            return test.run(command, SECONDS);
        } catch (IOException e) {
            return new Verdict.Failed(e.toString());
        }
    }

    private static List<String> command() {
        String given = System.getProperty("dowse.suite.command", "");
        if (!given.isEmpty()) {
            return List.of(given.split(" ", -1));
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
    }

    private static String told(RuntimeCase test, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Passed() -> "";
            case Verdict.Failed(String why) -> "FAILED " + test.name() + "\n" + why + "\n";
            case Verdict.Skipped(String why) -> "skipped " + test.name() + ": " + why + "\n";
        };
    }
}
