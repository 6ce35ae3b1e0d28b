package com.intellij.execution.lineMarker;

import com.intellij.openapi.actionSystem.AnAction;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/execution-impl/src/com/intellij/execution/lineMarker/ExecutorAction.kt}.
 */
public final class ExecutorAction {
    private ExecutorAction() {}

    public static AnAction[] getActions(int order) {
        throw new UnsupportedOperationException();
    }
}
