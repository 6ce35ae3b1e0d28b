package dev.dowse.intellij.language;

import com.intellij.psi.TokenType;
import com.intellij.psi.tree.IElementType;

/** The kinds of tokens that the editor tells apart, as the platform's element types. */
final class DTraceToken extends IElementType {
    static final IElementType SPACE = TokenType.WHITE_SPACE;
    static final IElementType BAD = TokenType.BAD_CHARACTER;
    static final IElementType COMMENT = new DTraceToken("comment");
    static final IElementType HASH_BANG = new DTraceToken("hash-bang line");
    static final IElementType DIRECTIVE = new DTraceToken("directive");
    static final IElementType PROBE = new DTraceToken("probe description");
    static final IElementType KEYWORD = new DTraceToken("keyword");
    static final IElementType IDENTIFIER = new DTraceToken("identifier");
    static final IElementType AGGREGATION = new DTraceToken("aggregation");
    static final IElementType MACRO = new DTraceToken("macro variable");
    static final IElementType NUMBER = new DTraceToken("number");
    static final IElementType STRING = new DTraceToken("string");
    static final IElementType CHARACTER = new DTraceToken("character");
    static final IElementType OPERATOR = new DTraceToken("operator");
    static final IElementType COMMA = new DTraceToken("comma");
    static final IElementType SEMICOLON = new DTraceToken("semicolon");
    static final IElementType LEFT_BRACE = new DTraceToken("{");
    static final IElementType RIGHT_BRACE = new DTraceToken("}");
    static final IElementType LEFT_PARENTHESIS = new DTraceToken("(");
    static final IElementType RIGHT_PARENTHESIS = new DTraceToken(")");
    static final IElementType LEFT_BRACKET = new DTraceToken("[");
    static final IElementType RIGHT_BRACKET = new DTraceToken("]");

    private DTraceToken(String name) {
        super(name, DTraceLanguage.INSTANCE);
    }
}
