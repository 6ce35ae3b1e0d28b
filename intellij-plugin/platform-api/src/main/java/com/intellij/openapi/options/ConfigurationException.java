package com.intellij.openapi.options;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/ide-core/src/com/intellij/openapi/options/ConfigurationException.java}.
 */
public class ConfigurationException extends Exception {
    private static final long serialVersionUID = 1L;

    public ConfigurationException(String message) {
        throw new UnsupportedOperationException();
    }
}
