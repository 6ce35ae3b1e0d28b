package dev.dowse.ide;

import dev.dowse.ide.Roles.Role;
import dev.dowse.parser.Lexeme;
import dev.dowse.parser.Lexeme.Kind;
import dev.dowse.source.SourceText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether a blank stands between two neighbours on a line; comments are left to the author. */
final class Spacing {
    private static final Set<Kind> OPENERS =
            EnumSet.of(
                    Kind.OPEN_PARENTHESIS, Kind.OPEN_CAST, Kind.OPEN_BRACKET, Kind.OPEN_PREDICATE);
    private static final Set<Kind> CLOSERS =
            EnumSet.of(
                    Kind.CLOSE_PARENTHESIS,
                    Kind.CLOSE_BRACKET,
                    Kind.CLOSE_PREDICATE,
                    Kind.COMMA,
                    Kind.SEMICOLON);
    private static final Set<Kind> CALLED =
            EnumSet.of(
                    Kind.NAME,
                    Kind.SYMBOL,
                    Kind.TYPE_NAME,
                    Kind.AGGREGATION,
                    Kind.MACRO,
                    Kind.STRING,
                    Kind.CLOSE_PARENTHESIS,
                    Kind.CLOSE_BRACKET);
    private static final Set<String> LIKE_FUNCTIONS = Set.of("sizeof", "stringof", "offsetof");

    /** Signs that are another one when they stand twice. */
    private static final String DOUBLED = "+-&";

    private final SourceText source;
    private final List<Lexeme> lexemes;
    private final List<Role> roles;

    Spacing(SourceText source, List<Lexeme> lexemes, List<Role> roles) {
        this.source = source;
        this.lexemes = lexemes;
        this.roles = roles;
    }

    /** Whether a blank stands in front of a lexeme that is not the first of its line. */
    boolean before(int i) {
        return !joined(i) || wouldMerge(i);
    }

    private boolean joined(int i) {
        Kind left = lexemes.get(i - 1).kind();
        Kind right = lexemes.get(i).kind();
        Role leftRole = roles.get(i - 1);
        Role rightRole = roles.get(i);
        return OPENERS.contains(left)
                || CLOSERS.contains(right)
                || left == Kind.SELECTOR
                || right == Kind.SELECTOR
                || leftRole == Role.PREFIX
                || leftRole == Role.POINTER
                || leftRole == Role.CAST_END
                || leftRole == Role.TYPE_OPEN
                || leftRole == Role.TYPE_CLOSE
                || rightRole == Role.POSTFIX
                || rightRole == Role.TYPE_CLOSE
                || isSuffix(left, right, i);
    }

    /** The bracket behind what it is applied to. */
    private boolean isSuffix(Kind left, Kind right, int i) {
        boolean parenthesis = right == Kind.OPEN_PARENTHESIS;
        boolean bracket = right == Kind.OPEN_BRACKET;
        boolean called = CALLED.contains(left) && roles.get(i - 1) != Role.CONDITION_END;
        return ((parenthesis || bracket) && called)
                || (parenthesis && LIKE_FUNCTIONS.contains(text(i - 1)));
    }

    /** Whether two signs side by side would read as another one, such as the start of a comment. */
    private boolean wouldMerge(int i) {
        String left = text(i - 1);
        String right = text(i);
        char end = left.charAt(left.length() - 1);
        char start = right.charAt(0);
        boolean words = isWordPart(end) && isWordPart(start);
        boolean doubled = end == start && DOUBLED.indexOf(end) >= 0;
        boolean comment = end == '/' && (start == '*' || start == '/');
        return words || doubled || comment;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private String text(int i) {
        return source.slice(lexemes.get(i).span());
    }
}
