package dev.dowse.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.testing.Golden;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every compile error of the reference is told by us, or a page says why it is not. */
class ReferenceTagsTest {
    private static final Path TAGS = Path.of("src/test/resources/semantics/reference-tags.txt");
    private static final Path REASONS = Path.of("docs/reference-tags.md");
    private static final Path PAGES = Path.of("docs/diagnostics");
    private static final Path FIXTURES = Path.of("src/test/resources");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (D_[A-Z0-9_]+) \\| .+ \\|$");
    private static final Pattern SHOWN = Pattern.compile("(?:error|warning)\\[(D_[A-Z0-9_]+)]: ");

    @Test
    void everyTagIsToldOrExplained() {
        Set<String> open = tags();
        open.removeAll(shown());
        open.removeAll(rows(Golden.read(REASONS)));
        assertEquals(Set.of(), open, "tags that no fixture shows and no reason explains");
    }

    @Test
    void whatCannotOccurDoesNotOccur() {
        String text = Golden.read(REASONS);
        int start = text.indexOf("## Cannot occur");
        Set<String> impossible = rows(text.substring(start, text.indexOf("\n## ", start + 4)));
        impossible.retainAll(shown());
        assertEquals(Set.of(), impossible);
    }

    @Test
    void everyToldTagHasAPage() {
        Set<String> told = tags();
        told.retainAll(shown());
        told.removeIf(tag -> Files.exists(PAGES.resolve(tag + ".md")));
        assertEquals(Set.of(), told, "tags without a page");
    }

    private static Set<String> tags() {
        Set<String> tags = new TreeSet<>();
        Golden.read(TAGS).lines().filter(line -> !line.startsWith("#")).forEach(tags::add);
        assertEquals(212, tags.size());
        return tags;
    }

    private static Set<String> shown() {
        Set<String> shown = new TreeSet<>();
        for (Path fixture : Golden.files(FIXTURES, ".d")) {
            Matcher matcher = SHOWN.matcher(Golden.read(fixture));
            while (matcher.find()) {
                shown.add(matcher.group(1));
            }
        }
        return shown;
    }

    private static Set<String> rows(String text) {
        Set<String> tags = new TreeSet<>();
        Matcher matcher = ROW.matcher(text);
        while (matcher.find()) {
            tags.add(matcher.group(1));
        }
        return tags;
    }
}
