package com.intellij.execution.configurations;

import com.intellij.openapi.project.Project;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/execution/src/com/intellij/execution/configurations/ConfigurationFactory.java}.
 */
public abstract class ConfigurationFactory {
    protected ConfigurationFactory(ConfigurationType type) {
        throw new UnsupportedOperationException();
    }

    public abstract RunConfiguration createTemplateConfiguration(Project project);

    public String getId() {
        throw new UnsupportedOperationException();
    }

    public boolean isEditableInDumbMode() {
        throw new UnsupportedOperationException();
    }
}
