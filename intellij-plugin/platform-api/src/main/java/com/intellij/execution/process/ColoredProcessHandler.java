package com.intellij.execution.process;

import com.intellij.execution.ExecutionException;
import com.intellij.execution.configurations.GeneralCommandLine;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/platform-util-io/src/com/intellij/execution/process/ColoredProcessHandler.java}.
 */
public class ColoredProcessHandler extends KillableProcessHandler {
    public ColoredProcessHandler(GeneralCommandLine commandLine) throws ExecutionException {
        super(commandLine);
    }
}
