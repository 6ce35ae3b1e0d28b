package com.intellij.execution;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/platform-util-io/src/com/intellij/execution/ExecutionException.java}.
 */
public class ExecutionException extends Exception {
    private static final long serialVersionUID = 1L;

    public ExecutionException(String message) {
        super(message);
    }
}
