package com.intellij.notification;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/ide-core/src/com/intellij/notification/NotificationGroupManager.java}.
 */
public interface NotificationGroupManager {
    NotificationGroup getNotificationGroup(String groupId);

    static NotificationGroupManager getInstance() {
        throw new UnsupportedOperationException();
    }
}
