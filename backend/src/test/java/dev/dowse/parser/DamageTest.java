package dev.dowse.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.diagnostic.Analyzed;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import dev.dowse.syntax.Item;
import dev.dowse.syntax.Script;
import dev.dowse.testing.Golden;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One token of a sound script is deleted, inserted or replaced: the items that it does not stand in
 * keep their tree, and nothing new is told about them. A seeded sample runs in the build; {@code
 * -Ddowse.damage=all} tries every token with every other, {@code -Ddowse.damage.scripts=DIR} the
 * scripts of a directory.
 */
class DamageTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final int ROUNDS = 150;

    /** Words as an author sees them; comments and control lines are no tokens. */
    private static final Pattern TOKEN =
            Pattern.compile(
                    "/\\*(?s:.*?)\\*/|//[^\\n]*|(?m:^[ \\t]*#[^\\n]*)"
                            + "|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'"
                            + "|[@$]*\\w+|->|\\+\\+|--|[-+*/%&|^=!<>]=|&&|\\|\\||<<|>>|\\S");

    private static final List<String> FOREIGN =
            List.of(
                    "{",
                    "}",
                    "(",
                    ")",
                    "[",
                    "]",
                    ";",
                    ",",
                    ":",
                    "?",
                    "/",
                    "\"",
                    "'",
                    "=",
                    "==",
                    "->",
                    "self",
                    "this",
                    "int",
                    "struct",
                    "if",
                    "else",
                    "BEGIN",
                    "while",
                    "x",
                    "@a",
                    "$1",
                    "12",
                    "#",
                    "\\",
                    "é",
                    "::",
                    "*",
                    "!",
                    "inline",
                    "translator",
                    "typedef",
                    "provider",
                    "sizeof",
                    "\"s\"");

    /** A script with one token changed. */
    private record Damage(String text, String what, int start, int end, int shift) {
        /** True where the damage touches {@code span} of the sound script. */
        boolean touches(Span span) {
            return start <= span.end() && span.start() <= end;
        }

        int moved(int offset) {
            return offset >= end ? offset + shift : offset;
        }
    }

    private record Sound(Path file, String text, List<Item> items, List<MatchResult> tokens) {}

    static List<Path> scripts() {
        String directory = System.getProperty("dowse.damage.scripts", "");
        if (!directory.isEmpty()) {
            return Golden.files(Path.of(directory), ".d");
        }
        return Stream.of(
                        RESOURCES.resolve("parser").resolve("trees"),
                        RESOURCES.resolve("parser").resolve("damage"),
                        RESOURCES.resolve("semantics").resolve("clean"),
                        Path.of("examples"))
                .flatMap(folder -> Golden.files(folder, ".d").stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void damageStaysInItsItem(Path file) {
        Sound sound = sound(file);
        if (!Parser.parse(SourceText.of("sound.d", sound.text())).diagnostics().isEmpty()) {
            return;
        }
        List<String> violations = new ArrayList<>();
        if (System.getProperty("dowse.damage", "").equals("all")) {
            every(sound, violations);
        } else {
            Random random = new Random(sound.text().hashCode());
            for (int round = 0; round < ROUNDS && !sound.tokens().isEmpty(); round++) {
                check(sound, sampled(sound, random), violations);
            }
        }
        assertEquals(List.of(), violations, () -> String.join("\n\n", violations));
    }

    private static Sound sound(Path file) {
        String text = Golden.read(file);
        List<MatchResult> tokens =
                TOKEN.matcher(text)
                        .results()
                        .filter(t -> !t.group().startsWith("/*") && !t.group().startsWith("//"))
                        .filter(t -> !t.group().strip().startsWith("#"))
                        .toList();
        List<Item> items = Parser.parse(SourceText.of("sound.d", text)).value().items();
        return new Sound(file, text, items, tokens);
    }

    private static void every(Sound sound, List<String> violations) {
        Set<String> words = new HashSet<>(FOREIGN);
        sound.tokens().forEach(token -> words.add(token.group()));
        for (MatchResult token : sound.tokens()) {
            check(sound, replaced(sound, token, ""), violations);
            for (String word : words) {
                check(sound, replaced(sound, token, word), violations);
                check(sound, inserted(sound, token.start(), word), violations);
            }
        }
    }

    private static Damage sampled(Sound sound, Random random) {
        List<MatchResult> tokens = sound.tokens();
        MatchResult token = tokens.get(random.nextInt(tokens.size()));
        String word =
                random.nextBoolean()
                        ? FOREIGN.get(random.nextInt(FOREIGN.size()))
                        : tokens.get(random.nextInt(tokens.size())).group();
        return switch (random.nextInt(3)) {
            case 0 -> replaced(sound, token, "");
            case 1 -> replaced(sound, token, word);
            default -> inserted(sound, token.start(), word);
        };
    }

    private static Damage replaced(Sound sound, MatchResult token, String word) {
        String text = sound.text();
        return new Damage(
                text.substring(0, token.start()) + word + text.substring(token.end()),
                "“" + token.group() + "” became “" + word + "”",
                token.start(),
                token.end(),
                word.length() - token.group().length());
    }

    private static Damage inserted(Sound sound, int at, String word) {
        String text = sound.text();
        String put = word + " ";
        return new Damage(
                text.substring(0, at) + put + text.substring(at),
                "“" + word + "” was put in",
                at,
                at,
                put.length());
    }

    private static void check(Sound sound, Damage damage, List<String> violations) {
        Analyzed<Script> parsed = Parser.parse(SourceText.of("damaged.d", damage.text()));
        Set<String> trees = new HashSet<>();
        for (Item item : parsed.value().items()) {
            trees.add(item.span().start() + TreeText.of(item, damage.text()));
        }
        List<Item> items = sound.items();
        for (int i = 0; i < items.size(); i++) {
            Span span = items.get(i).span();
            if (isDependent(sound, span, damage)
                    || damage.touches(span)
                    || isNeighbour(items, i, damage)
                    || isQuoted(sound, i, damage)) {
                continue;
            }
            int start = damage.moved(span.start());
            Span now = new Span(start, start + span.length());
            String tree = TreeText.of(items.get(i), sound.text());
            if (!trees.contains(start + tree)) {
                violations.add(told(sound, damage, "another tree at " + line(sound, span), parsed));
                return;
            }
            for (Diagnostic found : parsed.diagnostics()) {
                if (now.contains(found.span()) && found.span().length() > 0) {
                    violations.add(told(sound, damage, "new: " + found.message(), parsed));
                    return;
                }
            }
        }
    }

    /** What is put between two items belongs to both. */
    private static boolean isNeighbour(List<Item> items, int i, Damage damage) {
        int before = i + 1 < items.size() ? items.get(i + 1).span().start() : Integer.MAX_VALUE;
        int after = i == 0 ? 0 : items.get(i - 1).span().end();
        boolean behind = damage.start() >= items.get(i).span().end() && damage.start() <= before;
        return behind || (damage.end() <= items.get(i).span().start() && damage.end() >= after);
    }

    /**
     * A probe's number looks like any other, and the name of a type is one only behind its typedef.
     */
    private static boolean isDependent(Sound sound, Span span, Damage damage) {
        String text = sound.text();
        boolean number = Character.isDigit(text.charAt(span.start()));
        int typedef = text.lastIndexOf("typedef", damage.start());
        boolean type = typedef >= 0 && text.indexOf(';', typedef) >= damage.start();
        return number || type;
    }

    /** A quote that is never closed takes what follows on its line with it. */
    private static boolean isQuoted(Sound sound, int i, Damage damage) {
        Span span = sound.items().get(i).span();
        boolean quote =
                damage.what().endsWith("“\"”")
                        || damage.what().endsWith("“'”")
                        || damage.what().contains("“\"” was")
                        || damage.what().contains("“'” was");
        return quote
                && damage.end() <= span.start()
                && line(sound, span) == line(sound, Span.at(damage.start()));
    }

    private static int line(Sound sound, Span span) {
        return SourceText.of("sound.d", sound.text()).position(span.start()).line();
    }

    private static String told(Sound sound, Damage damage, String what, Analyzed<Script> parsed) {
        int at = damage.start();
        int from = sound.text().lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        int to = damage.text().indexOf('\n', Math.min(at, damage.text().length()));
        return sound.file().getFileName()
                + ": "
                + damage.what()
                + ", line "
                + line(sound, Span.at(at))
                + ": "
                + damage.text().substring(from, to < 0 ? damage.text().length() : to)
                + "\n  "
                + what
                + "\n  "
                + parsed.diagnostics().stream().map(Diagnostic::message).limit(4).toList();
    }
}
