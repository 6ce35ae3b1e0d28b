package com.intellij.execution.configurations;

import com.intellij.openapi.options.SettingsEditor;
import com.intellij.openapi.project.Project;
import org.jdom.Element;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/execution/src/com/intellij/execution/configurations/RunConfiguration.java}.
 */
public interface RunConfiguration extends RunProfile, Cloneable {
    void setName(String name);

    SettingsEditor<? extends RunConfiguration> getConfigurationEditor();

    Project getProject();

    RunConfiguration clone();

    default void checkConfiguration() throws RuntimeConfigurationException {
        throw new UnsupportedOperationException();
    }

    default void readExternal(Element element) {
        throw new UnsupportedOperationException();
    }

    default void writeExternal(Element element) {
        throw new UnsupportedOperationException();
    }
}
