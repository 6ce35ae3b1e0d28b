package com.intellij.execution.runners;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/execution/src/com/intellij/execution/runners/ExecutionEnvironment.java}.
 */
public class ExecutionEnvironment {}
