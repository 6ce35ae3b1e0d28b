package com.intellij.openapi.options;

import com.intellij.openapi.Disposable;
import javax.swing.JComponent;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/ide-core/src/com/intellij/openapi/options/SettingsEditor.java}.
 */
public abstract class SettingsEditor<S> implements Disposable {
    protected abstract void resetEditorFrom(S settings);

    protected abstract void applyEditorTo(S settings) throws ConfigurationException;

    protected abstract JComponent createEditor();

    @Override
    public final void dispose() {
        throw new UnsupportedOperationException();
    }
}
