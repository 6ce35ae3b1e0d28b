package com.intellij.execution;

import com.intellij.execution.configurations.ConfigurationFactory;
import com.intellij.openapi.project.Project;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/execution/src/com/intellij/execution/RunManager.kt}.
 */
public abstract class RunManager {
    public static RunManager getInstance(Project project) {
        throw new UnsupportedOperationException();
    }

    public abstract RunnerAndConfigurationSettings createConfiguration(
            String name, ConfigurationFactory factory);

    public abstract void setTemporaryConfiguration(RunnerAndConfigurationSettings settings);
}
