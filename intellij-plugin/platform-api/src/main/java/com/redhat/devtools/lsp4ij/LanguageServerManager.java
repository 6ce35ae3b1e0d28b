package com.redhat.devtools.lsp4ij;

import com.intellij.openapi.project.Project;

/**
 * Compile-only declaration, confirmed against {@code
 * src/main/java/com/redhat/devtools/lsp4ij/LanguageServerManager.java}.
 */
public class LanguageServerManager {
    private LanguageServerManager() {}

    public static LanguageServerManager getInstance(Project project) {
        throw new UnsupportedOperationException();
    }

    public void start(String languageServerId) {
        throw new UnsupportedOperationException();
    }

    public void stop(String languageServerId) {
        throw new UnsupportedOperationException();
    }
}
