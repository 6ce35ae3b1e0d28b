package com.redhat.devtools.lsp4ij.client;

import com.intellij.openapi.project.Project;

/**
 * Compile-only declaration, confirmed against {@code
 * src/main/java/com/redhat/devtools/lsp4ij/client/LanguageClientImpl.java}.
 */
public class LanguageClientImpl {
    public LanguageClientImpl(Project project) {
        throw new UnsupportedOperationException();
    }

    protected Object findSettings(String section) {
        throw new UnsupportedOperationException();
    }

    protected Object createSettings() {
        throw new UnsupportedOperationException();
    }
}
