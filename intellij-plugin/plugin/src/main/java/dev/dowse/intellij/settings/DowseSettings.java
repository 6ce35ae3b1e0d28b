package dev.dowse.intellij.settings;

import com.intellij.openapi.application.ApplicationManager;
import com.intellij.openapi.components.PersistentStateComponent;
import com.intellij.openapi.components.RoamingType;
import com.intellij.openapi.components.State;
import com.intellij.openapi.components.Storage;
import com.intellij.util.execution.ParametersListUtil;
import java.util.List;

/** The settings as the IDE stores them, on this machine only because they are paths of it. */
@State(
        name = "dev.dowse",
        storages = @Storage(value = "dowse.xml", roamingType = RoamingType.DISABLED))
public final class DowseSettings implements PersistentStateComponent<DowseSettings.Stored> {
    private Stored stored = new Stored();

    /** The settings of this IDE. */
    public static DowseSettings current() {
        return ApplicationManager.getApplication().getService(DowseSettings.class);
    }

    @Override
    public Stored getState() {
        return stored;
    }

    @Override
    public void loadState(Stored state) {
        stored = state;
    }

    /** The stored texts as values. */
    public Preferences preferences() {
        return new Preferences(
                stored.serverPath.strip(),
                stored.javaHome.strip(),
                stored.kernel.strip(),
                stored.portability.strip(),
                words(stored.runPrefix),
                RunTarget.of(stored.runTarget));
    }

    /** The words of a text that is quoted as in a shell. */
    public static List<String> words(String text) {
        return ParametersListUtil.parse(text, false, true);
    }

    /** What is written to disk: a bean, because the platform's serialiser wants one. */
    public static final class Stored {
        public String serverPath = "";
        public String javaHome = "";
        public String kernel = "";
        public String portability = "";
        public String runPrefix = "";
        public String runTarget = RunTarget.VM.word();
    }
}
