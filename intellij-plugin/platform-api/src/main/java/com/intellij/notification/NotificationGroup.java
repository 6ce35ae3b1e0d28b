package com.intellij.notification;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/ide-core/src/com/intellij/notification/NotificationGroup.kt}.
 */
public final class NotificationGroup {
    private NotificationGroup() {}

    public Notification createNotification(String title, String content, NotificationType type) {
        throw new UnsupportedOperationException();
    }
}
