package com.redhat.devtools.lsp4ij.server;

/**
 * Compile-only declaration, confirmed against {@code
 * src/main/java/com/redhat/devtools/lsp4ij/server/CannotStartProcessException.java}.
 */
public class CannotStartProcessException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStartProcessException(String message) {
        super(message);
    }
}
