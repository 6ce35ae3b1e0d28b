package com.intellij.execution.filters;

import com.intellij.openapi.project.Project;
import com.intellij.openapi.vfs.VirtualFile;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/lang-api/src/com/intellij/execution/filters/OpenFileHyperlinkInfo.java}.
 */
public class OpenFileHyperlinkInfo implements HyperlinkInfo {
    public OpenFileHyperlinkInfo(
            Project project, VirtualFile file, int documentLine, int documentColumn) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void navigate(Project project) {
        throw new UnsupportedOperationException();
    }
}
