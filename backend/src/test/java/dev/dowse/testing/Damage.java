package dev.dowse.testing;

import dev.dowse.source.Span;
import dev.dowse.syntax.Item;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A script with one token deleted, replaced or put in, and how far into the sound script that
 * reaches.
 *
 * @param text the damaged script
 * @param what the change, for a person
 * @param word what stands there now; empty where a token was deleted
 * @param start where the damage begins in the sound script
 * @param end where it ends there; the start, where a token was put in
 * @param shift how much longer the text has become
 */
public record Damage(String text, String what, String word, int start, int end, int shift) {
    private static final int ROUNDS = 30;

    /** Words as an author sees them; comments and control lines are no tokens. */
    private static final Pattern TOKEN =
            Pattern.compile(
                    "/\\*(?s:.*?)\\*/|//[^\\n]*|(?m:^[ \\t]*#[^\\n]*)"
                            + "|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'"
                            + "|[@$]*\\w+|->|\\+\\+|--|[-+*/%&|^=!<>]=|&&|\\|\\||<<|>>|\\S");

    private static final List<String> FOREIGN =
            List.of(
                    ("{ } ( ) [ ] ; , : ? / \" ' = == -> self this int struct if else BEGIN while x"
                                    + " @a $1 12 # \\ é :: * ! inline translator typedef provider"
                                    + " sizeof \"s\"")
                            .split(" "));

    /** Why an item of the damaged script need not be what it was. */
    public enum Reach {
        /** The damage stands in it, or right before it. */
        ITSELF,
        /**
         * A declaration behind the damage on its line, or a clause where the damage took the end of
         * the one before: recovery goes by lines.
         */
        SAME_LINE,
        /** A quote takes the rest of the line, and so may what an opening brace begins. */
        OPENED,
        /** A line that begins with the sign is a control line, and the end of an item with it. */
        CONTROL_LINE,
        /** A comment takes all up to its end. */
        COMMENT,
        /** It begins with a probe's number, which the damaged item before may go on with. */
        NUMBER,
        /** It mentions a name that a damaged item defines. */
        NAME
    }

    /**
     * Does every damage with {@code -Ddowse.damage=all}: each token deleted, replaced by and
     * preceded by each word of a list; else a seeded sample, with words of the script too.
     */
    public static void each(SoundScript sound, Consumer<Damage> check) {
        List<MatchResult> tokens = tokens(sound.text());
        if (System.getProperty("dowse.damage", "").equals("all")) {
            tokens.forEach(token -> every(sound.text(), token, check));
        } else if (!tokens.isEmpty()) {
            Random random = new Random(sound.text().hashCode());
            for (int round = 0; round < ROUNDS; round++) {
                check.accept(sampled(sound.text(), tokens, random));
            }
        }
    }

    private static List<MatchResult> tokens(String text) {
        return TOKEN.matcher(text)
                .results()
                .filter(token -> !token.group().startsWith("/*"))
                .filter(token -> !token.group().startsWith("//"))
                .filter(token -> !token.group().strip().startsWith("#"))
                .toList();
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
        boolean joins = at > 0 && Character.isJavaIdentifierPart(text.charAt(at - 1));
        String put = (joins ? " " : "") + word + " ";
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

    /** Why the damage changes each item of the script; empty for one that has to be what it was. */
    public List<Optional<Reach>> reaches(SoundScript sound) {
        return IntStream.range(0, sound.items().size()).mapToObj(i -> reach(sound, i)).toList();
    }

    private Optional<Reach> reach(SoundScript sound, int index) {
        Span span = sound.items().get(index).span();
        if (isIn(span)) {
            return Optional.of(Reach.ITSELF);
        }
        if (span.start() < end) {
            return Optional.empty();
        }
        if (opens("/*")) {
            return Optional.of(Reach.COMMENT);
        }
        boolean follows = index > 0 && isIn(sound.items().get(index - 1).span());
        if (follows && word.equals("#") && startsLine(sound)) {
            return Optional.of(Reach.CONTROL_LINE);
        }
        if (sound.line(end) == sound.line(span.start())) {
            return inLine(sound, index);
        }
        return follows && Character.isDigit(sound.text().charAt(span.start()))
                ? Optional.of(Reach.NUMBER)
                : Optional.empty();
    }

    private Optional<Reach> inLine(SoundScript sound, int index) {
        if (opens("//")) {
            return Optional.of(Reach.COMMENT);
        }
        if (word.equals("\"") || word.equals("'") || word.equals("{")) {
            return Optional.of(Reach.OPENED);
        }
        boolean clause = sound.items().get(index) instanceof Item.Clause;
        boolean tookEnd = index > 0 && end == sound.items().get(index - 1).span().end();
        return clause && !tookEnd ? Optional.empty() : Optional.of(Reach.SAME_LINE);
    }

    private boolean startsLine(SoundScript sound) {
        int line = sound.text().lastIndexOf('\n', start - 1) + 1;
        return sound.text().substring(line, start).isBlank();
    }

    private boolean isIn(Span span) {
        boolean putIn = start == end && span.start() <= start;
        return start < span.end() && (putIn || span.start() < end);
    }

    private boolean opens(String comment) {
        int opened = text.indexOf(comment, Math.max(0, start - 1));
        return opened >= 0 && opened < start + word.length();
    }

    /** What went wrong, with the damaged line. */
    public String told(SoundScript sound, String wrong) {
        int from = sound.text().lastIndexOf('\n', Math.max(0, start - 1)) + 1;
        int to = text.indexOf('\n', Math.min(start, text.length()));
        return "%s: %s, line %d: %s%n  %s"
                .formatted(
                        sound.source().name(),
                        what,
                        sound.line(start) + 1,
                        text.substring(from, to < 0 ? text.length() : to),
                        wrong);
    }
}
