package dev.dowse.intellij.server;

import com.intellij.util.EnvironmentUtil;
import dev.dowse.intellij.ide.PluginFolder;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The facts about the machine and the IDE that decide how the server starts.
 *
 * @param windows whether programs are called {@code *.exe}
 * @param linuxX64 whether the runtime that the plugin brings can run here
 * @param environment the environment of the user's shell
 * @param ideRuntime the Java that the IDE itself runs on
 * @param javaFolders folders whose sub-folders are Java installations
 * @param bundle the distribution inside the plugin
 */
record Surroundings(
        boolean windows,
        boolean linuxX64,
        Map<String, String> environment,
        JavaRuntime ideRuntime,
        List<Path> javaFolders,
        Optional<Path> bundle) {

    Surroundings {
        environment = Map.copyOf(environment);
        javaFolders = List.copyOf(javaFolders);
    }

    /** The surroundings of the running IDE. */
    static Surroundings current() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "");
        boolean x64 = machine.equals("amd64") || machine.equals("x86_64");
        return new Surroundings(
                system.startsWith("windows"),
                system.startsWith("linux") && x64,
                EnvironmentUtil.getEnvironmentMap(),
                new JavaRuntime(
                        Path.of(System.getProperty("java.home", "")), Runtime.version().feature()),
                usualJavaFolders(Path.of(System.getProperty("user.home", ""))),
                PluginFolder.path().map(folder -> folder.resolve("server")));
    }

    /** Where installers and version managers put Java on the three systems. */
    private static List<Path> usualJavaFolders(Path home) {
        return List.of(
                home.resolve(".jdks"),
                home.resolve(".sdkman/candidates/java"),
                home.resolve(".local/share/mise/installs/java"),
                home.resolve(".asdf/installs/java"),
                home.resolve("Library/Java/JavaVirtualMachines"),
                Path.of("/usr/lib/jvm"),
                Path.of("/usr/java"),
                Path.of("/Library/Java/JavaVirtualMachines"),
                Path.of("C:\\Program Files\\Java"),
                Path.of("C:\\Program Files\\Eclipse Adoptium"),
                Path.of("C:\\Program Files\\Microsoft"),
                Path.of("C:\\Program Files\\Zulu"));
    }

    /** The folders of the search path, in order. */
    List<Path> searchPath() {
        return List.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)).stream()
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .toList();
    }
}
