package dev.dowse.intellij.ide;

import com.intellij.notification.NotificationAction;
import com.intellij.notification.NotificationGroupManager;
import com.intellij.notification.NotificationType;
import com.intellij.openapi.options.ShowSettingsUtil;
import com.intellij.openapi.project.Project;
import dev.dowse.intellij.settings.DowseConfigurable;

/** A message in the IDE's notification area, with the way to the settings that would help. */
public final class Announcement {
    private static final String GROUP = "Dowse";

    private Announcement() {}

    /** Tells what does not work and what to do about it. */
    public static void error(Project project, String title, String text) {
        NotificationGroupManager.getInstance()
                .getNotificationGroup(GROUP)
                .createNotification(title, text, NotificationType.ERROR)
                .addAction(
                        NotificationAction.createSimpleExpiring(
                                "Open settings", () -> openSettings(project)))
                .notify(project);
    }

    private static void openSettings(Project project) {
        ShowSettingsUtil.getInstance().showSettingsDialog(project, DowseConfigurable.class);
    }
}
