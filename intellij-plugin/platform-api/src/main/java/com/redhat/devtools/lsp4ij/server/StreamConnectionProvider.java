package com.redhat.devtools.lsp4ij.server;

import com.intellij.openapi.vfs.VirtualFile;

/**
 * Compile-only declaration, confirmed against {@code
 * src/main/java/com/redhat/devtools/lsp4ij/server/StreamConnectionProvider.java}.
 */
public interface StreamConnectionProvider {
    void start() throws CannotStartProcessException;

    default Object getInitializationOptions(VirtualFile rootUri) {
        throw new UnsupportedOperationException();
    }

    void stop();
}
