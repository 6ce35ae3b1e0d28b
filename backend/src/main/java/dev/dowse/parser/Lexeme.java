package dev.dowse.parser;

import dev.dowse.parser.antlr.DLexer;
import dev.dowse.source.Span;

/**
 * A word, sign, comment or control line as the author wrote it, for tools that keep or colour the
 * text as it stands.
 */
public record Lexeme(Span span, Kind kind) {
    /** What a lexeme is, as far as the parser needs to know it. */
    public enum Kind {
        /** A probe description, such as {@code syscall::read:entry}. */
        PROBE,
        KEYWORD,
        /** A word that is always a type: {@code int}, {@code string}. */
        BASE_TYPE,
        /** A name that the parser reads as a type. */
        TYPE_NAME,
        NAME,
        /** {@code module`name}. */
        SYMBOL,
        /** {@code @} with its name. */
        AGGREGATION,
        MACRO,
        NUMBER,
        STRING,
        COMMENT,
        /** A line that begins with {@code #}. */
        CONTROL,
        OPERATOR,
        /** {@code . ->}. */
        SELECTOR,
        /** {@code ++ --}. */
        STEP,
        /** {@code ! ~}. */
        PREFIX,
        COMMA,
        SEMICOLON,
        OPEN_PARENTHESIS,
        /** The parenthesis that a cast begins with. */
        OPEN_CAST,
        CLOSE_PARENTHESIS,
        OPEN_BRACKET,
        CLOSE_BRACKET,
        OPEN_BRACE,
        CLOSE_BRACE,
        OPEN_PREDICATE,
        CLOSE_PREDICATE,
        /** What D has no use for. */
        OTHER
    }

    static Kind kind(int type) {
        return switch (type) {
            case DLexer.PROBE, DLexer.PROBE_ID -> Kind.PROBE;
            case DLexer.STORAGE,
                    DLexer.QUALIFIER,
                    DLexer.SELF,
                    DLexer.THIS,
                    DLexer.AGGREGATE,
                    DLexer.ENUM,
                    DLexer.INLINE,
                    DLexer.TRANSLATOR,
                    DLexer.PROVIDER,
                    DLexer.PROBE_WORD,
                    DLexer.IF,
                    DLexer.ELSE,
                    DLexer.LOOP,
                    DLexer.DO,
                    DLexer.SWITCH,
                    DLexer.RETURN,
                    DLexer.RESERVED,
                    DLexer.SIZEOF,
                    DLexer.SIZEOF_TYPE,
                    DLexer.STRINGOF,
                    DLexer.OFFSETOF,
                    DLexer.XLATE ->
                    Kind.KEYWORD;
            case DLexer.BASE_TYPE -> Kind.BASE_TYPE;
            case DLexer.TYPE_NAME -> Kind.TYPE_NAME;
            case DLexer.IDENTIFIER -> Kind.NAME;
            case DLexer.SYMBOL -> Kind.SYMBOL;
            case DLexer.AGGREGATION -> Kind.AGGREGATION;
            case DLexer.MACRO -> Kind.MACRO;
            case DLexer.INTEGER, DLexer.FLOAT, DLexer.BAD_NUMBER -> Kind.NUMBER;
            case DLexer.STRING, DLexer.OPEN_STRING, DLexer.CHARACTER, DLexer.OPEN_CHARACTER ->
                    Kind.STRING;
            case DLexer.ASSIGN,
                    DLexer.COMPOUND,
                    DLexer.INFIX,
                    DLexer.LESS,
                    DLexer.GREATER,
                    DLexer.SLASH,
                    DLexer.STAR,
                    DLexer.AMPERSAND,
                    DLexer.SIGN,
                    DLexer.COLON,
                    DLexer.QUESTION,
                    DLexer.ELLIPSIS ->
                    Kind.OPERATOR;
            case DLexer.DOT, DLexer.ARROW -> Kind.SELECTOR;
            case DLexer.STEP -> Kind.STEP;
            case DLexer.NEGATION -> Kind.PREFIX;
            case DLexer.COMMA -> Kind.COMMA;
            case DLexer.SEMICOLON -> Kind.SEMICOLON;
            case DLexer.LPAREN -> Kind.OPEN_PARENTHESIS;
            case DLexer.CAST_OPEN -> Kind.OPEN_CAST;
            case DLexer.RPAREN -> Kind.CLOSE_PARENTHESIS;
            case DLexer.LBRACKET -> Kind.OPEN_BRACKET;
            case DLexer.RBRACKET -> Kind.CLOSE_BRACKET;
            case DLexer.LBRACE -> Kind.OPEN_BRACE;
            case DLexer.RBRACE -> Kind.CLOSE_BRACE;
            case DLexer.PREDICATE_OPEN -> Kind.OPEN_PREDICATE;
            case DLexer.PREDICATE_CLOSE -> Kind.CLOSE_PREDICATE;
            default -> Kind.OTHER;
        };
    }
}
