package com.intellij.openapi.fileTypes;

import com.intellij.openapi.editor.colors.TextAttributesKey;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/editor-ui-api/src/com/intellij/openapi/fileTypes/SyntaxHighlighterBase.java}.
 */
public abstract class SyntaxHighlighterBase implements SyntaxHighlighter {
    public static TextAttributesKey[] pack(TextAttributesKey key) {
        throw new UnsupportedOperationException();
    }
}
