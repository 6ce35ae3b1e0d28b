package dev.dowse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dowse.catalog.BundledProbes;
import dev.dowse.compiler.Compiler;
import dev.dowse.compiler.Destination;
import dev.dowse.compiler.StandardLibrary;
import dev.dowse.constraints.KernelProfile;
import dev.dowse.constraints.KernelProfiles;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.kernel.KernelTypes;
import dev.dowse.parser.Parser;
import dev.dowse.semantics.Environment;
import dev.dowse.semantics.Macros;
import dev.dowse.semantics.Options;
import dev.dowse.source.SourceText;
import dev.dowse.testing.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Compiles scripts that people wrote, on any system, and counts what becomes of them per folder:
 * {@code -Ddowse.written=DIR} names the directory. No script may make the compiler fail; what the
 * parser refuses is listed, to be compared with the reference, and so is what is told of each
 * script that needs another system.
 */
class WrittenScriptsTest {
    private static final Pattern INTERPRETER = Pattern.compile("#!\\s*\\S*dtrace\\s+-(\\w+)\\s*");
    private static final Pattern FOREIGN = Pattern.compile("exists on (.*) only, not on Linux");

    private final Destination destination;
    private final Map<String, Count> folders = new TreeMap<>();
    private final Map<String, Integer> codes = new TreeMap<>();
    private final Map<String, Integer> systems = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();

    WrittenScriptsTest() {
        KernelProfile newest = KernelProfiles.newest();
        destination = Destination.of(newest, newest);
    }

    private static final class Count {
        int files;
        int compiled;
        int foreign;
        int unreadable;

        String text(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-44s %4d scripts  %4d without errors  %4d of another system  %3d refused by"
                            + " the parser",
                    name,
                    files,
                    compiled,
                    foreign,
                    unreadable);
        }
    }

    @Test
    void noneMakesTheCompilerFail(TestReporter reporter) {
        String directory = System.getProperty("dowse.written", "");
        assumeTrue(!directory.isEmpty(), "-Ddowse.written=DIR names scripts to compile");
        Path root = Path.of(directory);
        for (Path file : Golden.files(root, ".d")) {
            if (Files.isSymbolicLink(file)) {
                continue;
            }
            Path name = root.relativize(file);
            Count count = folders.computeIfAbsent(name.getName(0).toString(), _ -> new Count());
            count.files++;
            try {
                compile(name, file, count);
            } catch (RuntimeException | StackOverflowError e) {
                failures.add(name + ": " + e);
            }
        }
        StringBuilder report = new StringBuilder("\n");
        folders.forEach((folder, count) -> report.append(count.text(folder)).append('\n'));
        report.append("\nscripts by the code of an error: ").append(codes);
        report.append("\nerrors that name a system: ").append(systems).append("\n\n");
        report.append("refused by the parser:\n").append(String.join("\n", refusals));
        report.append("\n\nother errors:\n").append(String.join("\n", findings));
        reporter.publishEntry(report.toString());
        assertEquals(List.of(), failures);
    }

    private void compile(Path name, Path file, Count count) {
        String text = read(file);
        Matcher interpreter = INTERPRETER.matcher(text);
        String letters = interpreter.lookingAt() ? interpreter.group(1) : "s";
        PreprocessorOptions preprocessor = new PreprocessorOptions();
        preprocessor.preprocess(letters.contains("C"));
        SourceText source;
        try {
            source = preprocessor.applied(System.err, SourceText.of(name.toString(), text));
        } catch (CommandFailure e) {
            findings.add(name + ": " + e.getMessage());
            codes.merge("preprocessor", 1, Integer::sum);
            return;
        }
        List<Diagnostic> errors =
                Compiler.compile(source, environment(letters), destination).diagnostics().stream()
                        .filter(Diagnostic::isError)
                        .toList();
        List<Diagnostic> unread =
                Parser.parse(source).diagnostics().stream().filter(Diagnostic::isError).toList();
        boolean foreign = errors.stream().anyMatch(e -> FOREIGN.matcher(e.message()).find());
        count.compiled += errors.isEmpty() ? 1 : 0;
        count.unreadable += unread.isEmpty() ? 0 : 1;
        count.foreign += foreign ? 1 : 0;
        unread.forEach(e -> refusals.add(line(name, source, e)));
        errors.stream()
                .map(Diagnostic::code)
                .distinct()
                .forEach(code -> codes.merge(code, 1, Integer::sum));
        for (Diagnostic error : errors) {
            Matcher system = FOREIGN.matcher(error.message());
            if (system.find()) {
                systems.merge(system.group(1), 1, Integer::sum);
            }
            findings.add(line(name, source, error));
        }
    }

    private static String line(Path name, SourceText source, Diagnostic error) {
        int line = source.position(error.span().start()).line();
        return name + ":" + line + " " + error.code() + " " + error.message();
    }

    private static Environment environment(String letters) {
        Map<String, String> options = new HashMap<>();
        if (letters.contains("Z")) {
            options.put("zdefs", "");
        }
        if (letters.contains("w")) {
            options.put("destructive", "");
        }
        return new Environment(
                BundledProbes.INSTANCE,
                KernelTypes.known(),
                StandardLibrary.INSTANCE,
                Macros.EDITOR,
                new Options(options));
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
