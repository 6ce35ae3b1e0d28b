package com.intellij.openapi.actionSystem;

import com.intellij.openapi.project.Project;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/editor-ui-api/src/com/intellij/openapi/actionSystem/AnActionEvent.java}.
 */
public class AnActionEvent {
    public final Project getProject() {
        throw new UnsupportedOperationException();
    }

    public final <T> T getData(DataKey<T> key) {
        throw new UnsupportedOperationException();
    }

    public final Presentation getPresentation() {
        throw new UnsupportedOperationException();
    }
}
