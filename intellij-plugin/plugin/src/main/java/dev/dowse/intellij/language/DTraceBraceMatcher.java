package dev.dowse.intellij.language;

import com.intellij.lang.BracePair;
import com.intellij.lang.PairedBraceMatcher;
import com.intellij.psi.PsiFile;
import com.intellij.psi.tree.IElementType;
import org.jspecify.annotations.Nullable;

/** The brackets that belong together. */
public final class DTraceBraceMatcher implements PairedBraceMatcher {
    @Override
    public BracePair[] getPairs() {
        return new BracePair[] {
            new BracePair(DTraceToken.LEFT_BRACE, DTraceToken.RIGHT_BRACE, true),
            new BracePair(DTraceToken.LEFT_PARENTHESIS, DTraceToken.RIGHT_PARENTHESIS, false),
            new BracePair(DTraceToken.LEFT_BRACKET, DTraceToken.RIGHT_BRACKET, false)
        };
    }

    @Override
    public boolean isPairedBracesAllowedBeforeType(
            IElementType opening, @Nullable IElementType next) {
        return true;
    }

    @Override
    public int getCodeConstructStart(PsiFile file, int openingBraceOffset) {
        return openingBraceOffset;
    }
}
