package com.redhat.devtools.lsp4ij;

import com.intellij.openapi.project.Project;
import com.redhat.devtools.lsp4ij.client.LanguageClientImpl;
import com.redhat.devtools.lsp4ij.server.StreamConnectionProvider;

/**
 * Compile-only declaration, confirmed against {@code
 * src/main/java/com/redhat/devtools/lsp4ij/LanguageServerFactory.java}.
 */
public interface LanguageServerFactory {
    StreamConnectionProvider createConnectionProvider(Project project);

    default LanguageClientImpl createLanguageClient(Project project) {
        throw new UnsupportedOperationException();
    }
}
