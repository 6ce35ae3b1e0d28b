package dev.dowse.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.diagnostic.Analyzed;
import dev.dowse.source.SourceText;
import dev.dowse.syntax.Item;
import dev.dowse.syntax.Script;
import dev.dowse.testing.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text is, there is a tree whose spans lie in the text and in one another. */
class RobustnessTest {
    private static final Path SCRIPTS = Path.of("src", "test", "resources", "parser");

    /** Longer scripts are cut at every second or third character, to keep the build short. */
    private static final int MOST_PREFIXES = 600;

    static List<Path> scripts() {
        return Golden.files(SCRIPTS, ".d");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void prefixesHaveASoundTree(Path script) {
        String text = Golden.read(script);
        int step = 1 + text.length() / MOST_PREFIXES;
        for (int end = 0; end <= text.length(); end += step) {
            SoundTree.check(text.substring(0, end));
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyDamageLeavesASoundTree(Path script) {
        String text = Golden.read(script);
        Random random = new Random(text.hashCode());
        for (int round = 0; round < 200; round++) {
            String damaged = text;
            for (int i = random.nextInt(4); i >= 0; i--) {
                damaged = damage(damaged, random);
            }
            SoundTree.check(damaged);
        }
    }

    private static String damage(String text, Random random) {
        String alphabet = "(){}[];:,/*\"'`@$#=<>+-?!~^&|.\\ \n\tax09_é\uD83D";
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(random.nextInt(12) + 1));
        int copy = random.nextInt(text.length() + 1);
        String put =
                switch (random.nextInt(3)) {
                    case 0 -> "";
                    case 1 -> String.valueOf(alphabet.charAt(random.nextInt(alphabet.length())));
                    default -> text.substring(copy, Math.min(text.length(), copy + 9));
                };
        return text.substring(0, from) + put + text.substring(to);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[",
                "{",
                "!",
                "-",
                "a ? ",
                "if (a) ",
                "(int)",
                "a = ",
                "sizeof ",
                "*",
                "a(",
                "a[",
                "@a[",
                "a +",
                "a && ",
                "else ",
                "b->",
                "struct s { ",
                "if (a) ; else ",
                "/* ",
                "\"",
                "a, ",
                "x ? y : ",
                "BEGIN {",
                "int*:::a { ",
                "\nint*:::a, ",
                "\nstruct s { int x; ",
                "BEGIN,",
                "int a(",
                "translator "
            })
    void depthIsToldAndNotAStackOverflow(String piece) {
        SoundTree.check("BEGIN { x = " + piece.repeat(10_000));
        SoundTree.check("BEGIN { " + piece.repeat(10_000) + " }");
        SoundTree.check(piece.repeat(10_000));
    }

    @Test
    void tenThousandParenthesesAreOneError() {
        String text = "BEGIN { x = " + "(".repeat(10_000) + "1" + ")".repeat(10_000) + "; y = 2; }";
        Analyzed<Script> parsed = Parser.parse(SourceText.of("deep.d", text));
        assertEquals(1, parsed.diagnostics().size(), parsed.diagnostics()::toString);
        assertEquals("D_SYNTAX", parsed.diagnostics().getFirst().code());
    }

    @Test
    void anEmptyTextIsAnEmptyScript() {
        Analyzed<Script> parsed = Parser.parse(SourceText.of("empty.d", ""));
        assertEquals(List.of(), parsed.value().items());
        assertEquals(List.of(), parsed.diagnostics());
    }

    @Test
    void aBinaryFileIsOneError() {
        String text = "\u007fELF\u0002\u0001\u0001\0\0\0" + "\u0003\ufffd".repeat(1000);
        Analyzed<Script> parsed = Parser.parse(SourceText.of("a.out", text));
        assertEquals(1, parsed.diagnostics().size());
        assertTrue(parsed.value().items().getFirst() instanceof Item.Missing);
    }

    @Test
    void noiseIsReportedUpToALimit() {
        String text =
                new Random(7)
                        .ints(200_000, 33, 126)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        Analyzed<Script> parsed = Parser.parse(SourceText.of("noise.d", text));
        assertTrue(parsed.hasErrors());
        assertTrue(parsed.diagnostics().size() <= 201);
    }

    @Test
    void aMegabyteOfClausesIsRead() {
        String clause =
                "syscall::read:entry /pid == $target && arg2 / 4 > 3/ { @[execname] = sum(arg2);"
                        + " }\n";
        int clauses = 1_000_000 / clause.length();
        Analyzed<Script> parsed = Parser.parse(SourceText.of("big.d", clause.repeat(clauses)));
        assertEquals(List.of(), parsed.diagnostics());
        assertEquals(clauses, parsed.value().items().size());
    }

    /** One damaged clause among sound ones: the others are what they were. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN { trace(1 }",
                "BEGIN { trace(1); ",
                "BEGIN trace(1); }",
                "BEGIN { x = ; }",
                "BEGIN { \"abc ; }",
                "BEGIN /x { trace(1); }",
                "BEGIN x/ { trace(1); }",
                "BEGIN /(x/ { trace(1); }",
                "BEGIN { a[1 = 2; }",
                "BEGIN { for (i = 0; i < 5; i++) { x++; } }",
                "BEGIN { } }",
                "BEGIN { if (x { y = 1; } }",
                "BEGIN { int x; }",
                "BEGIN, { x = 1; }",
                "BEGIN { x = 1; y = )2; }",
                "int x",
                "struct s { int x; }",
                "x = 1;",
                "BEGIN { @a[ = count(); }",
                "{ trace(1); }",
                "/pid == 1/ { trace(1); }",
                "BEGIN { self-> = 1; }",
                "BEGIN { printf(\"%d\", ); }",
                "inline int N 3;",
                "BEGIN { x = 'a; }"
            })
    void damageStaysInItsItem(String damaged) {
        String before = "syscall::open:entry { self->a = arg0; }\n";
        String after = "syscall::read:entry /self->a/ { trace(self->a); }\nEND { printa(@b); }\n";
        String text = before + damaged + "\n" + after;
        Analyzed<Script> parsed = Parser.parse(SourceText.of("damaged.d", text));
        assertFalse(parsed.diagnostics().isEmpty(), "the damage is not told");
        assertEquals(1, parsed.diagnostics().size(), parsed.diagnostics()::toString);
        List<Item> items = parsed.value().items();
        assertEquals(tree(before, 0), tree(items.subList(0, 1), text));
        int sound = items.size();
        assertEquals(tree(after, 0), tree(items.subList(sound - 2, sound), text));
    }

    private static String tree(String text, int skip) {
        List<Item> items = Parser.parse(SourceText.of("sound.d", text)).value().items();
        return tree(items.subList(skip, items.size()), text);
    }

    private static String tree(List<Item> items, String text) {
        StringBuilder all = new StringBuilder();
        items.forEach(item -> all.append(TreeText.of(item, text)));
        return all.toString();
    }

    @Test
    void aJoinedTextIsParsedInItsParts() {
        SourceText joined =
                SourceText.joined(
                        List.of(
                                SourceText.of("-n 1", "BEGIN"),
                                SourceText.of("-n 2", "BEGIN { trace(1); "),
                                SourceText.of("b.d", "END { trace(2); }")));
        Analyzed<Script> parsed = Parser.parse(joined);
        assertEquals(1, parsed.diagnostics().size(), parsed.diagnostics()::toString);
        assertEquals(3, parsed.value().items().size());
        assertEquals(
                List.of("BEGIN", "BEGIN { trace(1);", "END { trace(2); }"),
                parsed.value().items().stream().map(item -> joined.slice(item.span())).toList());
    }

    @Test
    void commentsAreListed() {
        String text = "/* a */ BEGIN // b\n{ x = 1 /* c\n */; }";
        SourceText source = SourceText.of("c.d", text);
        assertEquals(
                List.of("/* a */", "// b", "/* c\n */"),
                Parser.comments(source).stream().map(source::slice).toList());
    }

    /** Twice the text takes twice the tokens: a cheap sign that nothing looks far ahead. */
    @Test
    void longListsOfWordsAreRead() {
        String words =
                IntStream.range(0, 20_000)
                        .mapToObj(i -> "w" + i)
                        .reduce(
                                new StringBuilder(),
                                (b, w) -> b.append(w).append(", "),
                                StringBuilder::append)
                        .toString();
        Analyzed<Script> parsed = Parser.parse(SourceText.of("words.d", words + "w { }"));
        assertEquals(List.of(), parsed.diagnostics());
    }
}
