package dev.dowse.testing;

import dev.dowse.parser.Lexeme;
import dev.dowse.parser.Parser;
import dev.dowse.source.SourceText;
import dev.dowse.syntax.Item;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A script without errors, for {@link Damage} to be done to.
 *
 * @param names of every item those that a script may define: {@code x}, {@code self->x}, {@code @x}
 */
public record SoundScript(SourceText source, List<Item> items, List<Set<String>> names) {
    private static final Set<Lexeme.Kind> NAMES =
            Set.of(
                    Lexeme.Kind.NAME,
                    Lexeme.Kind.TYPE_NAME,
                    Lexeme.Kind.SYMBOL,
                    Lexeme.Kind.AGGREGATION);

    /** The files of scripts that tests keep, apart from those with errors. */
    public static List<Path> files() {
        Path resources = Path.of("src", "test", "resources");
        return Stream.of(
                        resources.resolve("parser").resolve("trees"),
                        resources.resolve("parser").resolve("damage"),
                        resources.resolve("semantics").resolve("clean"),
                        resources.resolve("dev").resolve("dowse").resolve("codegen"),
                        Path.of("examples"))
                .flatMap(folder -> Golden.files(folder, ".d").stream())
                .toList();
    }

    public static SoundScript of(SourceText source, List<Item> items) {
        List<Lexeme> words = Parser.lexemes(source);
        return new SoundScript(
                source, items, items.stream().map(item -> names(source, item, words)).toList());
    }

    private static Set<String> names(SourceText source, Item item, List<Lexeme> words) {
        List<Lexeme> inside =
                words.stream().filter(word -> item.span().contains(word.span())).toList();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < inside.size(); i++) {
            if (NAMES.contains(inside.get(i).kind())) {
                names.add(scope(source, inside, i) + source.slice(inside.get(i).span()));
            }
        }
        return names;
    }

    /** {@code self->} or {@code this->} where a name follows it. */
    private static String scope(SourceText source, List<Lexeme> words, int name) {
        boolean selected = name > 1 && words.get(name - 1).kind() == Lexeme.Kind.SELECTOR;
        return selected && words.get(name - 2).kind() == Lexeme.Kind.KEYWORD
                ? source.slice(words.get(name - 2).span()) + "->"
                : "";
    }

    public String text() {
        return source.text();
    }

    int line(int offset) {
        return source.lines().line(offset);
    }
}
