package dev.dowse.intellij.server;

import com.intellij.openapi.project.Project;
import com.redhat.devtools.lsp4ij.client.LanguageClientImpl;
import dev.dowse.intellij.settings.DowseSettings;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The IDE's side of the protocol: LSP4IJ's own, with the user's settings to hand out. */
final class DowseClient extends LanguageClientImpl {
    private static final String SECTION = "dowse";

    DowseClient(Project project) {
        super(project);
    }

    @Override
    protected Object createSettings() {
        return Map.of(SECTION, section());
    }

    @Override
    protected @Nullable Object findSettings(@Nullable String section) {
        if (section == null || section.isEmpty()) {
            return createSettings();
        }
        return section.equals(SECTION) ? section() : null;
    }

    private static Map<String, Object> section() {
        return DowseSettings.current().preferences().forServer();
    }
}
