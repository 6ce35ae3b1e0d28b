package dev.dowse.intellij.run;

import com.intellij.execution.configurations.ConfigurationFactory;
import com.intellij.execution.configurations.ConfigurationTypeBase;
import com.intellij.execution.configurations.ConfigurationTypeUtil;
import com.intellij.execution.configurations.RunConfiguration;
import com.intellij.openapi.project.Project;
import com.intellij.openapi.util.IconLoader;

/** The type "DTrace Script" in the list of run configurations. */
public final class DowseRunType extends ConfigurationTypeBase {
    private static final String ID = "DowseRunScript";

    public DowseRunType() {
        super(
                ID,
                "DTrace Script",
                "Runs a DTrace script with Dowse",
                IconLoader.getIcon("/icons/dtrace.svg", DowseRunType.class));
        addFactory(new Factory(this));
    }

    /** The only kind of configuration of this type. */
    static ConfigurationFactory factory() {
        return ConfigurationTypeUtil.findConfigurationType(DowseRunType.class)
                .getConfigurationFactories()[0];
    }

    private static final class Factory extends ConfigurationFactory {
        Factory(DowseRunType type) {
            super(type);
        }

        @Override
        public String getId() {
            return ID;
        }

        @Override
        public RunConfiguration createTemplateConfiguration(Project project) {
            return new DowseRunConfiguration(project, this);
        }

        @Override
        public boolean isEditableInDumbMode() {
            return true;
        }
    }
}
