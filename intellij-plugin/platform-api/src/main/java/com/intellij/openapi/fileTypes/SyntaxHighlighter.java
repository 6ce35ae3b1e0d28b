package com.intellij.openapi.fileTypes;

import com.intellij.lexer.Lexer;
import com.intellij.openapi.editor.colors.TextAttributesKey;
import com.intellij.psi.tree.IElementType;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/editor-ui-api/src/com/intellij/openapi/fileTypes/SyntaxHighlighter.java}.
 */
public interface SyntaxHighlighter {
    Lexer getHighlightingLexer();

    TextAttributesKey[] getTokenHighlights(IElementType tokenType);
}
