package com.intellij.execution;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/execution/src/com/intellij/execution/ExecutionResult.java}.
 */
public interface ExecutionResult {}
