package com.intellij.notification;

import com.intellij.openapi.actionSystem.AnAction;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/ide-core/src/com/intellij/notification/NotificationAction.java}.
 */
public abstract class NotificationAction extends AnAction {
    public static NotificationAction createSimpleExpiring(String text, Runnable action) {
        throw new UnsupportedOperationException();
    }
}
