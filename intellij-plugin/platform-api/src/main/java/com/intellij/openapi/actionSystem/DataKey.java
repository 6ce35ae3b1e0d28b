package com.intellij.openapi.actionSystem;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/editor-ui-api/src/com/intellij/openapi/actionSystem/CommonDataKeys.java}.
 */
public final class DataKey<T> {
    private DataKey() {}

    public static <T> DataKey<T> create(String name) {
        throw new UnsupportedOperationException();
    }
}
