package dev.dowse.intellij.run;

import com.intellij.execution.ProgramRunnerUtil;
import com.intellij.execution.RunManager;
import com.intellij.execution.RunnerAndConfigurationSettings;
import com.intellij.execution.executors.DefaultRunExecutor;
import com.intellij.openapi.actionSystem.ActionUpdateThread;
import com.intellij.openapi.actionSystem.AnAction;
import com.intellij.openapi.actionSystem.AnActionEvent;
import com.intellij.openapi.actionSystem.CommonDataKeys;
import com.intellij.openapi.project.DumbAware;
import com.intellij.openapi.project.Project;
import com.intellij.openapi.vfs.VirtualFile;
import com.redhat.devtools.lsp4ij.commands.CommandExecutor;
import com.redhat.devtools.lsp4ij.commands.LSPCommand;
import dev.dowse.intellij.language.DTraceFileType;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Runs a script once: the action of the menus, and of the server's "Run" code lens.
 *
 * <p>LSP4IJ looks up a lens's command among the IDE's actions, so this one is registered under the
 * command's name {@code dowse.runScript} and reads the lens's argument if there is one.
 */
public final class RunScriptAction extends AnAction implements DumbAware {
    @Override
    public ActionUpdateThread getActionUpdateThread() {
        return ActionUpdateThread.BGT;
    }

    @Override
    public void update(AnActionEvent event) {
        VirtualFile file = event.getData(CommonDataKeys.VIRTUAL_FILE);
        event.getPresentation()
                .setEnabledAndVisible(
                        event.getProject() != null
                                && file != null
                                && file.getFileType() == DTraceFileType.INSTANCE);
    }

    @Override
    public void actionPerformed(AnActionEvent event) {
        Project project = event.getProject();
        VirtualFile file = event.getData(CommonDataKeys.VIRTUAL_FILE);
        if (project == null || file == null) {
            return;
        }
        LSPCommand command = event.getData(CommandExecutor.LSP_COMMAND);
        LensArgument argument =
                Optional.ofNullable(command)
                        .flatMap(given -> Optional.ofNullable(argument(given)))
                        .orElseGet(LensArgument::new);
        run(project, file.getName(), argument.options(Path.of(file.getPath())));
    }

    private static LensArgument argument(LSPCommand command) {
        return command.getArgumentAt(0, LensArgument.class);
    }

    private static void run(Project project, String name, RunOptions options) {
        RunManager runs = RunManager.getInstance(project);
        RunnerAndConfigurationSettings settings =
                runs.createConfiguration(name, DowseRunType.factory());
        if (settings.getConfiguration() instanceof DowseRunConfiguration configuration) {
            configuration.use(options);
            runs.setTemporaryConfiguration(settings);
            ProgramRunnerUtil.executeConfiguration(
                    settings, DefaultRunExecutor.getRunExecutorInstance());
        }
    }
}
