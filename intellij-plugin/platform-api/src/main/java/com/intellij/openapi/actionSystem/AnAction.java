package com.intellij.openapi.actionSystem;

import com.intellij.openapi.project.PossiblyDumbAware;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/editor-ui-api/src/com/intellij/openapi/actionSystem/AnAction.java}.
 */
public abstract class AnAction implements PossiblyDumbAware {
    public AnAction() {}

    public void update(AnActionEvent event) {
        throw new UnsupportedOperationException();
    }

    public abstract void actionPerformed(AnActionEvent event);

    public ActionUpdateThread getActionUpdateThread() {
        throw new UnsupportedOperationException();
    }
}
