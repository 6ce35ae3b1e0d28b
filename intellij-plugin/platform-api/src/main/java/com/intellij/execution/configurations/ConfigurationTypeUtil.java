package com.intellij.execution.configurations;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/execution/src/com/intellij/execution/configurations/ConfigurationTypeUtil.kt}.
 */
public final class ConfigurationTypeUtil {
    private ConfigurationTypeUtil() {}

    public static <T extends ConfigurationType> T findConfigurationType(Class<T> type) {
        throw new UnsupportedOperationException();
    }
}
