package dev.dowse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dowse.cli.SuiteScript.Expected;
import dev.dowse.diagnostic.Analyzed;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.parser.Parser;
import dev.dowse.semantics.Analyzer;
import dev.dowse.semantics.Program;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import dev.dowse.syntax.Node;
import dev.dowse.syntax.Script;
import dev.dowse.testing.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Runs a directory of scripts through the front end and counts, per folder and in all, how many are
 * accepted and how many are refused with the tag in their name; every difference is listed. {@code
 * -Ddowse.suite=DIR} names the directory, {@code -Ddowse.suite.known=N} how many differences are
 * known. With {@code -Ddowse.suite.oracle=COMMAND} the tags and lines to compare with come from a
 * command that gets a script's options and path and prints {@code [D_TAG] line N}.
 */
class SuiteTest {
    /** The first thing that a compiler told about a script; no tag where it accepts it. */
    private record Told(String tag, int line, String message) {
        static final Told NOTHING = new Told("", 0, "");
    }

    private static final class Count {
        int accepted;
        int acceptable;
        int refused;
        int refusable;
        int lines;
        int comparable;

        String text(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-32s tst %4d of %4d   err %3d of %3d   lines %3d of %3d",
                    name,
                    accepted,
                    acceptable,
                    refused,
                    refusable,
                    lines,
                    comparable);
        }
    }

    private final Map<String, Count> folders = new TreeMap<>();
    private final Count all = new Count();
    private final List<String> differences = new ArrayList<>();
    private final String oracle = System.getProperty("dowse.suite.oracle", "");

    @Test
    void agreesWithTheNamesOfTheScripts(TestReporter reporter) {
        String directory = System.getProperty("dowse.suite", "");
        assumeTrue(!directory.isEmpty(), "-Ddowse.suite=DIR names the scripts to compile");
        Path root = Path.of(directory);
        for (Path file : Golden.files(root, ".d")) {
            SuiteScript.of(file).ifPresent(script -> compare(root, script));
        }
        StringBuilder report = new StringBuilder("\n");
        folders.forEach((name, count) -> report.append(count.text(name)).append('\n'));
        report.append(all.text("all")).append("\n\n").append(String.join("\n", differences));
        reporter.publishEntry(report.toString());
        int known = Integer.getInteger("dowse.suite.known", 0);
        assertEquals(known, differences.size(), () -> String.join("\n", differences));
    }

    private void compare(Path root, SuiteScript script) {
        Told told = told(root, script);
        String folder = root.relativize(script.file().getParent()).toString();
        Count count = folders.computeIfAbsent(folder, f -> new Count());
        Expected expected = oracle.isEmpty() ? script.expected() : asked(root, script);
        switch (expected) {
            case Expected.Accepted ignored -> {
                boolean accepted = told.tag().isEmpty();
                count.acceptable++;
                all.acceptable++;
                count.accepted += accepted ? 1 : 0;
                all.accepted += accepted ? 1 : 0;
                difference(!accepted, script, root, "accepted", told);
            }
            case Expected.Refused(String tag) -> {
                boolean same = told.tag().equals(tag);
                count.refusable++;
                all.refusable++;
                count.refused += same ? 1 : 0;
                all.refused += same ? 1 : 0;
                difference(!same, script, root, tag, told);
                lines(script, root, same, told, count);
            }
            case Expected.Open ignored -> {}
        }
    }

    private void lines(SuiteScript script, Path root, boolean same, Told told, Count count) {
        int line = oracle.isEmpty() ? script.line() : askedLine;
        if (!same || line == 0) {
            return;
        }
        boolean met = told.line() == line;
        count.comparable++;
        all.comparable++;
        count.lines += met ? 1 : 0;
        all.lines += met ? 1 : 0;
        difference(!met, script, root, "line " + line, told);
    }

    private void difference(
            boolean differs, SuiteScript script, Path root, String wanted, Told told) {
        if (differs) {
            String found =
                    told.tag().isEmpty()
                            ? "accepted"
                            : told.tag() + " line " + told.line() + ": " + told.message();
            String excuse = script.excuse().map(e -> " (excused: " + e + ")").orElse("");
            differences.add(
                    root.relativize(script.file()) + " wanted " + wanted + ", " + found + excuse);
        }
    }

    /**
     * The error that a compiler would tell first that reads clause by clause: of one clause what
     * the parser found, then what the analysis did.
     */
    private static Told told(Path root, SuiteScript script) {
        SuiteScript.Input input;
        try {
            input = script.input(root);
        } catch (CommandFailure e) {
            return new Told("command", 0, String.valueOf(e.getMessage()));
        }
        SourceText text = input.text();
        Analyzed<Script> parsed = Parser.parse(text);
        Analyzed<Program> analyzed = Analyzer.analyze(text, parsed.value(), input.environment());
        List<Span> items = parsed.value().items().stream().map(Node::span).toList();
        Comparator<Diagnostic> order =
                Comparator.comparingInt((Diagnostic d) -> item(items, d))
                        .thenComparing(d -> !parsed.diagnostics().contains(d))
                        .thenComparingInt(d -> d.span().start());
        return Stream.concat(parsed.diagnostics().stream(), analyzed.diagnostics().stream())
                .filter(Diagnostic::isError)
                .min(order)
                .map(d -> new Told(d.code(), line(text, d), d.message()))
                .orElse(Told.NOTHING);
    }

    /** The number of items that end before the error. */
    private static int item(List<Span> items, Diagnostic error) {
        int start = error.span().start();
        return (int) items.stream().filter(item -> item.end() <= start).count();
    }

    private static int line(SourceText text, Diagnostic error) {
        int start = error.span().start();
        return text.parts().stream()
                .filter(p -> p.span().start() <= start)
                .reduce((first, second) -> second)
                .map(p ->
                        p.firstLine()
                                + text.lines().line(start)
                                - text.lines().line(p.span().start()))
                .orElse(0);
    }

    private int askedLine;

    /** What another compiler says to the script. */
    private Expected asked(Path root, SuiteScript script) {
        List<String> command = new ArrayList<>(List.of(oracle.split(" ", -1)));
        command.addAll(List.of("-s", root.relativize(script.file()).toString()));
        command.addAll(script.words().stream().map(w -> w.equals("$_pid") ? "1" : w).toList());
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(root.toFile())
                            .redirectErrorStream(true)
                            .start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            Matcher told = SuiteScript.TOLD.matcher(output);
            if (!told.find()) {
                askedLine = 0;
                return new Expected.Accepted();
            }
            askedLine = told.group(2) == null ? 0 : Integer.parseInt(told.group(2));
            return new Expected.Refused(told.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
