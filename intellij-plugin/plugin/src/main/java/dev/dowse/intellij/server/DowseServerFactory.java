package dev.dowse.intellij.server;

import com.intellij.openapi.project.Project;
import com.intellij.openapi.util.Key;
import com.redhat.devtools.lsp4ij.LanguageServerEnablementSupport;
import com.redhat.devtools.lsp4ij.LanguageServerFactory;
import com.redhat.devtools.lsp4ij.client.LanguageClientImpl;
import com.redhat.devtools.lsp4ij.server.StreamConnectionProvider;
import dev.dowse.intellij.ide.ProjectTrust;
import org.jspecify.annotations.Nullable;

/** What LSP4IJ asks for when it wants the Dowse server of a project. */
public final class DowseServerFactory
        implements LanguageServerFactory, LanguageServerEnablementSupport {
    /** The server's name in the plugin descriptor. */
    public static final String ID = "dowse";

    private static final Key<Boolean> DISABLED = Key.create("dev.dowse.disabled");

    @Override
    public StreamConnectionProvider createConnectionProvider(Project project) {
        return new DowseConnection(project);
    }

    @Override
    public LanguageClientImpl createLanguageClient(Project project) {
        return new DowseClient(project);
    }

    @Override
    public boolean isEnabled(Project project) {
        return ProjectTrust.trusted(project) && project.getUserData(DISABLED) == null;
    }

    /** Remembers the user's switch in LSP4IJ's own window while the project is open. */
    @Override
    public void setEnabled(boolean enabled, @Nullable Project project) {
        if (project != null) {
            project.putUserData(DISABLED, enabled ? null : Boolean.TRUE);
        }
    }
}
