package com.intellij.execution.lineMarker;

import com.intellij.openapi.actionSystem.AnAction;
import com.intellij.openapi.project.PossiblyDumbAware;
import com.intellij.psi.PsiElement;
import java.util.function.Function;
import javax.swing.Icon;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/execution-impl/src/com/intellij/execution/lineMarker/RunLineMarkerContributor.java}.
 */
public abstract class RunLineMarkerContributor implements PossiblyDumbAware {
    public abstract Info getInfo(PsiElement element);

    public static class Info {
        public Info(
                Icon icon,
                AnAction[] actions,
                Function<? super PsiElement, String> tooltipProvider) {
            throw new UnsupportedOperationException();
        }
    }
}
