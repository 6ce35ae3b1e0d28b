package com.intellij.execution.configurations;

import com.intellij.openapi.options.ConfigurationException;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/execution/src/com/intellij/execution/configurations/RuntimeConfigurationException.java}.
 */
public class RuntimeConfigurationException extends ConfigurationException {
    private static final long serialVersionUID = 1L;

    public RuntimeConfigurationException(String message) {
        super(message);
    }
}
