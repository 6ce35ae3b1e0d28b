package dev.dowse.intellij.run;

import com.intellij.execution.lineMarker.ExecutorAction;
import com.intellij.execution.lineMarker.RunLineMarkerContributor;
import com.intellij.openapi.project.DumbAware;
import com.intellij.openapi.util.IconLoader;
import com.intellij.psi.PsiElement;
import dev.dowse.intellij.language.FirstCode;
import org.jspecify.annotations.Nullable;

/** The run marker in the gutter beside the first line of a script's own text. */
public final class DowseRunMarker extends RunLineMarkerContributor implements DumbAware {
    @Override
    public @Nullable Info getInfo(PsiElement element) {
        return FirstCode.is(element)
                ? new Info(
                        IconLoader.getIcon("/icons/run.svg", DowseRunMarker.class),
                        ExecutorAction.getActions(0),
                        token -> "Run script")
                : null;
    }
}
