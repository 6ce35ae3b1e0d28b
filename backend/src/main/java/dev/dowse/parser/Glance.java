package dev.dowse.parser;

import java.util.Set;
import org.antlr.v4.runtime.IntStream;

/**
 * Looks ahead over characters where one token is not enough: whether a word at the outermost level
 * begins a declaration or a probe description, and whether a slash closes a predicate. Nothing here
 * looks further than the end of the item at hand, so that lexing stays linear.
 */
final class Glance {
    private static final Set<String> DECLARING =
            Set.of(
                    "auto",
                    "char",
                    "const",
                    "double",
                    "enum",
                    "extern",
                    "float",
                    "inline",
                    "int",
                    "long",
                    "provider",
                    "register",
                    "restrict",
                    "self",
                    "short",
                    "signed",
                    "static",
                    "string",
                    "struct",
                    "this",
                    "translator",
                    "typedef",
                    "union",
                    "unsigned",
                    "void",
                    "volatile");

    /** What may stand before a name and is no type. */
    private static final Set<String> OPERATORS =
            Set.of("case", "else", "goto", "probe", "return", "sizeof", "stringof");

    private static final Set<String> OWN_PROBES = Set.of("BEGIN", "END", "ERROR");

    private final Characters characters;

    /** From where on the semicolon or what else comes before it was sought last, and its place. */
    private int decidedFrom;

    private int decidedAt = -1;

    Glance(Characters characters) {
        this.characters = characters;
    }

    /**
     * The offset of the first character from {@code offset} on that is neither blank nor comment.
     */
    int skipBlank(int offset) {
        int at = offset;
        while (true) {
            if (isBlank(characters.at(at))) {
                at++;
            } else if (characters.startsWith("//", at)) {
                at = lineEnd(at);
            } else if (characters.startsWith("/*", at)) {
                at = commentEnd(at);
            } else {
                return at;
            }
        }
    }

    /** The offset behind the block comment that begins at {@code offset}. */
    int commentEnd(int offset) {
        for (int at = offset + 2; at < characters.end(); at++) {
            if (characters.at(at) == '*' && characters.at(at + 1) == '/') {
                return at + 2;
            }
        }
        return characters.end();
    }

    boolean hasLineEnd(int from, int to) {
        for (int at = from; at < to; at++) {
            if (isLineEnd(characters.at(at))) {
                return true;
            }
        }
        return false;
    }

    /** True when {@code to} stands on the line behind that of {@code from}. */
    boolean isNextLine(int from, int to) {
        int end = lineEnd(from);
        return !hasLineEnd(end + (characters.startsWith("\r\n", end) ? 2 : 1), to);
    }

    /** True when only blanks stand before {@code offset} on its line. */
    boolean startsLine(int offset, int textStart) {
        int at = offset - 1;
        while (at >= textStart && isBlank(characters.at(at))) {
            if (isLineEnd(characters.at(at))) {
                return true;
            }
            at--;
        }
        return at < textStart;
    }

    /**
     * True when the slash before {@code offset} ends a predicate: a brace, a semicolon, another
     * clause or nothing follows. Everywhere else it divides.
     */
    boolean closesPredicate(int offset) {
        int next = skipBlank(offset);
        int c = characters.at(next);
        return c == IntStream.EOF
                || c == '{'
                || c == ';'
                || (hasLineEnd(offset, next) && isClauseHead(next));
    }

    /**
     * True when a line that begins at {@code offset} can only be the head of a clause: a word that
     * no expression can hold, followed by what follows a probe description.
     */
    boolean isClauseHead(int offset) {
        int end = wordEnd(offset);
        if (end == offset || !isProbeWord(characters.text(offset, end))) {
            return false;
        }
        int c = characters.at(skipBlank(end));
        return c == '{' || c == '/' || c == ',';
    }

    /**
     * True when a line that begins at {@code offset} looks like the head of a clause whose probe is
     * given in short, such as {@code read:entry}.
     */
    boolean isShortHead(int offset) {
        int end = wordEnd(offset);
        String word = characters.text(offset, end);
        int colon = word.indexOf(':');
        if (colon < 0 || colon == word.length() - 1 || identifierEnd(offset) == offset) {
            return false;
        }
        int c = characters.at(skipBlank(end));
        return c == '{' || c == '/' || c == ',';
    }

    /** True when the word at {@code offset} may be one of the constants of an enumeration. */
    boolean isEnumerator(int offset) {
        int end = wordEnd(offset);
        return OWN_PROBES.contains(characters.text(offset, end))
                && characters.at(skipBlank(end)) == ',';
    }

    /** True for {@code self->} and {@code this->}. */
    boolean isScopedName(int offset) {
        return characters.startsWith("->", skipBlank(identifierEnd(offset)));
    }

    /** The offset behind the string or character constant that begins at {@code offset}. */
    int quoteEnd(int offset) {
        int quote = characters.at(offset);
        int at = offset + 1;
        while (characters.at(at) != quote) {
            if (characters.at(at) == IntStream.EOF || isLineEnd(characters.at(at))) {
                return at;
            }
            at += characters.at(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    /** True when a statement goes on behind {@code offset}, up to a semicolon on the same line. */
    boolean goesOnInLine(int offset) {
        for (int at = offset; ; at++) {
            int c = characters.at(at);
            if (c == IntStream.EOF || isLineEnd(c) || c == '{' || c == '}') {
                return false;
            }
            if (c == ';') {
                return true;
            }
        }
    }

    /**
     * True when the word at {@code offset} is a probe description, and not the start of a
     * statement.
     */
    boolean isProbe(int offset) {
        int end = wordEnd(offset);
        int c = characters.at(skipBlank(end));
        return c == '{' || c == '/' || c == ',' || isProbeWord(characters.text(offset, end));
    }

    private static boolean isProbeWord(String word) {
        return OWN_PROBES.contains(word)
                || word.contains("::")
                || word.chars().filter(c -> c == ':').count() >= 3
                || isTimer(word);
    }

    private static boolean isTimer(String word) {
        int dash = word.indexOf('-');
        return dash > 0
                && dash + 1 < word.length()
                && Character.isDigit(word.charAt(dash + 1))
                && (word.startsWith("tick-") || word.startsWith("profile-"));
    }

    /** True when a word of a declaration stands at {@code offset}: a keyword that begins one. */
    boolean isDeclaring(int offset) {
        int end = identifierEnd(offset);
        if (!DECLARING.contains(characters.text(offset, end))) {
            return false;
        }
        int c = characters.at(end);
        boolean name = c == '*' || c == '[';
        return !isWordCharacter(c)
                || (name && !isProbeWord(characters.text(offset, wordEnd(offset))))
                || (c == '-' && characters.at(end + 1) == '>');
    }

    /**
     * True when two names stand at {@code offset}, perhaps with stars between them: the type and
     * the name of a declaration.
     */
    boolean isTypedName(int offset) {
        return typedNameEnd(offset) > offset;
    }

    private int typedNameEnd(int offset) {
        int end = identifierEnd(offset);
        if (end == offset || OPERATORS.contains(characters.text(offset, end))) {
            return offset;
        }
        int name = skipBlank(end);
        while (characters.at(name) == '*') {
            name = skipBlank(name + 1);
        }
        int behind = identifierEnd(name);
        return name > end && behind > name ? behind : offset;
    }

    /**
     * True when what begins at {@code offset} is a declaration, or a statement that lost its
     * clause, and not a probe description: it reaches a semicolon before a brace or a slash.
     */
    boolean isDeclaration(int offset) {
        if (isDeclaring(offset)) {
            return true;
        }
        int nameEnd = identifierEnd(offset);
        int end = wordEnd(offset);
        String word = characters.text(offset, end);
        if (nameEnd == offset || OWN_PROBES.contains(word) || word.contains("::")) {
            return false;
        }
        int c = characters.at(skipBlank(end));
        boolean plain = word.indexOf('$') < 0 && word.indexOf(':') < 0 && word.indexOf('-') < 0;
        return c == '='
                || c == '('
                || c == ';'
                || (plain && (declaresAmong(offset) || reachesSemicolon(end)));
    }

    /** True for a type and a name that goes on as no list of probes does. */
    private boolean declaresAmong(int offset) {
        int end = typedNameEnd(offset);
        int c = characters.at(skipBlank(end));
        return end > offset && (c == ',' || c == '[');
    }

    /** The same answer for all offsets up to the character that decides it. */
    private boolean reachesSemicolon(int from) {
        if (from < decidedFrom || from > decidedAt) {
            decidedFrom = from;
            decidedAt = skipBlank(from);
            while (!decides(characters.at(decidedAt))) {
                decidedAt = skipBlank(decidedAt + 1);
            }
        }
        return characters.at(decidedAt) == ';';
    }

    private static boolean decides(int c) {
        return c == ';' || c == IntStream.EOF || c == '{' || c == '}' || c == '/';
    }

    /** The offset of the line end, or of the end of the text, from {@code offset} on. */
    int lineEnd(int offset) {
        int at = offset;
        while (at < characters.end() && !isLineEnd(characters.at(at))) {
            at++;
        }
        return at;
    }

    private int identifierEnd(int offset) {
        int at = offset;
        while (isIdentifierCharacter(characters.at(at))) {
            at++;
        }
        return at > offset && Character.isDigit(characters.at(offset)) ? offset : at;
    }

    private int wordEnd(int offset) {
        int at = offset;
        while (isWordCharacter(characters.at(at))) {
            at++;
        }
        return at;
    }

    private static boolean isWordCharacter(int c) {
        return isIdentifierCharacter(c) || (c > 0 && "-$:.?*\\[]!".indexOf(c) >= 0);
    }

    private static boolean isIdentifierCharacter(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '`';
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == '\f' || c == 0x0B || isLineEnd(c) || c == 0xFEFF;
    }

    /** True for what D has no use for outside of clauses. */
    static boolean isForeign(int c) {
        return c > 126 || c < ' ' || c == '#' || c == '\\';
    }

    static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }
}
