package com.intellij.openapi.options;

import javax.swing.JComponent;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/ide-core/src/com/intellij/openapi/options/UnnamedConfigurable.java}.
 */
public interface UnnamedConfigurable {
    JComponent createComponent();

    boolean isModified();

    void apply() throws ConfigurationException;

    default void reset() {
        throw new UnsupportedOperationException();
    }

    default void disposeUIResources() {
        throw new UnsupportedOperationException();
    }
}
