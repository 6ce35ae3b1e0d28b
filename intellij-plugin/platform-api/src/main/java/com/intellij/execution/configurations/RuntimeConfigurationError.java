package com.intellij.execution.configurations;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/execution/src/com/intellij/execution/configurations/RuntimeConfigurationError.java}.
 */
public class RuntimeConfigurationError extends RuntimeConfigurationException {
    private static final long serialVersionUID = 1L;

    public RuntimeConfigurationError(String message) {
        super(message);
    }
}
