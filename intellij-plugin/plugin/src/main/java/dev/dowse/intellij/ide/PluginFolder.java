package dev.dowse.intellij.ide;

import com.intellij.ide.plugins.cl.PluginAwareClassLoader;
import java.nio.file.Path;
import java.util.Optional;

/** The folder that the IDE unpacked this plugin into. */
public final class PluginFolder {
    private PluginFolder() {}

    /** The folder, or nothing where no IDE loaded the plugin, as in a test. */
    public static Optional<Path> path() {
        return PluginFolder.class.getClassLoader() instanceof PluginAwareClassLoader loader
                ? Optional.of(loader.getPluginDescriptor().getPluginPath())
                : Optional.empty();
    }
}
