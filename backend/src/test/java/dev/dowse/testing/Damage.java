package dev.dowse.testing;

import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import dev.dowse.syntax.Item;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A script with one token deleted, replaced or put in, and which items of the sound script that
 * leaves alone.
 *
 * @param text the damaged script
 * @param what the change, for a person
 * @param start where the damage begins in the sound script
 * @param end where it ends there; the start, where a token was put in
 * @param shift how much longer the text has become
 */
public record Damage(String text, String what, String word, int start, int end, int shift) {
    private static final int ROUNDS = 50;

    /** Words as an author sees them; comments and control lines are no tokens. */
    private static final Pattern TOKEN =
            Pattern.compile(
                    "/\\*(?s:.*?)\\*/|//[^\\n]*|(?m:^[ \\t]*#[^\\n]*)"
                            + "|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'"
                            + "|[@$]*\\w+|->|\\+\\+|--|[-+*/%&|^=!<>]=|&&|\\|\\||<<|>>|\\S");

    private static final Pattern NAME = Pattern.compile("@\\w*|(?:(?:self|this)->)?[A-Za-z_]\\w*");

    private static final List<String> FOREIGN =
            List.of(
                    ("{ } ( ) [ ] ; , : ? / \" ' = == -> self this int struct if else BEGIN while x"
                                    + " @a $1 12 # \\ é :: * ! inline translator typedef provider"
                                    + " sizeof \"s\"")
                            .split(" "));

    /** A script without errors, and its tokens. */
    public record Sound(SourceText source, List<Item> items) {
        public String text() {
            return source.text();
        }

        /** Every name in an item: {@code x}, {@code self->x}, {@code @x}. */
        public Set<String> names(int index) {
            Span span = items.get(index).span();
            return Damage.names(text().substring(span.start(), span.end()));
        }

        private List<MatchResult> tokens() {
            return TOKEN.matcher(text())
                    .results()
                    .filter(token -> !token.group().startsWith("/*"))
                    .filter(token -> !token.group().startsWith("//"))
                    .filter(token -> !token.group().strip().startsWith("#"))
                    .toList();
        }
    }

    /**
     * Does every damage with {@code -Ddowse.damage=all}: each token deleted, replaced by and
     * preceded by each word of a list; else a seeded sample, with words of the script too.
     */
    public static void each(Sound sound, Consumer<Damage> check) {
        List<MatchResult> tokens = sound.tokens();
        if (System.getProperty("dowse.damage", "").equals("all")) {
            tokens.forEach(token -> every(sound.text(), token, check));
        } else if (!tokens.isEmpty()) {
            Random random = new Random(sound.text().hashCode());
            for (int round = 0; round < ROUNDS; round++) {
                check.accept(sampled(sound.text(), tokens, random));
            }
        }
    }

    private static void every(String text, MatchResult token, Consumer<Damage> check) {
        check.accept(replaced(text, token, ""));
        for (String word : FOREIGN) {
            check.accept(replaced(text, token, word));
            check.accept(inserted(text, token.start(), word));
        }
    }

    private static Damage sampled(String text, List<MatchResult> tokens, Random random) {
        MatchResult token = tokens.get(random.nextInt(tokens.size()));
        String word =
                random.nextBoolean()
                        ? FOREIGN.get(random.nextInt(FOREIGN.size()))
                        : tokens.get(random.nextInt(tokens.size())).group();
        return switch (random.nextInt(3)) {
            case 0 -> replaced(text, token, "");
            case 1 -> replaced(text, token, word);
            default -> inserted(text, token.start(), word);
        };
    }

    private static Damage replaced(String text, MatchResult token, String word) {
        return new Damage(
                text.substring(0, token.start()) + word + text.substring(token.end()),
                "“" + token.group() + "” became “" + word + "”",
                word,
                token.start(),
                token.end(),
                word.length() - token.group().length());
    }

    private static Damage inserted(String text, int at, String word) {
        String put = word + " ";
        return new Damage(
                text.substring(0, at) + put + text.substring(at),
                "“" + word + "” was put in",
                word,
                at,
                at,
                put.length());
    }

    /** Where a place of the sound script, outside of the damage, is in the damaged one. */
    public int moved(int offset) {
        return offset >= end ? offset + shift : offset;
    }

    public Span moved(Span span) {
        return new Span(moved(span.start()), moved(span.start()) + span.length());
    }

    /**
     * True for an item that the damage stands in or beside. Recovery goes by the lines: a token
     * that is put between two items belongs to both, and what begins behind the damage on its line
     * goes with an item whose end is damaged, or with a quote that nothing closes. A comment takes
     * all up to its end.
     */
    public boolean touches(Sound sound, int index) {
        List<Item> items = sound.items();
        Span span = items.get(index).span();
        int before = index == 0 ? 0 : items.get(index - 1).span().end();
        int behind =
                index + 1 < items.size() ? items.get(index + 1).span().start() : Integer.MAX_VALUE;
        boolean inside = start < span.end() && span.start() < end;
        boolean putIn = start == end && before <= start && start <= behind;
        boolean opensLine = end == before || word.equals("\"") || word.equals("'");
        boolean onLine =
                opensLine && end <= span.start() && line(sound, end) == line(sound, span.start());
        return inside || putIn || onLine || (end <= span.start() && opensComment());
    }

    private boolean opensComment() {
        int opened = text.indexOf("/*", Math.max(0, start - 1));
        return opened >= 0 && opened <= start + word.length();
    }

    private static int line(Sound sound, int offset) {
        return sound.source().lines().line(offset);
    }

    /**
     * The names of the damaged items that are no clauses, before and after the damage: types,
     * constants and variables are declared in them. The text between the items left alone is what
     * became of the damaged ones.
     */
    public Set<String> definedTypes(Sound sound) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < sound.items().size(); i++) {
            if (touches(sound, i) && !(sound.items().get(i) instanceof Item.Clause)) {
                names.addAll(sound.names(i));
                names.addAll(names(word));
            }
        }
        return names;
    }

    private static Set<String> names(String piece) {
        return NAME.matcher(piece).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** What went wrong, with the damaged line. */
    public String told(Sound sound, String wrong) {
        int from = sound.text().lastIndexOf('\n', Math.max(0, start - 1)) + 1;
        int to = text.indexOf('\n', Math.min(start, text.length()));
        return "%s: %s, line %d: %s%n  %s"
                .formatted(
                        sound.source().name(),
                        what,
                        sound.source().lines().line(start) + 1,
                        text.substring(from, to < 0 ? text.length() : to),
                        wrong);
    }
}
