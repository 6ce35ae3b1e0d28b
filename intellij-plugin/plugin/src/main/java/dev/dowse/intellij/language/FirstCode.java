package dev.dowse.intellij.language;

import com.intellij.psi.PsiComment;
import com.intellij.psi.PsiElement;
import com.intellij.psi.PsiWhiteSpace;
import com.intellij.psi.tree.IElementType;

/** The place where a script's own text starts: the run marker of the gutter belongs there. */
public final class FirstCode {
    private FirstCode() {}

    /**
     * Whether this token is the first of its file that is not a blank, a comment or a directive.
     */
    public static boolean is(PsiElement token) {
        if (!(token.getParent() instanceof DTraceFile) || preamble(token)) {
            return false;
        }
        PsiElement previous = token.getPrevSibling();
        while (previous != null && preamble(previous)) {
            previous = previous.getPrevSibling();
        }
        return previous == null;
    }

    private static boolean preamble(PsiElement token) {
        IElementType kind = token.getNode().getElementType();
        return token instanceof PsiWhiteSpace
                || token instanceof PsiComment
                || kind.equals(DTraceToken.DIRECTIVE);
    }
}
