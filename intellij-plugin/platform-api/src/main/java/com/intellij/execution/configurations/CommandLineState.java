package com.intellij.execution.configurations;

import com.intellij.execution.ExecutionException;
import com.intellij.execution.ExecutionResult;
import com.intellij.execution.Executor;
import com.intellij.execution.filters.Filter;
import com.intellij.execution.process.ProcessHandler;
import com.intellij.execution.runners.ExecutionEnvironment;
import com.intellij.execution.runners.ProgramRunner;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/execution/src/com/intellij/execution/configurations/CommandLineState.java}.
 */
public abstract class CommandLineState implements RunProfileState {
    protected CommandLineState(ExecutionEnvironment environment) {
        throw new UnsupportedOperationException();
    }

    public void addConsoleFilters(Filter... filters) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ExecutionResult execute(Executor executor, ProgramRunner<?> runner)
            throws ExecutionException {
        throw new UnsupportedOperationException();
    }

    protected abstract ProcessHandler startProcess() throws ExecutionException;
}
