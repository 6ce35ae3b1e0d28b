package com.intellij.execution.configurations;

import com.intellij.execution.ExecutionException;
import com.intellij.execution.ExecutionResult;
import com.intellij.execution.Executor;
import com.intellij.execution.runners.ProgramRunner;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/execution/src/com/intellij/execution/configurations/RunProfileState.java}.
 */
public interface RunProfileState {
    ExecutionResult execute(Executor executor, ProgramRunner<?> runner) throws ExecutionException;
}
