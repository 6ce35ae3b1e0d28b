package dev.dowse.intellij.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The user's choices as values; an empty text means that the user left the choice to Dowse.
 *
 * @param serverPath the {@code dowse} command or the folder of a distribution
 * @param javaHome the Java runtime that runs the bundled server
 * @param kernel the kernel that scripts are checked for, as {@code dowse --kernel} takes it
 * @param portability the oldest kernel that scripts should still run on
 * @param runPrefix words put before the command of a run, for example {@code sudo -n}
 * @param runTarget where a run happens when its configuration does not say
 */
public record Preferences(
        String serverPath,
        String javaHome,
        String kernel,
        String portability,
        List<String> runPrefix,
        RunTarget runTarget) {

    /** The choices of a user who chose nothing. */
    public static final Preferences DEFAULT =
            new Preferences("", "", "", "", List.of(), RunTarget.VM);

    public Preferences {
        runPrefix = List.copyOf(runPrefix);
    }

    /** What the server reads as its initialization options: the object under {@code dowse}. */
    public Map<String, Object> forServer() {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("prefix", runPrefix);
        run.put("target", runTarget.word());
        Map<String, Object> section = new LinkedHashMap<>();
        putUnlessEmpty(section, "kernel", kernel);
        putUnlessEmpty(section, "portability", portability);
        section.put("run", run);
        return section;
    }

    private static void putUnlessEmpty(Map<String, Object> map, String key, String value) {
        if (!value.isEmpty()) {
            map.put(key, value);
        }
    }
}
