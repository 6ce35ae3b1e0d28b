package dev.dowse.intellij.ide;

import com.intellij.notification.NotificationAction;
import com.intellij.notification.NotificationGroupManager;
import com.intellij.notification.NotificationType;
import com.intellij.openapi.options.ShowSettingsUtil;
import com.intellij.openapi.project.Project;
import com.intellij.openapi.util.Key;
import dev.dowse.intellij.settings.DowseConfigurable;

/** A message in the IDE's notification area, with the way to the settings that would help. */
public final class Announcement {
    private static final String GROUP = "Dowse";
    private static final Key<String> LAST = Key.create("dev.dowse.announced");

    private Announcement() {}

    /** Tells what does not work and what to do about it, once: a server is started often. */
    public static void error(Project project, String title, String text) {
        if (text.equals(project.getUserData(LAST))) {
            return;
        }
        project.putUserData(LAST, text);
        NotificationGroupManager.getInstance()
                .getNotificationGroup(GROUP)
                .createNotification(title, text, NotificationType.ERROR)
                .addAction(
                        NotificationAction.createSimpleExpiring(
                                "Open settings", () -> openSettings(project)))
                .notify(project);
    }

    /** Forgets what was told, so that the same trouble is told again when it comes back. */
    public static void settled(Project project) {
        project.putUserData(LAST, null);
    }

    private static void openSettings(Project project) {
        ShowSettingsUtil.getInstance().showSettingsDialog(project, DowseConfigurable.class);
    }
}
