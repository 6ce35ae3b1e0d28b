package com.intellij.execution.actions;

import com.intellij.psi.PsiElement;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/execution/src/com/intellij/execution/actions/ConfigurationContext.java}.
 */
public class ConfigurationContext {
    private ConfigurationContext() {}

    public PsiElement getPsiLocation() {
        throw new UnsupportedOperationException();
    }
}
