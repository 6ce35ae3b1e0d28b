package com.intellij.execution.executors;

import com.intellij.execution.Executor;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/execution/src/com/intellij/execution/executors/DefaultRunExecutor.java}.
 */
public class DefaultRunExecutor extends Executor {
    public static Executor getRunExecutorInstance() {
        throw new UnsupportedOperationException();
    }
}
