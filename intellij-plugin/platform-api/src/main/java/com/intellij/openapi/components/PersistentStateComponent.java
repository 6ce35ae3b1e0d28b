package com.intellij.openapi.components;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/projectModel-api/src/com/intellij/openapi/components/PersistentStateComponent.java}.
 */
public interface PersistentStateComponent<T> {
    T getState();

    void loadState(T state);
}
