package com.intellij.execution;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/execution-impl/src/com/intellij/execution/ProgramRunnerUtil.java}.
 */
public final class ProgramRunnerUtil {
    private ProgramRunnerUtil() {}

    public static void executeConfiguration(
            RunnerAndConfigurationSettings configuration, Executor executor) {
        throw new UnsupportedOperationException();
    }
}
