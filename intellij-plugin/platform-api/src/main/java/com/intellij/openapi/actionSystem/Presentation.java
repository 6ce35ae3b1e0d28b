package com.intellij.openapi.actionSystem;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/editor-ui-api/src/com/intellij/openapi/actionSystem/AnAction.java}.
 */
public final class Presentation {
    private Presentation() {}

    public void setEnabledAndVisible(boolean enabled) {
        throw new UnsupportedOperationException();
    }
}
