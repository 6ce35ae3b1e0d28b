package dev.dowse.lsp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How this very installation is started again, for runs in a process of their own. */
final class OwnCommand {
    private OwnCommand() {}

    /**
     * The launcher script where it started us and said so in {@code dowse.launcher}, else this Java
     * with this class path.
     */
    static List<String> ofThisInstallation() {
        Optional<String> script = Optional.ofNullable(System.getProperty("dowse.launcher"));
        if (script.isPresent()) {
            return List.of(script.get());
        }
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("--enable-native-access=ALL-UNNAMED");
        line.add("-cp");
        line.add(System.getProperty("java.class.path"));
        line.add("dev.dowse.cli.Main");
        return line;
    }
}
