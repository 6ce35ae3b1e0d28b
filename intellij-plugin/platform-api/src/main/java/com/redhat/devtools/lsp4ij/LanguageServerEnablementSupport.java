package com.redhat.devtools.lsp4ij;

import com.intellij.openapi.project.Project;

/**
 * Compile-only declaration, confirmed against {@code
 * src/main/java/com/redhat/devtools/lsp4ij/LanguageServerEnablementSupport.java}.
 */
public interface LanguageServerEnablementSupport {
    boolean isEnabled(Project project);

    void setEnabled(boolean enabled, Project project);
}
