package dev.dowse.intellij.language;

import com.intellij.openapi.editor.DefaultLanguageHighlighterColors;
import com.intellij.openapi.editor.HighlighterColors;
import com.intellij.openapi.editor.colors.TextAttributesKey;
import com.intellij.psi.tree.IElementType;
import java.util.Map;

/** The colour keys of the tokens, each falling back to what the user's scheme says of its like. */
final class DTraceColors {
    static final TextAttributesKey COMMENT =
            key("DTRACE_COMMENT", DefaultLanguageHighlighterColors.BLOCK_COMMENT);
    static final TextAttributesKey DIRECTIVE =
            key("DTRACE_DIRECTIVE", DefaultLanguageHighlighterColors.METADATA);
    static final TextAttributesKey PROBE =
            key("DTRACE_PROBE", DefaultLanguageHighlighterColors.FUNCTION_DECLARATION);
    static final TextAttributesKey KEYWORD =
            key("DTRACE_KEYWORD", DefaultLanguageHighlighterColors.KEYWORD);
    static final TextAttributesKey IDENTIFIER =
            key("DTRACE_IDENTIFIER", DefaultLanguageHighlighterColors.IDENTIFIER);
    static final TextAttributesKey AGGREGATION =
            key("DTRACE_AGGREGATION", DefaultLanguageHighlighterColors.GLOBAL_VARIABLE);
    static final TextAttributesKey MACRO =
            key("DTRACE_MACRO", DefaultLanguageHighlighterColors.PARAMETER);
    static final TextAttributesKey NUMBER =
            key("DTRACE_NUMBER", DefaultLanguageHighlighterColors.NUMBER);
    static final TextAttributesKey STRING =
            key("DTRACE_STRING", DefaultLanguageHighlighterColors.STRING);
    static final TextAttributesKey OPERATOR =
            key("DTRACE_OPERATOR", DefaultLanguageHighlighterColors.OPERATION_SIGN);
    static final TextAttributesKey COMMA =
            key("DTRACE_COMMA", DefaultLanguageHighlighterColors.COMMA);
    static final TextAttributesKey SEMICOLON =
            key("DTRACE_SEMICOLON", DefaultLanguageHighlighterColors.SEMICOLON);
    static final TextAttributesKey BRACES =
            key("DTRACE_BRACES", DefaultLanguageHighlighterColors.BRACES);
    static final TextAttributesKey PARENTHESES =
            key("DTRACE_PARENTHESES", DefaultLanguageHighlighterColors.PARENTHESES);
    static final TextAttributesKey BRACKETS =
            key("DTRACE_BRACKETS", DefaultLanguageHighlighterColors.BRACKETS);

    /** The colour of every kind of token but white space. */
    static final Map<IElementType, TextAttributesKey> OF_TOKEN =
            Map.ofEntries(
                    Map.entry(DTraceToken.COMMENT, COMMENT),
                    Map.entry(DTraceToken.HASH_BANG, COMMENT),
                    Map.entry(DTraceToken.DIRECTIVE, DIRECTIVE),
                    Map.entry(DTraceToken.PROBE, PROBE),
                    Map.entry(DTraceToken.KEYWORD, KEYWORD),
                    Map.entry(DTraceToken.IDENTIFIER, IDENTIFIER),
                    Map.entry(DTraceToken.AGGREGATION, AGGREGATION),
                    Map.entry(DTraceToken.MACRO, MACRO),
                    Map.entry(DTraceToken.NUMBER, NUMBER),
                    Map.entry(DTraceToken.STRING, STRING),
                    Map.entry(DTraceToken.CHARACTER, STRING),
                    Map.entry(DTraceToken.OPERATOR, OPERATOR),
                    Map.entry(DTraceToken.COMMA, COMMA),
                    Map.entry(DTraceToken.SEMICOLON, SEMICOLON),
                    Map.entry(DTraceToken.LEFT_BRACE, BRACES),
                    Map.entry(DTraceToken.RIGHT_BRACE, BRACES),
                    Map.entry(DTraceToken.LEFT_PARENTHESIS, PARENTHESES),
                    Map.entry(DTraceToken.RIGHT_PARENTHESIS, PARENTHESES),
                    Map.entry(DTraceToken.LEFT_BRACKET, BRACKETS),
                    Map.entry(DTraceToken.RIGHT_BRACKET, BRACKETS),
                    Map.entry(DTraceToken.BAD, HighlighterColors.BAD_CHARACTER));

    private DTraceColors() {}

    private static TextAttributesKey key(String name, TextAttributesKey fallback) {
        return TextAttributesKey.createTextAttributesKey(name, fallback);
    }
}
