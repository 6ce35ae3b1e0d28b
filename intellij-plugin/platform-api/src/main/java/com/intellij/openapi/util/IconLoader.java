package com.intellij.openapi.util;

import javax.swing.Icon;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/util/ui/src/com/intellij/openapi/util/IconLoader.kt}.
 */
public final class IconLoader {
    private IconLoader() {}

    public static Icon getIcon(String path, Class<?> aClass) {
        throw new UnsupportedOperationException();
    }
}
