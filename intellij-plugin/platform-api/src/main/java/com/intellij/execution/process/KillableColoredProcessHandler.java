package com.intellij.execution.process;

import com.intellij.execution.ExecutionException;
import com.intellij.execution.configurations.GeneralCommandLine;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/platform-util-io/src/com/intellij/execution/process/KillableColoredProcessHandler.java}.
 */
public class KillableColoredProcessHandler extends ColoredProcessHandler {
    public KillableColoredProcessHandler(GeneralCommandLine commandLine) throws ExecutionException {
        super(commandLine);
    }
}
