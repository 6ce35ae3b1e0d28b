package dev.dowse.constraints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.catalog.BundledProbes;
import dev.dowse.compiler.Compilation;
import dev.dowse.compiler.Compiler;
import dev.dowse.compiler.Destination;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.semantics.Environment;
import dev.dowse.semantics.Library;
import dev.dowse.semantics.Macros;
import dev.dowse.semantics.Options;
import dev.dowse.source.SourceText;
import dev.dowse.testing.Fixture;
import dev.dowse.testing.Golden;
import dev.dowse.types.TypeDictionary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each limit at its place in a script; the folder of a script names its kernels. */
class LimitFixturesTest {
    private static final Path SCRIPTS = Path.of("src/test/resources/constraints/limits");
    private static final Path SOURCES = Path.of("src/main/java/dev/dowse/constraints");
    private static final Path PAGES = Path.of("docs/diagnostics");
    private static final Pattern CODE = Pattern.compile("\"((?:BPF|DT)-[A-Z0-9-]+)\"");

    static List<Path> scripts() {
        return Fixture.files(SCRIPTS);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void findsWhatTheScriptExpects(Path file) {
        Fixture fixture = Fixture.read(file);
        fixture.check(compile(fixture.source(), file).diagnostics());
    }

    /** What a fix leaves must be without the finding, and without an error that was not there. */
    @ParameterizedTest
    @MethodSource("scripts")
    void fixesRemoveWhatTheyAreFor(Path file) {
        SourceText source = Fixture.read(file).source();
        List<Diagnostic> found = compile(source, file).diagnostics();
        for (Diagnostic finding : found) {
            for (Fix fix : finding.fixes()) {
                SourceText fixed = SourceText.of(source.name(), applied(source.text(), fix));
                List<Diagnostic> rest = compile(fixed, file).diagnostics();
                assertTrue(
                        count(rest, finding.code()) < count(found, finding.code()),
                        fix.title() + "\n" + fixed.text() + rest);
                assertTrue(
                        rest.stream().filter(Diagnostic::isError).count()
                                <= found.stream().filter(Diagnostic::isError).count(),
                        fix.title() + "\n" + fixed.text() + rest);
            }
        }
    }

    /** The fixes of a script, as the lines that they change. */
    @ParameterizedTest
    @MethodSource("scripts")
    void fixesWriteWhatIsExpected(Path file) {
        SourceText source = Fixture.read(file).source();
        StringBuilder all = new StringBuilder();
        for (Diagnostic finding : compile(source, file).diagnostics()) {
            for (Fix fix : finding.fixes()) {
                all.append(source.position(finding.span().start()).line() + 1)
                        .append(": ")
                        .append(fix.title())
                        .append('\n')
                        .append(changes(source.text(), applied(source.text(), fix)));
            }
        }
        if (!all.isEmpty()) {
            Golden.check(file.resolveSibling(file.getFileName() + ".fixes"), all.toString());
        }
    }

    private static String changes(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int least = Math.min(old.size(), now.size());
        int same = 0;
        while (same < least && old.get(same).equals(now.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < least - same
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        return marked("  - ", old.subList(same, old.size() - tail))
                + marked("  + ", now.subList(same, now.size() - tail));
    }

    private static String marked(String mark, List<String> lines) {
        return lines.stream()
                .filter(line -> !line.startsWith("/*"))
                .map(line -> mark + line + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void everyCodeHasAFixtureAndAPage() {
        Set<String> raised = new TreeSet<>();
        for (Path source : Golden.files(SOURCES, ".java")) {
            Matcher matcher = CODE.matcher(Golden.read(source));
            while (matcher.find()) {
                raised.add(matcher.group(1));
            }
        }
        Set<String> unwritten = new TreeSet<>(raised);
        unwritten.removeIf(code -> Files.exists(PAGES.resolve(code + ".md")));
        assertEquals(Set.of(), unwritten, "codes without a page");
        Set<String> unshown = new TreeSet<>(raised);
        scripts().forEach(file -> unshown.removeAll(Fixture.read(file).codes()));
        assertEquals(Set.of(), unshown, "codes without a fixture");
    }

    private static long count(List<Diagnostic> findings, String code) {
        return findings.stream().filter(d -> d.code().equals(code)).count();
    }

    private static String applied(String text, Fix fix) {
        StringBuilder out = new StringBuilder(text);
        fix.edits().stream()
                .sorted(Comparator.comparingInt((Fix.Edit e) -> e.span().start()).reversed())
                .forEach(e -> out.replace(e.span().start(), e.span().end(), e.replacement()));
        return out.toString();
    }

    /** {@code 6.18}, or {@code 6.18-from-4.19} with the oldest kernel to warn for. */
    private static Destination destination(Path file) {
        String[] names = SCRIPTS.relativize(file).getName(0).toString().split("-from-", 2);
        KernelProfile target = KernelProfiles.named(names[0]).orElseThrow();
        String usual =
                target.version().compareTo(new KernelProfile.Version(5, 10)) < 0
                        ? names[0]
                        : KernelProfiles.DEFAULT_FLOOR;
        String floor = names.length > 1 ? names[1] : usual;
        return Destination.of(target, KernelProfiles.named(floor).orElseThrow());
    }

    private static Compilation compile(SourceText source, Path file) {
        Environment environment =
                new Environment(
                        BundledProbes.INSTANCE,
                        TypeDictionary.EMPTY,
                        Library.NONE,
                        Macros.EDITOR,
                        Options.NONE);
        return Compiler.compile(source, environment, destination(file));
    }
}
