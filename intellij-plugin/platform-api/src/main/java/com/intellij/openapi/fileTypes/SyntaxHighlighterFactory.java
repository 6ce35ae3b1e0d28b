package com.intellij.openapi.fileTypes;

import com.intellij.openapi.project.Project;
import com.intellij.openapi.vfs.VirtualFile;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/editor-ui-api/src/com/intellij/openapi/fileTypes/SyntaxHighlighterFactory.java}.
 */
public abstract class SyntaxHighlighterFactory {
    public abstract SyntaxHighlighter getSyntaxHighlighter(Project project, VirtualFile file);
}
