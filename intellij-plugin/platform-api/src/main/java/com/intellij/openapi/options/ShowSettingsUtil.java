package com.intellij.openapi.options;

import com.intellij.openapi.project.Project;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/platform-api/src/com/intellij/openapi/options/ShowSettingsUtil.java}.
 */
public abstract class ShowSettingsUtil {
    public static ShowSettingsUtil getInstance() {
        throw new UnsupportedOperationException();
    }

    public abstract <T extends Configurable> void showSettingsDialog(
            Project project, Class<T> toSelect);
}
