package dev.dowse.intellij.run;

import com.intellij.execution.Executor;
import com.intellij.execution.configurations.ConfigurationFactory;
import com.intellij.execution.configurations.LocatableConfigurationBase;
import com.intellij.execution.configurations.RunConfiguration;
import com.intellij.execution.configurations.RunProfileState;
import com.intellij.execution.configurations.RuntimeConfigurationError;
import com.intellij.execution.configurations.RuntimeConfigurationException;
import com.intellij.execution.runners.ExecutionEnvironment;
import com.intellij.openapi.options.SettingsEditor;
import com.intellij.openapi.project.Project;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jdom.Element;
import org.jspecify.annotations.Nullable;

/** One stored way to run one script. */
public final class DowseRunConfiguration extends LocatableConfigurationBase<Object> {
    private static final long serialVersionUID = 1L;

    private transient RunOptions options = RunOptions.EMPTY;

    DowseRunConfiguration(Project project, ConfigurationFactory factory) {
        super(project, factory, "DTrace Script");
    }

    RunOptions options() {
        return options;
    }

    void use(RunOptions changed) {
        options = changed;
    }

    @Override
    public SettingsEditor<? extends RunConfiguration> getConfigurationEditor() {
        return new DowseRunEditor();
    }

    @Override
    public RunProfileState getState(Executor executor, ExecutionEnvironment environment) {
        return new DowseRunState(environment, this);
    }

    @Override
    public void checkConfiguration() throws RuntimeConfigurationException {
        requireFile("script", options.script());
        if (!options.recording().isBlank()) {
            requireFile("recording", options.recording());
        }
    }

    private static void requireFile(String what, String path) throws RuntimeConfigurationException {
        if (path.isBlank()) {
            throw new RuntimeConfigurationError("Choose the " + what + " to run.");
        }
        if (!isFile(path)) {
            throw new RuntimeConfigurationError("There is no " + what + " " + path + ".");
        }
    }

    private static boolean isFile(String path) {
        try {
            return Files.isRegularFile(Path.of(path));
        } catch (InvalidPathException unusable) {
            return false;
        }
    }

    @Override
    public @Nullable String suggestedName() {
        int name = Math.max(options.script().lastIndexOf('/'), options.script().lastIndexOf('\\'));
        return options.script().isBlank() ? null : options.script().substring(name + 1);
    }

    @Override
    public void readExternal(Element element) {
        super.readExternal(element);
        options = RunOptions.read(element);
    }

    @Override
    public void writeExternal(Element element) {
        super.writeExternal(element);
        options.write(element);
    }
}
