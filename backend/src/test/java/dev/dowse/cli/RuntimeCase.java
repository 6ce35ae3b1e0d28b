package dev.dowse.cli;

import dev.dowse.testing.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A script of a suite beside which a file {@code .r} holds what a run of it must print. Comments
 * {@code @@name: value} in it, or in a {@code test.options} of a folder above, say how to run it;
 * an executable {@code .r.p} makes its output comparable, an executable {@code .x} says whether it
 * can run here at all.
 *
 * @param root the folder of the suite, whose parent is the working directory of every run
 */
record RuntimeCase(Path root, Path file, String text, Path results) {
    private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-f]+");
    private static final Pattern POSITION = Pattern.compile(" at BPF pc \\S+");
    private static final Pattern CLAUSE = Pattern.compile("error in (?:dt_)?clause[_ ]\\d+");

    /** The CPU and the probe's number, which the suite's own runs leave out. */
    private static final Pattern COLUMNS =
            Pattern.compile(
                    "^(CPU     ID |[ \\d]{3} [ \\d]{6} (?= *\\S*:\\S+ ))", Pattern.MULTILINE);

    /** What became of a case. */
    sealed interface Verdict {
        record Passed() implements Verdict {}

        record Failed(String difference) implements Verdict {}

        record Skipped(String why) implements Verdict {}
    }

    /** Empty for a script without expected output. */
    static Optional<RuntimeCase> of(Path root, Path file) {
        String name = file.getFileName().toString();
        String base = name.substring(0, name.length() - ".d".length());
        String machine = System.getProperty("os.arch", "").replace("amd64", "x86_64");
        return Stream.of(base + "." + machine + ".r", base + ".r")
                .map(file::resolveSibling)
                .filter(each -> name.startsWith("tst.") && Files.exists(each))
                .findFirst()
                .map(results -> new RuntimeCase(root, file, bytes(file), results));
    }

    /** Its path in the suite. */
    String name() {
        return root.relativize(file).toString();
    }

    /** Runs it with a command that takes what dtrace takes, for {@code seconds} at the most. */
    Verdict run(List<String> command, int seconds) throws IOException, InterruptedException {
        Optional<String> excuse = excuse();
        if (excuse.isPresent()) {
            return new Verdict.Skipped(excuse.get());
        }
        Path folder = Files.createTempDirectory("dowse-suite");
        try {
            String problem = new SuiteProcess(this, folder).trace(command, seconds);
            String printed = comparable(folder);
            String difference = problem + difference(folder, printed);
            if (difference.isEmpty()) {
                return new Verdict.Passed();
            }
            Optional<String> expected = directive("xfail");
            return expected.isPresent()
                    ? new Verdict.Skipped("expected to fail: " + expected.get())
                    : new Verdict.Failed(difference);
        } finally {
            for (Path each : Golden.files(folder, "")) {
                Files.deleteIfExists(each.equals(folder) ? folder.resolve("none") : each);
            }
            Files.deleteIfExists(folder);
        }
    }

    /** Why it is not run; empty where it is. */
    private Optional<String> excuse() throws IOException, InterruptedException {
        Optional<String> skip = directive("skip").or(() -> RuntimeScope.refusal(text));
        if (skip.isPresent()) {
            return skip;
        }
        Path judge = sibling(".x");
        if (!Files.isExecutable(judge)) {
            return Optional.empty();
        }
        Process process =
                new ProcessBuilder(judge.toString())
                        .directory(working().toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? Optional.empty() : Optional.of(said.strip());
    }

    /** What it printed, with standard error behind it, without what changes from run to run. */
    private String comparable(Path folder) throws IOException, InterruptedException {
        Path printed = folder.resolve("out");
        Files.writeString(
                printed,
                COLUMNS.matcher(bytes(printed)).replaceAll(""),
                StandardCharsets.ISO_8859_1);
        String complaints = bytes(folder.resolve("err")).replaceAll("(?m)^dowse: ", "dtrace: ");
        if (!complaints.isEmpty()) {
            String all = bytes(printed) + "-- @@stderr --\n" + complaints;
            Files.writeString(printed, all, StandardCharsets.ISO_8859_1);
        }
        Path filter = sibling(".r.p");
        String text = Files.isExecutable(filter) ? filtered(filter, folder) : bytes(printed);
        return ADDRESS.matcher(text).replaceAll("{ptr}");
    }

    private String filtered(Path filter, Path folder) throws IOException, InterruptedException {
        Path result = folder.resolve("filtered");
        new ProcessBuilder(filter.toString())
                .directory(working().toFile())
                .redirectInput(folder.resolve("out").toFile())
                .redirectOutput(result.toFile())
                .start()
                .waitFor(20, TimeUnit.SECONDS);
        return bytes(result);
    }

    /** The lines that differ, as {@code diff} shows them; empty where none does. */
    private String difference(Path folder, String printed) throws IOException {
        boolean ordered = directive("nosort").isPresent();
        Path wanted = folder.resolve("wanted");
        Path found = folder.resolve("found");
        Files.writeString(wanted, arranged(bytes(results), ordered), StandardCharsets.ISO_8859_1);
        Files.writeString(found, arranged(printed, ordered), StandardCharsets.ISO_8859_1);
        Process process =
                new ProcessBuilder("diff", "-a", "-U1", wanted.toString(), found.toString())
                        .redirectErrorStream(true)
                        .start();
        String text =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        return text.lines().skip(2).limit(24).collect(Collectors.joining("\n"));
    }

    /** The lines to compare: how clauses and positions in programs are named is not compared. */
    private static String arranged(String text, boolean ordered) {
        String named = CLAUSE.matcher(POSITION.matcher(text).replaceAll("")).replaceAll("error");
        Stream<String> lines = named.lines();
        return (ordered ? lines : lines.sorted()).collect(Collectors.joining("\n")) + "\n";
    }

    /** The file beside the script with this ending in place of {@code .d}. */
    Path sibling(String ending) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - ".d".length()) + ending);
    }

    Path working() {
        return root.toAbsolutePath().resolveSibling("").normalize();
    }

    /** What {@code @@name} says in the script or, where it says nothing, in a folder above. */
    Optional<String> directive(String name) {
        List<String> texts = new ArrayList<>(List.of(text));
        for (Path folder = file.getParent();
                folder != null && folder.startsWith(root);
                folder = folder.getParent()) {
            Path options = folder.resolve("test.options");
            texts.add(Files.exists(options) ? bytes(options) : "");
        }
        Pattern pattern = Pattern.compile("@@" + name + "(?![a-z-])(?: *:)?(.*?)(?:\\*/|\\n|$)");
        return texts.stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1).strip())
                .findFirst();
    }

    /** How long it may run: what it asks for, but no more than {@code seconds}. */
    int seconds(int seconds) {
        return Math.min(seconds, directive("timeout").map(Integer::parseInt).orElse(seconds));
    }

    private static String bytes(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException e) {
            return String.format(Locale.ROOT, "(%s is not readable: %s)", file, e.getMessage());
        }
    }
}
