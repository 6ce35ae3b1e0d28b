package com.intellij.execution.configurations;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/execution/src/com/intellij/execution/configurations/LocatableConfiguration.java}.
 */
public interface LocatableConfiguration extends RunConfiguration {
    boolean isGeneratedName();

    default String suggestedName() {
        throw new UnsupportedOperationException();
    }
}
