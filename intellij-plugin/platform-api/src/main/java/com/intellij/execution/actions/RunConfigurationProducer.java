package com.intellij.execution.actions;

import com.intellij.execution.configurations.ConfigurationFactory;
import com.intellij.execution.configurations.RunConfiguration;
import com.intellij.openapi.project.PossiblyDumbAware;
import com.intellij.openapi.util.Ref;
import com.intellij.psi.PsiElement;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/execution/src/com/intellij/execution/actions/RunConfigurationProducer.java}.
 */
public abstract class RunConfigurationProducer<T extends RunConfiguration>
        implements PossiblyDumbAware {
    protected RunConfigurationProducer(boolean internalUsageOnly) {
        throw new UnsupportedOperationException();
    }

    public ConfigurationFactory getConfigurationFactory() {
        throw new UnsupportedOperationException();
    }

    protected abstract boolean setupConfigurationFromContext(
            T configuration, ConfigurationContext context, Ref<PsiElement> sourceElement);

    public abstract boolean isConfigurationFromContext(
            T configuration, ConfigurationContext context);
}
