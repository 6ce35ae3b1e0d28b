package com.intellij.openapi.ui;

import com.intellij.openapi.project.Project;
import javax.swing.Icon;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/platform-api/src/com/intellij/openapi/ui/Messages.java}.
 */
public class Messages {
    public static final int OK = 0;

    private Messages() {}

    public static int showOkCancelDialog(
            Project project,
            String message,
            String title,
            String okText,
            String cancelText,
            Icon icon) {
        throw new UnsupportedOperationException();
    }

    public static Icon getWarningIcon() {
        throw new UnsupportedOperationException();
    }
}
