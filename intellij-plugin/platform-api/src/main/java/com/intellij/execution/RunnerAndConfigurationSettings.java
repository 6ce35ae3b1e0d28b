package com.intellij.execution;

import com.intellij.execution.configurations.RunConfiguration;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/execution/src/com/intellij/execution/RunnerAndConfigurationSettings.java}.
 */
public interface RunnerAndConfigurationSettings {
    RunConfiguration getConfiguration();
}
