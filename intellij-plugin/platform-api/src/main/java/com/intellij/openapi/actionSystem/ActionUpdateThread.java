package com.intellij.openapi.actionSystem;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/editor-ui-api/src/com/intellij/openapi/actionSystem/ActionUpdateThread.java}.
 */
public enum ActionUpdateThread {
    BGT,
    EDT
}
