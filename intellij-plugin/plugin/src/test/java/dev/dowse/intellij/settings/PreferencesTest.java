package dev.dowse.intellij.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PreferencesTest {
    @Test
    void whatIsLeftToDowseIsNotSent() {
        assertEquals(
                Map.of("run", Map.of("prefix", List.of(), "target", "vm")),
                Preferences.DEFAULT.forServer());
    }

    @Test
    void choicesGoToTheServerUnderItsNames() {
        Preferences chosen =
                new Preferences("", "", "5.10", "4.19", List.of("sudo", "-n"), RunTarget.KERNEL);
        assertEquals(
                Map.of(
                        "kernel", "5.10",
                        "portability", "4.19",
                        "run", Map.of("prefix", List.of("sudo", "-n"), "target", "kernel")),
                chosen.forServer());
    }

    @Test
    void storedTextsBecomeValues() {
        DowseSettings settings = new DowseSettings();
        DowseSettings.Stored stored = settings.getState();
        stored.serverPath = " /opt/dowse ";
        stored.runPrefix = "ssh 'my host' dowse";
        stored.runTarget = "nonsense";
        assertEquals(
                new Preferences(
                        "/opt/dowse", "", "", "", List.of("ssh", "my host", "dowse"), RunTarget.VM),
                settings.preferences());
    }
}
