package dev.dowse.intellij.language;

import com.intellij.lexer.Lexer;
import com.intellij.openapi.editor.colors.TextAttributesKey;
import com.intellij.openapi.fileTypes.SyntaxHighlighterBase;
import com.intellij.psi.tree.IElementType;

/** The colours of a script by its tokens alone, before the server's own arrive. */
final class DTraceSyntaxHighlighter extends SyntaxHighlighterBase {
    private static final TextAttributesKey[] NONE = {};

    @Override
    public Lexer getHighlightingLexer() {
        return new DTraceLexer();
    }

    @Override
    public TextAttributesKey[] getTokenHighlights(IElementType tokenType) {
        TextAttributesKey key = DTraceColors.OF_TOKEN.get(tokenType);
        return key == null ? NONE : new TextAttributesKey[] {key};
    }
}
