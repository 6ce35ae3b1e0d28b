package dev.dowse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.catalog.BundledProbes;
import dev.dowse.compiler.Compiler;
import dev.dowse.compiler.Destination;
import dev.dowse.constraints.KernelProfiles;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.semantics.Environment;
import dev.dowse.semantics.Library;
import dev.dowse.semantics.Macros;
import dev.dowse.semantics.Options;
import dev.dowse.source.SourceText;
import dev.dowse.testing.Golden;
import dev.dowse.types.TypeDictionary;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Common mistakes: each is told once, its first fix repairs it, and docs/messages.md shows what
 * Dowse prints beside what was recorded of dtrace and bpftrace.
 */
class MistakesTest {
    private static final Path FOLDER = Path.of("src/test/resources/mistakes");
    private static final Path PAGE = Path.of("docs/messages.md");

    /** One mistake: its files' name and what it is. */
    record Mistake(String name, String title) {
        SourceText script() {
            return SourceText.of(name + ".d", file(".d"));
        }

        String file(String suffix) {
            return Golden.read(FOLDER.resolve(name + suffix));
        }

        /** What another command printed, under the command line that made it print. */
        List<String> recorded(String suffix) {
            return file(suffix).lines().toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Mistake> mistakes() {
        return Golden.read(FOLDER.resolve("list.tsv"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 2))
                .map(fields -> new Mistake(fields[0], fields[1]))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void oneMistakeIsOneFinding(Mistake mistake) {
        List<Diagnostic> found = findings(mistake.script());
        assertEquals(1, found.size(), () -> printed(mistake.script(), found));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void theFirstFixLeavesNothingToRepair(Mistake mistake) {
        SourceText script = mistake.script();
        List<Fix> fixes = findings(script).getFirst().fixes();
        if (!fixes.isEmpty()) {
            SourceText fixed =
                    SourceText.of(script.name(), applied(script.text(), fixes.getFirst()));
            List<Diagnostic> rest = findings(fixed);
            boolean fine = rest.stream().noneMatch(d -> d.isError() || isWarning(d));
            assertTrue(fine, () -> fixed.text() + printed(fixed, rest));
        }
    }

    @Test
    void thePageShowsThemAll() {
        assertTrue(mistakes().size() >= 20);
        StringBuilder page = new StringBuilder(Golden.read(FOLDER.resolve("head.md")));
        page.append("\n| mistake | Dowse | dtrace | bpftrace |\n|---|---|---|---|\n");
        for (Mistake mistake : mistakes()) {
            page.append("| [").append(mistake.title()).append("](#").append(mistake.name());
            page.append(") | ").append(code(findings(mistake.script()).getFirst().message()));
            page.append(" | ").append(code(message(mistake.recorded(".dtrace"), "D_")));
            page.append(" | ").append(code(message(mistake.recorded(".bpftrace"), "ERROR: ")));
            page.append(" |\n");
        }
        mistakes().forEach(mistake -> page.append(section(mistake)));
        Golden.check(PAGE, page.toString());
    }

    private static String section(Mistake mistake) {
        SourceText script = mistake.script();
        Diagnostic finding = findings(script).getFirst();
        String fixes =
                finding.fixes().stream()
                        .map(fix -> "*" + fix.title() + "*")
                        .collect(Collectors.joining(", "));
        return "\n## <a id=\""
                + mistake.name()
                + "\"></a>"
                + mistake.title()
                + "\n\n"
                + block("d", script.text())
                + "Dowse"
                + (fixes.isEmpty() ? "" : ", which offers to repair it: " + fixes)
                + "\n\n"
                + block("", FindingPrinter.text(script, finding, false))
                + "dtrace\n\n"
                + block("", mistake.file(".dtrace"))
                + "bpftrace, of the same mistake in its language\n\n"
                + block("", mistake.file(".bt"))
                + block("", mistake.file(".bpftrace")).stripTrailing()
                + "\n";
    }

    private static String block(String language, String text) {
        return "```" + language + "\n" + text.stripTrailing() + "\n```\n\n";
    }

    /** The message without the place that it is about. */
    private static String message(List<String> recorded, String mark) {
        String line = recorded.size() < 2 ? "(nothing)" : recorded.get(1);
        int at = line.indexOf(mark);
        String rest = at < 0 ? line : line.substring(at + (mark.endsWith(" ") ? mark.length() : 0));
        return at < 0 || mark.endsWith(" ")
                ? rest
                : rest.substring(rest.indexOf("] ") + 2).replaceFirst("^line \\d+: ", "");
    }

    private static String code(String text) {
        return "`" + text.replace("|", "\\|").replace('`', '\'') + "`";
    }

    private static boolean isWarning(Diagnostic finding) {
        return finding.severity().word().equals("warning");
    }

    private static String printed(SourceText script, List<Diagnostic> findings) {
        return findings.stream()
                .map(finding -> FindingPrinter.text(script, finding, false))
                .collect(Collectors.joining());
    }

    private static String applied(String text, Fix fix) {
        StringBuilder out = new StringBuilder(text);
        fix.edits().stream()
                .sorted(Comparator.comparingInt((Fix.Edit e) -> e.span().start()).reversed())
                .forEach(e -> out.replace(e.span().start(), e.span().end(), e.replacement()));
        return out.toString();
    }

    private static List<Diagnostic> findings(SourceText script) {
        Environment environment =
                new Environment(
                        BundledProbes.INSTANCE,
                        TypeDictionary.EMPTY,
                        Library.NONE,
                        Macros.EDITOR,
                        Options.NONE);
        Destination destination =
                Destination.of(
                        KernelProfiles.named("6.18").orElseThrow(),
                        KernelProfiles.named(KernelProfiles.DEFAULT_FLOOR).orElseThrow());
        return Compiler.compile(script, environment, destination).diagnostics();
    }
}
