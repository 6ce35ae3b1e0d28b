package com.intellij.execution.configurations;

import javax.swing.Icon;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/execution/src/com/intellij/execution/configurations/runConfigurationType.kt}.
 */
public abstract class ConfigurationTypeBase implements ConfigurationType {
    protected ConfigurationTypeBase(String id, String displayName, String description, Icon icon) {
        throw new UnsupportedOperationException();
    }

    protected final void addFactory(ConfigurationFactory factory) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final String getConfigurationTypeDescription() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Icon getIcon() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final String getId() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ConfigurationFactory[] getConfigurationFactories() {
        throw new UnsupportedOperationException();
    }
}
