package com.intellij.execution;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/platform-util-io/src/com/intellij/execution/RunCanceledByUserException.java}.
 */
public class RunCanceledByUserException extends ExecutionException {
    private static final long serialVersionUID = 1L;

    public RunCanceledByUserException() {
        super("");
    }
}
