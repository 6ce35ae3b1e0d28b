package dev.dowse.parser;

import dev.dowse.diagnostic.Analyzed;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import dev.dowse.syntax.Item;
import dev.dowse.syntax.Script;
import dev.dowse.testing.Damage;
import dev.dowse.testing.Golden;
import dev.dowse.testing.SoundScript;
import dev.dowse.testing.Tally;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One token of a sound script is deleted, put in or replaced: the items that it does not reach keep
 * their tree, and nothing new is told about them. {@link Damage.Reach} says why one may be reached
 * that the damage does not stand in. What is told at the first word of an item says what is missing
 * before it.
 *
 * <p>The name of a type is one only behind its definition: what mentions a name that a damaged
 * {@code typedef} gives has another meaning.
 */
class DamageTest {
    static List<Path> scripts() {
        return SoundScript.files().stream()
                .filter(file -> parsed(file).diagnostics().isEmpty())
                .toList();
    }

    private static Analyzed<Script> parsed(Path file) {
        return Parser.parse(SourceText.of("sound.d", Golden.read(file)));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void damageStaysInItsItem(Path file, TestReporter reporter) {
        Comparison comparison = new Comparison(file);
        Damage.each(comparison.sound, comparison::check);
        reporter.publishEntry(file.getFileName().toString(), comparison.tally.toString());
        comparison.tally.assertNone();
    }

    /** A sound script against all that damage makes of it. */
    private static final class Comparison {
        private final SoundScript sound;
        private final List<String> trees;
        private final Tally tally = new Tally();

        Comparison(Path file) {
            SourceText source = SourceText.of(file.getFileName().toString(), Golden.read(file));
            sound = SoundScript.of(source, parsed(file).value().items());
            trees = sound.items().stream().map(item -> TreeText.of(item, source.text())).toList();
        }

        void check(Damage damage) {
            List<Optional<Damage.Reach>> reaches = damage.reaches(sound);
            if (!tally.isCompared(reaches)) {
                return;
            }
            Analyzed<Script> parsed = Parser.parse(SourceText.of("damaged.d", damage.text()));
            Map<Span, Item> items = new HashMap<>();
            parsed.value().items().forEach(item -> items.put(item.span(), item));
            Set<String> types = typesDefined(damage, reaches);
            for (int i = 0; i < trees.size(); i++) {
                if (reaches.get(i).isPresent()) {
                    continue;
                }
                if (sound.names().get(i).stream().anyMatch(types::contains)) {
                    tally.named();
                    continue;
                }
                Span now = damage.moved(sound.items().get(i).span());
                String is =
                        items.containsKey(now) ? TreeText.of(items.get(now), damage.text()) : "";
                if (!is.equals(trees.get(i))) {
                    tell(damage, "another tree: " + parsed.diagnostics());
                    return;
                }
                Optional<Diagnostic> told =
                        parsed.diagnostics().stream().filter(d -> isIn(now, d)).findFirst();
                if (told.isPresent()) {
                    tell(damage, "new: " + told.get());
                    return;
                }
            }
        }

        private void tell(Damage damage, String wrong) {
            tally.violation(damage.told(sound, wrong));
        }

        /** The names in the damaged items that define the name of a type, or do so now. */
        private Set<String> typesDefined(Damage damage, List<Optional<Damage.Reach>> reaches) {
            Set<String> names = new HashSet<>();
            for (int i = 0; i < trees.size(); i++) {
                String text = sound.source().slice(sound.items().get(i).span());
                boolean defines = text.startsWith("typedef") || damage.word().equals("typedef");
                if (defines && reaches.get(i).isPresent()) {
                    names.addAll(sound.names().get(i));
                    names.add(damage.word());
                }
            }
            return names;
        }
    }

    private static boolean isIn(Span item, Diagnostic told) {
        return item.contains(told.span()) && told.span().start() > item.start();
    }
}
