package dev.dowse.intellij.language;

import com.intellij.openapi.fileTypes.SyntaxHighlighter;
import com.intellij.openapi.fileTypes.SyntaxHighlighterFactory;
import com.intellij.openapi.project.Project;
import com.intellij.openapi.vfs.VirtualFile;
import org.jspecify.annotations.Nullable;

/** Gives the IDE the highlighter, which is the same for every project and file. */
public final class DTraceSyntaxHighlighterFactory extends SyntaxHighlighterFactory {
    @Override
    public SyntaxHighlighter getSyntaxHighlighter(
            @Nullable Project project, @Nullable VirtualFile file) {
        return new DTraceSyntaxHighlighter();
    }
}
