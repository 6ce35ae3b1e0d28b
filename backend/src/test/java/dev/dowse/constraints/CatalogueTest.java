package dev.dowse.constraints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.diagnostic.DiagnosticPages;
import dev.dowse.testing.Fixture;
import dev.dowse.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of all limits: each has a page, and what is decided by a rule has a fixture. */
class CatalogueTest {
    private static final Path LIST = Path.of("src/test/resources/constraints/catalogue.tsv");
    private static final Path SCRIPTS = Path.of("src/test/resources/constraints/limits");
    private static final Path SOURCES = Path.of("src/main/java/dev/dowse/constraints");
    private static final Path TABLE = Path.of("docs/limits.md");
    private static final String RULE = "rule ";

    /** One limit as the list has it; {@code tests} are names of classes. */
    private record Limit(String name, String page, String met, String title, List<String> tests) {}

    @Test
    void everyLimitHasAPageAndEveryRuleAFixture() {
        List<Limit> limits = limits();
        assertEquals(78, limits.size());
        assertEquals(78, limits.stream().map(Limit::name).distinct().count());
        for (Limit limit : limits) {
            assertTrue(DiagnosticPages.page(limit.page()).isPresent(), limit.name());
            if (limit.met().startsWith(RULE)) {
                String rule = limit.met().substring(RULE.length());
                assertTrue(Files.exists(SOURCES.resolve(rule + ".java")), rule);
                assertTrue(!fixtures(limit).isEmpty(), limit.name());
            }
        }
    }

    @Test
    void theTableIsInTheDocumentation() {
        StringBuilder table = new StringBuilder();
        table.append("# The limits of BPF that a D script can meet\n\n")
                .append("Each limit with the page that tells of it and how Dowse meets it: by a")
                .append(" rule that finds it\nin a script (with a fixture), in the code that is")
                .append(" generated, which never runs into it, or only\nwhere the script runs,")
                .append(" where the machine's answer is told and `dowse doctor` helps.\n\n")
                .append("| limit | what | met by | fixture or test | page |\n")
                .append("|---|---|---|---|---|\n");
        for (Limit limit : limits()) {
            table.append("| ")
                    .append(limit.name())
                    .append(" | ")
                    .append(limit.title())
                    .append(" | ")
                    .append(words(limit))
                    .append(" | ")
                    .append(String.join(", ", shown(limit)))
                    .append(" | [")
                    .append(limit.page())
                    .append("](diagnostics/")
                    .append(limit.page())
                    .append(".md) |\n");
        }
        Golden.check(TABLE, table.toString());
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
    }

    @Test
    void theTestsThatAreNamedExist() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            Set<String> classes =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".java"))
                            .map(name -> name.substring(0, name.length() - ".java".length()))
                            .collect(Collectors.toSet());
            for (Limit limit : limits()) {
                assertTrue(classes.containsAll(limit.tests()), limit.name());
            }
        }
    }

    private static String words(Limit limit) {
        return switch (limit.met()) {
            case "machine" -> "the machine it runs on";
            case "code" -> "the generated code";
            default -> "`" + limit.met().substring(RULE.length()) + "`";
        };
    }

    private static List<String> shown(Limit limit) {
        return Stream.concat(
                        fixtures(limit).stream(),
                        limit.tests().stream().map(test -> "`" + test + "`"))
                .toList();
    }

    private static List<String> fixtures(Limit limit) {
        return limit.met().startsWith(RULE)
                ? Fixture.files(SCRIPTS).stream()
                        .filter(file -> file.endsWith(limit.page() + ".d"))
                        .map(file -> SCRIPTS.relativize(file).toString())
                        .sorted()
                        .toList()
                : List.of();
    }

    private static List<Limit> limits() {
        return Golden.read(LIST)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(f -> new Limit(f[0], f[1], f[2], f[3], words(f[4])))
                .toList();
    }
}
