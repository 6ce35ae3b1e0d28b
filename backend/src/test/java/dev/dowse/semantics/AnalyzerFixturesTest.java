package dev.dowse.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.testing.Fixture;
import dev.dowse.testing.Golden;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each finding of the analyzer, at its place, in a script that a reader can follow. */
class AnalyzerFixturesTest {
    private static final Path SCRIPTS = Path.of("src/test/resources/semantics");
    private static final Path SOURCES = Path.of("src/main/java/dev/dowse/semantics");
    private static final Path PAGES = Path.of("docs/diagnostics");

    /** A code in a string of the sources; those that end in {@code _} are put together. */
    private static final Pattern CODE = Pattern.compile("\"(D_[A-Z0-9_]*[A-Z0-9])\"");

    static List<Path> errors() {
        return Fixture.files(SCRIPTS.resolve("errors"));
    }

    static List<Path> arguments() {
        return Fixture.files(SCRIPTS.resolve("arguments"));
    }

    static List<Path> clean() {
        return Fixture.files(SCRIPTS.resolve("clean"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void findsWhatTheScriptExpects(Path file) {
        Fixture fixture = Fixture.read(file);
        fixture.check(Scripts.analyze(fixture.source(), Scripts.EDITOR).diagnostics());
    }

    @ParameterizedTest
    @MethodSource("arguments")
    void findsWhatTheScriptExpectsOfItsArguments(Path file) {
        Fixture fixture = Fixture.read(file);
        Environment command =
                Scripts.command(
                        "12",
                        "name",
                        "-0x10",
                        "\"a b\"",
                        "7",
                        "read",
                        "x",
                        "99999999999999999999",
                        "last");
        fixture.check(Scripts.analyze(fixture.source(), command).diagnostics());
    }

    @ParameterizedTest
    @MethodSource("clean")
    void findsNothingAndTypesEverything(Path file) {
        Fixture fixture = Fixture.read(file);
        var analyzed = Scripts.analyze(fixture.source(), Scripts.EDITOR);
        assertEquals(List.of(), analyzed.diagnostics(), file.toString());
        Path golden = file.resolveSibling(file.getFileName().toString().replace(".d", ".typed"));
        Golden.check(golden, TypedText.of(analyzed.value()));
    }

    @Test
    void everyCodeHasAFixtureAndAPage() {
        Set<String> expected = new TreeSet<>();
        List<Path> fixtures = new ArrayList<>(errors());
        fixtures.addAll(arguments());
        fixtures.forEach(file -> expected.addAll(Fixture.read(file).codes()));
        Set<String> unshown = raised();
        unshown.removeAll(expected);
        assertEquals(Set.of(), unshown, "codes without a fixture");
        Set<String> unwritten = raised();
        unwritten.addAll(expected);
        unwritten.removeIf(code -> Files.exists(PAGES.resolve(code + ".md")));
        assertEquals(Set.of(), unwritten, "codes without a page");
        assertTrue(expected.size() > 100, "codes shown: " + expected.size());
    }

    private static Set<String> raised() {
        Set<String> codes = new TreeSet<>();
        for (Path source : Golden.files(SOURCES, ".java")) {
            Matcher matcher = CODE.matcher(Golden.read(source));
            while (matcher.find()) {
                codes.add(matcher.group(1));
            }
        }
        codes.removeIf(AnalyzerFixturesTest::isPrefix);
        return codes;
    }

    /** The beginnings of the codes of the quantizing functions. */
    private static boolean isPrefix(String code) {
        return Set.of("D_LQUANT_MATCH", "D_LLQUANT_MATCH").contains(code);
    }
}
