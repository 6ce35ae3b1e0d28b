package dev.dowse.intellij.run;

import com.intellij.execution.actions.ConfigurationContext;
import com.intellij.execution.actions.LazyRunConfigurationProducer;
import com.intellij.execution.configurations.ConfigurationFactory;
import com.intellij.openapi.project.DumbAware;
import com.intellij.openapi.util.Ref;
import com.intellij.openapi.vfs.VirtualFile;
import com.intellij.psi.PsiElement;
import com.intellij.psi.PsiFile;
import dev.dowse.intellij.language.DTraceFile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a run configuration of the script under the caret or the mouse. */
public final class DowseRunProducer extends LazyRunConfigurationProducer<DowseRunConfiguration>
        implements DumbAware {
    @Override
    public ConfigurationFactory getConfigurationFactory() {
        return DowseRunType.factory();
    }

    @Override
    protected boolean setupConfigurationFromContext(
            DowseRunConfiguration configuration,
            ConfigurationContext context,
            Ref<PsiElement> sourceElement) {
        Optional<String> script = script(context.getPsiLocation());
        script.ifPresent(path -> {
            configuration.use(RunOptions.ofScript(path));
            configuration.setGeneratedName();
        });
        return script.isPresent();
    }

    @Override
    public boolean isConfigurationFromContext(
            DowseRunConfiguration configuration, ConfigurationContext context) {
        return script(context.getPsiLocation())
                .filter(path -> path.equals(configuration.options().script()))
                .isPresent();
    }

    private static Optional<String> script(@Nullable PsiElement element) {
        return Optional.ofNullable(element)
                .map(PsiElement::getContainingFile)
                .filter(DTraceFile.class::isInstance)
                .map(PsiFile::getVirtualFile)
                .map(VirtualFile::getPath);
    }
}
