package com.intellij.openapi.options;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/ide-core/src/com/intellij/openapi/options/Configurable.java}.
 */
public interface Configurable extends UnnamedConfigurable {
    String getDisplayName();
}
