package com.intellij.execution.configurations;

import com.intellij.openapi.project.Project;
import com.intellij.openapi.util.UserDataHolderBase;
import javax.swing.Icon;
import org.jdom.Element;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/execution/src/com/intellij/execution/configurations/RunConfigurationBase.java}.
 */
public abstract class RunConfigurationBase<T> extends UserDataHolderBase
        implements RunConfiguration {
    protected RunConfigurationBase(Project project, ConfigurationFactory factory, String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public final void setName(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public final Project getProject() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Icon getIcon() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final String getName() {
        throw new UnsupportedOperationException();
    }

    @Override
    public RunConfiguration clone() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void readExternal(Element element) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void writeExternal(Element element) {
        throw new UnsupportedOperationException();
    }
}
