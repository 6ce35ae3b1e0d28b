package dev.dowse.intellij.run;

import com.intellij.openapi.util.JDOMExternalizerUtil;
import dev.dowse.intellij.settings.DowseSettings;
import dev.dowse.intellij.settings.Preferences;
import dev.dowse.intellij.settings.RunTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdom.Element;

/**
 * The fields of a run configuration, as the user typed them.
 *
 * @param script the script's path
 * @param target the target's word, or nothing to take the one of the settings
 * @param recording the recording's path, or nothing
 * @param arguments the script's arguments in shell spelling
 * @param prefix the words before the command in shell spelling, or nothing to take the settings'
 */
record RunOptions(String script, String target, String recording, String arguments, String prefix) {
    static final RunOptions EMPTY = new RunOptions("", "", "", "", "");

    static RunOptions ofScript(String path) {
        return new RunOptions(path, "", "", "", "");
    }

    static RunOptions read(Element element) {
        return new RunOptions(
                field(element, "SCRIPT"),
                field(element, "TARGET"),
                field(element, "RECORDING"),
                field(element, "ARGUMENTS"),
                field(element, "PREFIX"));
    }

    void write(Element element) {
        JDOMExternalizerUtil.writeField(element, "SCRIPT", script);
        JDOMExternalizerUtil.writeField(element, "TARGET", target);
        JDOMExternalizerUtil.writeField(element, "RECORDING", recording);
        JDOMExternalizerUtil.writeField(element, "ARGUMENTS", arguments);
        JDOMExternalizerUtil.writeField(element, "PREFIX", prefix);
    }

    private static String field(Element element, String name) {
        return JDOMExternalizerUtil.readField(element, name, "");
    }

    /** The run that these fields and the user's settings describe. */
    RunRequest request(Preferences preferences) {
        List<String> own = DowseSettings.words(prefix);
        return new RunRequest(
                Path.of(script),
                target.isEmpty() ? preferences.runTarget() : RunTarget.of(target),
                Optional.of(recording).filter(path -> !path.isBlank()).map(Path::of),
                DowseSettings.words(arguments),
                own.isEmpty() ? preferences.runPrefix() : own);
    }
}
