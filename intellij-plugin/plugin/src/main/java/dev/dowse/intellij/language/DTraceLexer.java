package dev.dowse.intellij.language;

import com.intellij.lexer.LexerBase;
import com.intellij.psi.tree.IElementType;
import dev.dowse.intellij.language.LexerState.Place;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a script into tokens for colouring, bracket matching and commenting.
 *
 * <p>Every character belongs to exactly one token and nothing is an error but a character that D
 * does not have: the server judges the script, this only paints it.
 */
public final class DTraceLexer extends LexerBase {
    private static final Set<String> KEYWORDS =
            Set.of(
                    "auto",
                    "break",
                    "case",
                    "char",
                    "const",
                    "continue",
                    "counter",
                    "default",
                    "do",
                    "double",
                    "else",
                    "enum",
                    "extern",
                    "float",
                    "for",
                    "goto",
                    "if",
                    "import",
                    "inline",
                    "int",
                    "long",
                    "offsetof",
                    "probe",
                    "provider",
                    "register",
                    "restrict",
                    "return",
                    "self",
                    "short",
                    "signed",
                    "sizeof",
                    "static",
                    "string",
                    "stringof",
                    "struct",
                    "switch",
                    "this",
                    "translator",
                    "typedef",
                    "union",
                    "unsigned",
                    "void",
                    "volatile",
                    "while",
                    "xlate");

    private static final Set<String> BARE_PROBES = Set.of("BEGIN", "END", "ERROR");
    private static final String OPERATORS = "+-*%<>=!&|^~?:.";
    private static final String PROBE_PUNCTUATION = "-$:_.?*\\[]!`";

    private CharSequence buffer = "";
    private int limit;
    private int start;
    private int end;
    private LexerState before = LexerState.START;
    private LexerState after = LexerState.START;
    private @Nullable IElementType type;

    @Override
    public void start(CharSequence text, int startOffset, int endOffset, int initialState) {
        buffer = text;
        limit = endOffset;
        end = startOffset;
        after = LexerState.unpack(initialState);
        advance();
    }

    @Override
    public int getState() {
        return before.pack();
    }

    @Override
    public @Nullable IElementType getTokenType() {
        return type;
    }

    @Override
    public int getTokenStart() {
        return start;
    }

    @Override
    public int getTokenEnd() {
        return end;
    }

    @Override
    public CharSequence getBufferSequence() {
        return buffer;
    }

    @Override
    public int getBufferEnd() {
        return limit;
    }

    @Override
    public void advance() {
        start = end;
        before = after;
        type = start < limit ? scan(buffer.charAt(start)) : null;
    }

    private IElementType scan(char first) {
        if (Character.isWhitespace(first)) {
            return space();
        }
        after = before.inLine();
        if (first == '/' && peek(1) == '*') {
            return comment();
        }
        if (first == '#' && !before.midLine()) {
            return directive();
        }
        if (before.expectsProbe() && probe()) {
            return DTraceToken.PROBE;
        }
        return switch (first) {
            case '"' -> literal('"', DTraceToken.STRING);
            case '\'' -> literal('\'', DTraceToken.CHARACTER);
            case '@' -> name(DTraceToken.AGGREGATION);
            case '$' -> macro();
            default -> isWord(first) ? word(first) : punctuation(first);
        };
    }

    private IElementType space() {
        boolean lineBreak = false;
        end = start;
        while (end < limit && Character.isWhitespace(buffer.charAt(end))) {
            lineBreak |= buffer.charAt(end) == '\n';
            end++;
        }
        after = before.afterSpace(lineBreak);
        return DTraceToken.SPACE;
    }

    /** A comment, to the end of the text if nothing closes it. */
    private IElementType comment() {
        end = start + 2;
        while (end < limit && !(buffer.charAt(end) == '*' && peek(end - start + 1) == '/')) {
            end++;
        }
        end = Math.min(end + 2, limit);
        return DTraceToken.COMMENT;
    }

    /** A whole line that starts with {@code #}, and the next ones where a backslash joins them. */
    private IElementType directive() {
        end = start + 1;
        while (end < limit && (buffer.charAt(end) != '\n' || buffer.charAt(end - 1) == '\\')) {
            end++;
        }
        return peek(1) == '!' ? DTraceToken.HASH_BANG : DTraceToken.DIRECTIVE;
    }

    /** Reads a probe description, or nothing where a declaration stands. */
    private boolean probe() {
        int stop = start;
        boolean colon = false;
        while (stop < limit && isProbe(buffer.charAt(stop))) {
            colon |= buffer.charAt(stop) == ':';
            stop++;
        }
        String text = buffer.subSequence(start, stop).toString();
        boolean bare = BARE_PROBES.contains(text);
        if (!colon && !bare && !text.startsWith("tick-") && !text.startsWith("profile-")) {
            return false;
        }
        end = stop;
        after = before.to(Place.AFTER_PROBE);
        return true;
    }

    /** A quoted literal, which the end of its line closes if no quote does. */
    private IElementType literal(char quote, IElementType kind) {
        end = start + 1;
        while (end < limit && buffer.charAt(end) != '\n') {
            char unit = buffer.charAt(end++);
            if (unit == quote) {
                return kind;
            }
            if (unit == '\\' && end < limit && buffer.charAt(end) != '\n') {
                end++;
            }
        }
        return kind;
    }

    private IElementType macro() {
        boolean doubled = peek(1) == '$';
        IElementType kind = name(DTraceToken.MACRO);
        if (doubled) {
            end++;
            skipWord();
        }
        return kind;
    }

    private IElementType name(IElementType kind) {
        end = start + 1;
        skipWord();
        return kind;
    }

    private IElementType word(char first) {
        end = start;
        skipWord();
        after = before.to(Place.CODE);
        if (Character.isDigit(first)) {
            return DTraceToken.NUMBER;
        }
        boolean keyword = KEYWORDS.contains(buffer.subSequence(start, end).toString());
        return keyword ? DTraceToken.KEYWORD : DTraceToken.IDENTIFIER;
    }

    private IElementType punctuation(char first) {
        end = start + 1;
        return switch (first) {
            case '{' -> next(before.opened(), DTraceToken.LEFT_BRACE);
            case '}' -> next(before.closed(), DTraceToken.RIGHT_BRACE);
            case ',' -> next(before.afterComma(), DTraceToken.COMMA);
            case ';' -> next(before.afterSemicolon(), DTraceToken.SEMICOLON);
            case '/' -> next(before.to(Place.CODE), DTraceToken.OPERATOR);
            case '(' -> DTraceToken.LEFT_PARENTHESIS;
            case ')' -> DTraceToken.RIGHT_PARENTHESIS;
            case '[' -> DTraceToken.LEFT_BRACKET;
            case ']' -> DTraceToken.RIGHT_BRACKET;
            default -> operator(first);
        };
    }

    private IElementType operator(char first) {
        if (OPERATORS.indexOf(first) < 0) {
            return DTraceToken.BAD;
        }
        while (end < limit && OPERATORS.indexOf(buffer.charAt(end)) >= 0) {
            end++;
        }
        return next(before.to(Place.CODE), DTraceToken.OPERATOR);
    }

    private IElementType next(LexerState state, IElementType kind) {
        after = state;
        return kind;
    }

    private void skipWord() {
        while (end < limit && isWord(buffer.charAt(end))) {
            end++;
        }
    }

    private char peek(int distance) {
        int at = start + distance;
        return at < limit ? buffer.charAt(at) : '\0';
    }

    private static boolean isWord(char unit) {
        return isAsciiLetterOrDigit(unit) || unit == '_' || unit == '`';
    }

    private static boolean isProbe(char unit) {
        return isAsciiLetterOrDigit(unit) || PROBE_PUNCTUATION.indexOf(unit) >= 0;
    }

    private static boolean isAsciiLetterOrDigit(char unit) {
        return (unit >= 'a' && unit <= 'z')
                || (unit >= 'A' && unit <= 'Z')
                || (unit >= '0' && unit <= '9');
    }
}
