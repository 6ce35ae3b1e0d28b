package com.redhat.devtools.lsp4ij.server;

import com.intellij.execution.configurations.GeneralCommandLine;

/**
 * Compile-only declaration, confirmed against {@code
 * src/main/java/com/redhat/devtools/lsp4ij/server/OSProcessStreamConnectionProvider.java}.
 */
public class OSProcessStreamConnectionProvider implements StreamConnectionProvider {
    public OSProcessStreamConnectionProvider() {
        throw new UnsupportedOperationException();
    }

    public void setCommandLine(GeneralCommandLine commandLine) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void start() throws CannotStartProcessException {
        throw new UnsupportedOperationException();
    }

    @Override
    public void stop() {
        throw new UnsupportedOperationException();
    }
}
