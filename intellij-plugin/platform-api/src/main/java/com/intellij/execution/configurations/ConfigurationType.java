package com.intellij.execution.configurations;

import com.intellij.openapi.project.PossiblyDumbAware;
import javax.swing.Icon;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/execution/src/com/intellij/execution/configurations/ConfigurationType.java}.
 */
public interface ConfigurationType extends PossiblyDumbAware {
    String getDisplayName();

    String getConfigurationTypeDescription();

    Icon getIcon();

    String getId();

    ConfigurationFactory[] getConfigurationFactories();
}
