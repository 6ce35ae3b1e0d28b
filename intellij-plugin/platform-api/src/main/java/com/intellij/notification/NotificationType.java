package com.intellij.notification;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/ide-core/src/com/intellij/notification/NotificationType.java}.
 */
public enum NotificationType {
    INFORMATION,
    WARNING,
    ERROR
}
