package com.intellij.execution.actions;

import com.intellij.execution.configurations.ConfigurationFactory;
import com.intellij.execution.configurations.RunConfiguration;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/lang-api/src/com/intellij/execution/actions/LazyRunConfigurationProducer.kt}.
 */
public abstract class LazyRunConfigurationProducer<T extends RunConfiguration>
        extends RunConfigurationProducer<T> {
    protected LazyRunConfigurationProducer() {
        super(true);
    }

    @Override
    public abstract ConfigurationFactory getConfigurationFactory();
}
