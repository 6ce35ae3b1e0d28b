package dev.dowse.intellij.settings;

import com.intellij.openapi.options.Configurable;
import com.intellij.openapi.project.Project;
import com.intellij.openapi.project.ProjectManager;
import com.redhat.devtools.lsp4ij.LanguageServerManager;
import dev.dowse.intellij.ide.ProjectTrust;
import dev.dowse.intellij.server.DowseServerFactory;
import java.util.Objects;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JTextField;

/** The settings page, "Languages &amp; Frameworks | Dowse". */
public final class DowseConfigurable implements Configurable {
    private final JTextField serverPath = new JTextField();
    private final JTextField javaHome = new JTextField();
    private final JTextField kernel = new JTextField();
    private final JTextField portability = new JTextField();
    private final JTextField runPrefix = new JTextField();
    private final JComboBox<RunTarget> runTarget = new JComboBox<>(RunTarget.values());

    @Override
    public String getDisplayName() {
        return "Dowse";
    }

    @Override
    public JComponent createComponent() {
        return new Form()
                .row(
                        "Server:",
                        serverPath,
                        "The dowse command; empty: the one in the plugin, then PATH.")
                .row("Java 25 home:", javaHome, "Runs the server in the plugin; empty: search.")
                .row("Target kernel:", kernel, "For example 5.10 or live; empty: this machine's.")
                .row("Portable to:", portability, "The oldest kernel to warn for; empty: 5.10.")
                .row(
                        "Run with prefix:",
                        runPrefix,
                        "Words before the command of a run, for example sudo -n, or ssh HOST dowse.")
                .row(
                        "Run on:",
                        runTarget,
                        "Where a script runs when its configuration does not say.")
                .panel();
    }

    @Override
    public boolean isModified() {
        DowseSettings.Stored now = DowseSettings.current().getState();
        DowseSettings.Stored shown = shown();
        return !now.serverPath.equals(shown.serverPath)
                || !now.javaHome.equals(shown.javaHome)
                || !now.kernel.equals(shown.kernel)
                || !now.portability.equals(shown.portability)
                || !now.runPrefix.equals(shown.runPrefix)
                || !now.runTarget.equals(shown.runTarget);
    }

    /** Stores the choices and restarts the servers, which read most of them only once. */
    @Override
    public void apply() {
        DowseSettings.current().loadState(shown());
        for (Project project : ProjectManager.getInstance().getOpenProjects()) {
            if (ProjectTrust.trusted(project)) {
                LanguageServerManager.getInstance(project).start(DowseServerFactory.ID);
            }
        }
    }

    @Override
    public void reset() {
        DowseSettings.Stored now = DowseSettings.current().getState();
        serverPath.setText(now.serverPath);
        javaHome.setText(now.javaHome);
        kernel.setText(now.kernel);
        portability.setText(now.portability);
        runPrefix.setText(now.runPrefix);
        runTarget.setSelectedItem(RunTarget.of(now.runTarget));
    }

    private DowseSettings.Stored shown() {
        DowseSettings.Stored shown = new DowseSettings.Stored();
        shown.serverPath = serverPath.getText();
        shown.javaHome = javaHome.getText();
        shown.kernel = kernel.getText();
        shown.portability = portability.getText();
        shown.runPrefix = runPrefix.getText();
        shown.runTarget =
                Objects.requireNonNullElse((RunTarget) runTarget.getSelectedItem(), RunTarget.VM)
                        .word();
        return shown;
    }
}
