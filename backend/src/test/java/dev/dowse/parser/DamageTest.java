package dev.dowse.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.diagnostic.Analyzed;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import dev.dowse.syntax.Item;
import dev.dowse.syntax.Script;
import dev.dowse.testing.Damage;
import dev.dowse.testing.Golden;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One token of a sound script is deleted, put in or replaced: the items that it does not stand in
 * keep their tree, and nothing new is told about them. {@link Damage} says which items those are.
 * What is told at the first word of an item says what is missing before it.
 *
 * <p>Two rules of D let a damage reach further: a probe's number looks like any other, so that an
 * item may begin with one or the item before goes on; and the name of a type is one only behind its
 * definition, so that a damaged declaration takes with it what mentions a name of it.
 */
class DamageTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    static List<Path> scripts() {
        return Stream.of(
                        RESOURCES.resolve("parser").resolve("trees"),
                        RESOURCES.resolve("parser").resolve("damage"),
                        RESOURCES.resolve("semantics").resolve("clean"),
                        Path.of("examples"))
                .flatMap(folder -> Golden.files(folder, ".d").stream())
                .filter(file -> parsed(file).diagnostics().isEmpty())
                .toList();
    }

    private static Analyzed<Script> parsed(Path file) {
        return Parser.parse(SourceText.of("sound.d", Golden.read(file)));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void damageStaysInItsItem(Path file) {
        SourceText source = SourceText.of(file.getFileName().toString(), Golden.read(file));
        Damage.Sound sound = new Damage.Sound(source, parsed(file).value().items());
        List<String> trees =
                sound.items().stream().map(item -> TreeText.of(item, sound.text())).toList();
        List<String> violations = new ArrayList<>();
        Damage.each(sound, damage -> violation(sound, trees, damage).ifPresent(violations::add));
        assertEquals(0, violations.size(), () -> String.join("\n\n", violations));
    }

    private static Optional<String> violation(
            Damage.Sound sound, List<String> trees, Damage damage) {
        Analyzed<Script> parsed = Parser.parse(SourceText.of("damaged.d", damage.text()));
        Set<String> found = new HashSet<>();
        for (Item item : parsed.value().items()) {
            found.add(item.span().start() + TreeText.of(item, damage.text()));
        }
        Set<String> taken = damage.definedTypes(sound);
        for (int i = 0; i < trees.size(); i++) {
            Span span = sound.items().get(i).span();
            if (damage.touches(sound, i)
                    || Character.isDigit(sound.text().charAt(span.start()))
                    || sound.names(i).stream().anyMatch(taken::contains)) {
                continue;
            }
            Span now = damage.moved(span);
            if (!found.contains(now.start() + trees.get(i))) {
                return Optional.of(damage.told(sound, "another tree: " + parsed.diagnostics()));
            }
            for (Diagnostic told : parsed.diagnostics()) {
                if (now.contains(told.span()) && told.span().start() > now.start()) {
                    return Optional.of(damage.told(sound, "new: " + told));
                }
            }
        }
        return Optional.empty();
    }
}
